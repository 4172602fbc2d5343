package org.gongkai.task.lookback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.AssignmentState;
import org.gongkai.task.problem.EvidenceRef;
import org.jspecify.annotations.Nullable;

/**
 * One task of one unit that is looked at again.
 *
 * @param place its order in the plan
 * @param carriedInto the newer plan that it goes on in
 * @param carriedAs its assignment there
 */
public record LookBackLine(
    @BsonId String id,
    long revision,
    String lookBackId,
    String place,
    Work work,
    @Nullable Check check,
    @Nullable String orderId,
    @Nullable String carriedInto,
    @Nullable String carriedAs,
    List<PendingEvent> pending)
    implements Aggregate {

  /** What was to be done, by whom and until when. */
  public record Work(
      String assignmentId,
      @Nullable String taskItemId,
      int row,
      @Nullable String group,
      String name,
      String text,
      String unit,
      @Nullable String deadlineText,
      LocalDate deadlineDate) {}

  /** What the check showed. */
  public record Check(
      Verdict verdict,
      @Nullable String facts,
      List<EvidenceRef> evidence,
      String by,
      String name,
      Instant at) {

    public Check {
      evidence = List.copyOf(evidence);
    }

    /** 422 when something is not done and nobody says what. */
    static Check of(
        Verdict verdict,
        @Nullable String facts,
        List<EvidenceRef> evidence,
        Actor actor,
        Instant now) {
      if (verdict != Verdict.DONE && (facts == null || facts.isBlank())) {
        throw new Refusal(CommonCode.INVALID_CONTENT, "未落实或部分落实的，请填写情况。");
      }
      return new Check(verdict, facts, evidence, actor.id(), actor.name(), now);
    }
  }

  public LookBackLine {
    pending = List.copyOf(pending);
  }

  /**
   * Whether an assignment has what can be looked back on: a day by which it was to be done, and a
   * unit that still has it.
   *
   * @param allYear whether what went on until the end of the year counts as well
   */
  static boolean isSelected(Assignment assignment, boolean allYear) {
    boolean dated = assignment.deadline().date() != null && !assignment.deadline().allYear();
    return assignment.planId() != null
        && assignment.state() != AssignmentState.CANCELLED
        && (dated || allYear && assignment.dueOn() != null);
  }

  static LookBackLine of(String lookBackId, Assignment assignment) {
    Work work =
        new Work(
            assignment.id(),
            assignment.taskItemId(),
            assignment.row(),
            assignment.task().group(),
            assignment.name(),
            assignment.text(),
            assignment.unitId(),
            assignment.deadline().text(),
            Objects.requireNonNull(assignment.dueOn()));
    String id = NewId.derived("look-back-line", lookBackId, assignment.id()).value();
    return new LookBackLine(
        id, 1, lookBackId, assignment.place(), work, null, null, null, null, List.of());
  }

  boolean isUnfinished() {
    return check != null && check.verdict() != Verdict.DONE;
  }

  LookBackLine checked(Check next) {
    return new LookBackLine(
        id, revision + 1, lookBackId, place, work, next, orderId, carriedInto, carriedAs, pending);
  }

  /** The same order again changes nothing. */
  LookBackLine ordered(String order) {
    return order.equals(orderId)
        ? this
        : new LookBackLine(
            id,
            revision + 1,
            lookBackId,
            place,
            work,
            check,
            order,
            carriedInto,
            carriedAs,
            pending);
  }

  LookBackLine carriedInto(String planId) {
    if (!isUnfinished()) {
      throw Refusal.illegalTransition("结转", check == null ? "未核查" : check.verdict().label());
    }
    if (carriedInto != null) {
      throw Refusal.illegalTransition("结转", "已结转");
    }
    return new LookBackLine(
        id, revision + 1, lookBackId, place, work, check, orderId, planId, carriedAs, pending);
  }

  LookBackLine goingOnAs(String assignmentId) {
    return new LookBackLine(
        id, revision, lookBackId, place, work, check, orderId, carriedInto, assignmentId, pending);
  }
}
