package org.gongkai.task.plan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A year's work plan (工作要点、任务分解表). Its items are aggregates of their own.
 *
 * @param assignedAt when all its rows had been given to their units; null until then
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
    List<PendingEvent> pending)
    implements Aggregate {

  /** Where all that happens to plans and their work is told. */
  public static final String TOPIC = "task.task";

  static final String ISSUED = "task.plan.issued.v1";

  /** Kafka takes a megabyte unless told otherwise; some of it is headers. */
  private static final int LARGEST_EVENT = 900_000;

  /** How far a plan has come. */
  public enum State {
    /** It binds its units; nothing of it changes any more. */
    ISSUED
  }

  /** How much a plan holds; pairs are an item and one of its responsible units. */
  public record Counts(int tasks, int items, int pairs) {}

  public Plan {
    tasks = List.copyOf(tasks);
    pending = List.copyOf(pending);
  }

  /**
   * A plan that binds from now on. A plan whose event would be larger than the event log takes,
   * some two thousand items, is refused with TOO_LARGE.
   */
  public static Plan issue(
      String id,
      Origin origin,
      PlanHead head,
      List<PlanTask> tasks,
      List<TaskItem> items,
      Instant now) {
    PendingEvent issued =
        PendingEvent.of(ISSUED, id, 1, now, PlanIssued.of(id, head, items, now)).on(TOPIC);
    refuseLarge(issued.data());
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
        List.of(issued));
  }

  /** The groups in the order of the plan; tasks outside any group are in none. */
  List<String> groups() {
    return tasks.stream().map(PlanTask::group).filter(Objects::nonNull).distinct().toList();
  }

  private static void refuseLarge(String data) {
    if (data.getBytes(StandardCharsets.UTF_8).length > LARGEST_EVENT) {
      throw new Refusal(CommonCode.TOO_LARGE, "计划的任务过多，无法整体下达，请分成几个计划导入。");
    }
  }
}
