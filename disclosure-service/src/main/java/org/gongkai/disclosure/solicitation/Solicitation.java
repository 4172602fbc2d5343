package org.gongkai.disclosure.solicitation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What the staff of a unit are asked about one internal item, what came of it and how it is carried
 * out. It has no events: what is internal leaves the service in no way.
 *
 * @param id of the item
 * @param title of the item when it was asked
 * @param salt makes the ids of answers out of those of people
 */
public record Solicitation(
    @BsonId String id,
    long revision,
    String unit,
    String title,
    Call call,
    String salt,
    @Nullable Outcome outcome,
    List<Entry> execution,
    Person createdBy,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** The longest time for answers, in days. */
  private static final int LONGEST = 180;

  private static final int MOST_ENTRIES = 200;

  /** Where it stands on a day. */
  public enum State {
    UPCOMING("未开始"),
    OPEN("征求意见中"),
    CLOSED("已截止"),
    DECIDED("已决定");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }

  /**
   * The question.
   *
   * @param from first day for answers
   * @param until last day
   * @param anonymous whether nobody learns who said what
   */
  public record Call(String question, LocalDate from, LocalDate until, boolean anonymous) {

    void check(LocalDate today) {
      String wrong = null;
      if (until.isBefore(from)) {
        wrong = "截止日期不能早于开始日期";
      } else if (until.isBefore(today)) {
        wrong = "截止日期已过";
      } else if (until.isAfter(from.plusDays(LONGEST))) {
        wrong = "征求意见不超过" + LONGEST + "天";
      }
      if (wrong != null) {
        throw new Refusal(
            CommonCode.INVALID_CONTENT, "征求意见的时间有误。", List.of(new FieldProblem("/until", wrong)));
      }
    }
  }

  /** What came of it and what was decided collectively. */
  public record Outcome(String text, String decision, LocalDate decidedOn, Person by, Instant at) {}

  /** How the decision is carried out. */
  public record Entry(String text, Person by, Instant at) {}

  static Solicitation ask(
      String item, String unit, String title, Call call, String salt, Actor by, Instant at) {
    return new Solicitation(
        item, 1, unit, title, call, salt, null, List.of(), person(by), at, at, List.of());
  }

  State state(LocalDate today) {
    if (outcome != null) {
      return State.DECIDED;
    }
    if (today.isBefore(call.from())) {
      return State.UPCOMING;
    }
    return today.isAfter(call.until()) ? State.CLOSED : State.OPEN;
  }

  Solicitation askAgain(Call other, Instant at) {
    return next(other, outcome, execution, at);
  }

  Solicitation decide(
      String text, String decision, LocalDate on, Actor by, LocalDate today, Instant at) {
    if (state(today) != State.CLOSED) {
      throw Refusal.illegalTransition("登记结果", state(today).label());
    }
    if (on.isAfter(today)) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "决定日期有误。",
          List.of(new FieldProblem("/decidedOn", "决定日期不能晚于今天")));
    }
    return next(call, new Outcome(text, decision, on, person(by), at), execution, at);
  }

  Solicitation execute(String text, Actor by, Instant at) {
    if (outcome == null) {
      throw Refusal.illegalTransition("公开执行情况", "尚未决定");
    }
    if (execution.size() >= MOST_ENTRIES) {
      throw Refusal.illegalTransition("公开执行情况", "已有" + MOST_ENTRIES + "条");
    }
    List<Entry> longer = new ArrayList<>(execution);
    longer.add(new Entry(text, person(by), at));
    return next(call, outcome, List.copyOf(longer), at);
  }

  private Solicitation next(Call asked, @Nullable Outcome came, List<Entry> entries, Instant at) {
    return new Solicitation(
        id,
        revision + 1,
        unit,
        title,
        asked,
        salt,
        came,
        entries,
        createdBy,
        createdAt,
        at,
        pending);
  }

  private static Person person(Actor actor) {
    return new Person(actor.id(), actor.name());
  }
}
