package org.gongkai.task.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Standing;
import org.jspecify.annotations.Nullable;

/** A report as staff see it today, also while nobody has drafted it. */
record ReportView(
    String id,
    String assignmentId,
    @Nullable String planId,
    @Nullable String taskItemId,
    String unitId,
    @Nullable String unitName,
    String name,
    String text,
    String quarter,
    LocalDate opensOn,
    LocalDate closesOn,
    ReportState state,
    boolean late,
    @Nullable Integer percent,
    @Nullable String status,
    List<String> measuresDone,
    List<ReportContent.Proof> evidence,
    @Nullable String problems,
    @Nullable String nextStep,
    @Nullable String submittedBy,
    @Nullable Instant submittedAt,
    @Nullable Review review,
    List<ProgressReport.ReportStep> history,
    long revision,
    List<String> allowedActions) {

  /** What the office has last said to it. */
  record Review(String by, Instant at, boolean accepted, @Nullable String reason) {}

  static ReportView of(
      Assignment assignment,
      Quarter quarter,
      @Nullable ProgressReport report,
      ReportCalendar calendar,
      Standing standing,
      LocalDate today) {
    ReportContent content = report == null ? null : report.content();
    ReportState state = state(quarter, report, calendar, today);
    boolean missing = !state.isSubmitted() && calendar.isOver(quarter, today);
    List<ProgressReport.ReportStep> history = report == null ? List.of() : report.history();
    return new ReportView(
        ProgressReport.id(assignment.id(), quarter),
        assignment.id(),
        assignment.planId(),
        assignment.taskItemId(),
        assignment.unitId(),
        standing.tree().name(assignment.unitId()),
        assignment.name(),
        assignment.text(),
        quarter.toString(),
        calendar.opensOn(quarter),
        calendar.closesOn(quarter),
        state,
        missing || report != null && report.late(),
        content == null ? null : content.percent(),
        content == null ? null : content.status(),
        content == null ? List.of() : content.measuresDone(),
        content == null ? List.of() : content.evidence(),
        content == null ? null : content.problems(),
        content == null ? null : content.nextStep(),
        submitter(history),
        report == null ? null : report.submittedAt(),
        review(history),
        history,
        report == null ? 0 : report.revision(),
        actions(assignment, report, state, standing));
  }

  static ReportState state(
      Quarter quarter, @Nullable ProgressReport report, ReportCalendar calendar, LocalDate today) {
    if (report != null && report.state() != ReportState.OPEN) {
      return report.state();
    }
    return calendar.isOpen(quarter, today) ? ReportState.OPEN : ReportState.NOT_OPEN;
  }

  private static List<String> actions(
      Assignment assignment,
      @Nullable ProgressReport report,
      ReportState state,
      Standing standing) {
    List<String> actions = new ArrayList<>();
    if (!state.isSubmitted() && standing.worksFor(assignment.unitId())) {
      actions.add("save");
      if (report != null && state != ReportState.NOT_OPEN) {
        actions.add("submit");
      }
    }
    if (state == ReportState.SUBMITTED && standing.checks(assignment)) {
      actions.addAll(List.of("accept", "return"));
    }
    return actions;
  }

  private static @Nullable Review review(List<ProgressReport.ReportStep> history) {
    return history.stream()
        .filter(step -> step.action().equals("accept") || step.action().equals("return"))
        .reduce((earlier, later) -> later)
        .map(step ->
            new Review(step.name(), step.at(), step.action().equals("accept"), step.reason()))
        .orElse(null);
  }

  private static @Nullable String submitter(List<ProgressReport.ReportStep> history) {
    return history.stream()
        .filter(step -> step.action().equals("submit"))
        .reduce((earlier, later) -> later)
        .map(ProgressReport.ReportStep::name)
        .orElse(null);
  }
}
