package org.gongkai.task.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.AssignmentState;
import org.gongkai.task.report.ReportSums;
import org.jspecify.annotations.Nullable;

/**
 * What a unit owes, or a territory.
 *
 * @param toCheck done as the units say
 * @param units one line per unit, for a territory
 */
record Dashboard(
    String unitId,
    @Nullable String unitName,
    int year,
    LocalDate asOf,
    Map<AssignmentState, Integer> counts,
    int total,
    int dueSoon,
    int overdue,
    int disputed,
    int toCheck,
    int withoutDeadline,
    Reports reports,
    List<NextDeadline> nextDeadlines,
    long unseenReminders,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UnitLine> units) {

  /** The quarter whose window has opened last, in this year. */
  record Reports(
      String quarter,
      LocalDate opensOn,
      LocalDate closesOn,
      int owed,
      int submitted,
      int accepted,
      int returned,
      int missing,
      int late,
      int done) {

    static Reports of(String quarter, LocalDate opens, LocalDate closes, ReportSums sums) {
      return new Reports(
          quarter,
          opens,
          closes,
          sums.owed(),
          sums.submitted(),
          sums.accepted(),
          sums.returned(),
          sums.missing(),
          sums.late(),
          sums.done());
    }
  }

  /** An assignment that comes due next, or is overdue. */
  record NextDeadline(
      String id,
      @Nullable String planId,
      @Nullable String taskItemId,
      String name,
      String text,
      String unitId,
      @Nullable LocalDate dueOn,
      boolean overdue,
      long daysLeft,
      AssignmentState state) {

    static NextDeadline of(Assignment one, LocalDate today) {
      LocalDate due = one.owedOn() == null ? today : one.owedOn();
      return new NextDeadline(
          one.id(),
          one.planId(),
          one.taskItemId(),
          one.name(),
          one.text(),
          one.unitId(),
          one.owedOn(),
          one.isOverdue(today),
          ChronoUnit.DAYS.between(today, due),
          one.state());
    }
  }

  /** One unit of a territory. */
  record UnitLine(
      String unitId,
      @Nullable String unitName,
      int total,
      int completed,
      int overdue,
      int dueSoon,
      int disputed,
      int toCheck,
      int reportsMissing,
      int reportsLate) {

    static UnitLine of(
        String unitId, @Nullable String name, Workload work, @Nullable ReportSums reports) {
      return new UnitLine(
          unitId,
          name,
          work.total(),
          work.in(AssignmentState.COMPLETED),
          work.overdue(),
          work.dueSoon(),
          work.in(AssignmentState.DISPUTED),
          work.in(AssignmentState.DONE_PENDING_CHECK),
          reports == null ? 0 : reports.missing(),
          reports == null ? 0 : reports.late());
    }
  }
}
