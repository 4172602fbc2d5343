package org.gongkai.task.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A year's work plan (工作要点、任务分解表). Its items are aggregates of their own.
 *
 * @param assignedAt when all its rows had been given to their units; null until then
 * @param amendments how many amendments have changed it
 * @param lastRow the highest number that a row of it ever had
 */
public record Plan(
    @BsonId String id,
    long revision,
    State state,
    String unit,
    String identity,
    String fingerprint,
    PlanHead head,
    List<PlanTask> tasks,
    Counts counts,
    Instant issuedAt,
    @Nullable Instant assignedAt,
    @Nullable Integer amendments,
    @Nullable Integer lastRow,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Where all that happens to plans and their work is told. */
  public static final String TOPIC = "task.task";

  static final String ISSUED = "task.plan.issued.v1";
  static final String AMENDED = "task.plan.amended.v1";

  /** Kafka takes a megabyte unless told otherwise; some of it is headers. */
  private static final int LARGEST_EVENT = 900_000;

  /** How far a plan has come. */
  public enum State {
    /** It binds its units; only amendments change it. */
    ISSUED,
    /** Something of it has been shown. Follows from its rows; never stored. */
    IN_PROGRESS,
    /** Its year is over; nothing changes it any more. */
    CLOSED,
    /** Kept for the record. */
    ARCHIVED
  }

  /** How much a plan holds; pairs are an item and one of its responsible units. */
  public record Counts(int tasks, int items, int pairs) {}

  public Plan {
    tasks = List.copyOf(tasks);
    amendments = Objects.requireNonNullElse(amendments, 0);
    lastRow = Objects.requireNonNullElse(lastRow, counts.items());
    pending = List.copyOf(pending);
  }

  /**
   * A plan that binds from now on. The event of a plan that is larger than the event log takes,
   * some two thousand items, names none of them.
   */
  public static Plan issue(
      String id,
      Origin origin,
      PlanHead head,
      List<PlanTask> tasks,
      List<TaskItem> items,
      Instant now) {
    PlanIssued whole = PlanIssued.of(id, head, items, now);
    PendingEvent event = PendingEvent.of(ISSUED, id, 1, now, whole).on(TOPIC);
    PendingEvent issued =
        isTooLarge(event.data())
            ? PendingEvent.of(ISSUED, id, 1, now, whole.withoutItems()).on(TOPIC)
            : event;
    int pairs = items.stream().mapToInt(item -> item.units().size()).sum();
    return new Plan(
        id,
        1,
        State.ISSUED,
        origin.unit(),
        origin.identity(),
        origin.fingerprint(),
        head,
        tasks,
        new Counts(tasks.size(), items.size(), pairs),
        now,
        null,
        0,
        items.size(),
        List.of(issued));
  }

  /** The groups in the order of the plan; tasks outside any group are in none. */
  List<String> groups() {
    return tasks.stream().map(PlanTask::group).filter(Objects::nonNull).distinct().toList();
  }

  /** As an amendment leaves it; the same when it has been applied before. */
  Plan amended(Amendment amendment, Revised revised, Instant now) {
    if (amendment.number() <= numberOfAmendments()) {
      return this;
    }
    long number = revision + 1;
    PlanAmended body = PlanAmended.of(amendment, unit, number, now);
    PendingEvent event = PendingEvent.of(AMENDED, id, number, now, body).on(TOPIC);
    List<PendingEvent> events = new ArrayList<>(pending);
    events.add(
        isTooLarge(event.data())
            ? PendingEvent.of(AMENDED, id, number, now, body.withoutItems()).on(TOPIC)
            : event);
    return new Plan(
        id,
        number,
        state,
        unit,
        identity,
        revised.fingerprint(),
        revised.head(),
        revised.tasks(),
        revised.counts(),
        issuedAt,
        null,
        amendment.number(),
        Math.max(highestRow(), amendment.highestRow()),
        events);
  }

  /** What an amendment makes of a plan as a whole. */
  public record Revised(PlanHead head, List<PlanTask> tasks, Counts counts, String fingerprint) {}

  /** ISSUED → CLOSED. */
  Plan close() {
    if (state != State.ISSUED) {
      throw Refusal.illegalTransition("结束计划", state);
    }
    return in(State.CLOSED);
  }

  /** CLOSED → ARCHIVED. */
  Plan archive() {
    if (state != State.CLOSED) {
      throw Refusal.illegalTransition("归档计划", state);
    }
    return in(State.ARCHIVED);
  }

  /** The number that the next amendment will have. */
  public int nextAmendment() {
    return numberOfAmendments() + 1;
  }

  int numberOfAmendments() {
    return Objects.requireNonNullElse(amendments, 0);
  }

  int highestRow() {
    return Objects.requireNonNullElse(lastRow, counts.items());
  }

  private Plan in(State next) {
    return new Plan(
        id,
        revision + 1,
        next,
        unit,
        identity,
        fingerprint,
        head,
        tasks,
        counts,
        issuedAt,
        assignedAt,
        amendments,
        lastRow,
        pending);
  }

  private static boolean isTooLarge(String data) {
    return data.getBytes(StandardCharsets.UTF_8).length > LARGEST_EVENT;
  }
}
