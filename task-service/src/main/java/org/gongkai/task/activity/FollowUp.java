package org.gongkai.task.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a decision leaves to be done.
 *
 * @param number the place of the decision, from 1
 * @param unit who is to do it; the unit of the activity when the decision names none
 * @param assignmentId the assignment that it became
 */
public record FollowUp(
    int number,
    String text,
    String unit,
    @Nullable LocalDate dueDate,
    State state,
    @Nullable String note,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String assignmentId) {

  /** How far it has come; being overdue follows from the day. */
  public enum State {
    OPEN("待办"),
    DONE("已办结"),
    /** Its assignment goes its own way. */
    ASSIGNED("已转为任务"),
    CANCELLED("已取消");

    private final String label;

    State(String label) {
      this.label = label;
    }
  }

  /** Of an activity's decisions; one that stays the same keeps what became of it. */
  static List<FollowUp> of(ActivityContent content, List<FollowUp> known) {
    List<FollowUp> all = new ArrayList<>();
    for (ActivityContent.Decision decision : content.decisions()) {
      String unit = decision.unit() == null ? content.unit() : decision.unit();
      FollowUp fresh =
          new FollowUp(
              all.size() + 1,
              decision.text(),
              unit,
              decision.dueDate(),
              State.OPEN,
              null,
              null,
              null,
              null);
      Optional<FollowUp> same = known.stream().filter(fresh::isSameWork).findFirst();
      all.add(same.map(other -> fresh.decidedLike(other, other.assignmentId)).orElse(fresh));
    }
    return List.copyOf(all);
  }

  /** Units that have something to do, and all above them. */
  static List<String> openFor(List<FollowUp> all, Function<String, List<String>> above) {
    return all.stream()
        .filter(FollowUp::isOpen)
        .flatMap(followUp -> above.apply(followUp.unit()).stream())
        .distinct()
        .toList();
  }

  FollowUp decide(State decision, String note, Actor actor, Instant now) {
    if (state != State.OPEN) {
      throw Refusal.illegalTransition(decision.label, state.label);
    }
    return new FollowUp(number, text, unit, dueDate, decision, note, actor.name(), now, null);
  }

  FollowUp assigned(String assignment, Actor actor, Instant now) {
    FollowUp decided = decide(State.ASSIGNED, "", actor, now);
    return decided.decidedLike(decided, assignment);
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isOverdue(LocalDate today) {
    return isOpen() && dueDate != null && dueDate.isBefore(today);
  }

  private boolean isSameWork(FollowUp other) {
    return text.equals(other.text) && unit.equals(other.unit);
  }

  private FollowUp decidedLike(FollowUp other, @Nullable String assignment) {
    return new FollowUp(
        number,
        text,
        unit,
        dueDate,
        other.state,
        other.note,
        other.decidedBy,
        other.decidedAt,
        assignment);
  }
}
