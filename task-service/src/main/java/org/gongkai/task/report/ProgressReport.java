package org.gongkai.task.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A report of a quarter on an assignment (按季度报送). It exists once somebody has drafted it.
 *
 * @param id the assignment's id, a dot and the quarter
 * @param taskName of the assignment; null in what was drafted before it was kept
 * @param late submitted after the window had closed
 * @param submittedAt of the last submission
 * @param uncountedSince set until the tally has counted this state
 */
public record ProgressReport(
    @BsonId String id,
    long revision,
    ReportState state,
    String assignmentId,
    @Nullable String planId,
    @Nullable String taskName,
    String planUnit,
    String unitId,
    String quarter,
    ReportContent content,
    boolean late,
    @Nullable Instant submittedAt,
    List<ReportStep> history,
    @Nullable Instant uncountedSince,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String CHANGED = "task.report.changed.v1";

  /** Who did what with it, when and why. */
  public record ReportStep(
      String action,
      ReportState state,
      String by,
      String name,
      String unit,
      Instant at,
      @Nullable String reason) {}

  public ProgressReport {
    history = List.copyOf(history);
    pending = List.copyOf(pending);
  }

  /** The last one; null while it has never been submitted. */
  @Nullable ReportStep submission() {
    return history.reversed().stream()
        .filter(step -> step.action().equals("submit"))
        .findFirst()
        .orElse(null);
  }

  static String id(String assignmentId, Quarter quarter) {
    return assignmentId + "." + quarter;
  }

  static ProgressReport draft(
      Assignment assignment, Quarter quarter, ReportContent content, Actor actor, Clock clock) {
    ProgressReport fresh =
        new ProgressReport(
            id(assignment.id(), quarter),
            0,
            ReportState.OPEN,
            assignment.id(),
            assignment.planId(),
            assignment.name(),
            assignment.planUnit(),
            assignment.unitId(),
            quarter.toString(),
            content,
            false,
            null,
            List.of(),
            null,
            List.of());
    return fresh.next(ReportState.OPEN, content, false, "save", null, actor, clock);
  }

  ProgressReport save(ReportContent written, Actor actor, Clock clock) {
    requireWithUnit("修改");
    return next(state, written, late, "save", null, actor, clock);
  }

  /** Once late it stays late, also when it is returned and submitted again. */
  ProgressReport submit(ReportCalendar calendar, Actor actor, Clock clock) {
    requireWithUnit("报送");
    boolean over = calendar.isOver(Quarter.parse(quarter), LocalDate.now(clock));
    boolean first = submittedAt == null;
    return next(ReportState.SUBMITTED, content, first ? over : late, "submit", null, actor, clock);
  }

  ProgressReport accept(@Nullable String reason, Actor actor, Clock clock) {
    requireSubmitted("通过");
    return next(ReportState.ACCEPTED, content, late, "accept", reason, actor, clock);
  }

  ProgressReport giveBack(String reason, Actor actor, Clock clock) {
    requireSubmitted("退回");
    return next(ReportState.RETURNED, content, late, "return", reason, actor, clock);
  }

  private void requireWithUnit(String action) {
    if (state.isSubmitted()) {
      throw Refusal.illegalTransition(action, state.label());
    }
  }

  private void requireSubmitted(String action) {
    if (state != ReportState.SUBMITTED) {
      throw Refusal.illegalTransition(action, state.label());
    }
  }

  private ProgressReport next(
      ReportState to,
      ReportContent content,
      boolean late,
      String action,
      @Nullable String reason,
      Actor actor,
      Clock clock) {
    Instant at = clock.instant();
    List<ReportStep> steps = new ArrayList<>(history);
    steps.add(new ReportStep(action, to, actor.id(), actor.name(), actor.unit(), at, reason));
    List<PendingEvent> events = new ArrayList<>(pending);
    if (to != state) {
      ReportChanged body = ReportChanged.of(this, to, late, at);
      events.add(PendingEvent.of(CHANGED, id, revision + 1, at, body).on(Plan.TOPIC));
    }
    return new ProgressReport(
        id,
        revision + 1,
        to,
        assignmentId,
        planId,
        taskName,
        planUnit,
        unitId,
        quarter,
        content,
        late,
        action.equals("submit") ? at : submittedAt,
        steps,
        at,
        events);
  }
}
