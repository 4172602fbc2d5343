package org.gongkai.task.report;

import java.time.LocalDate;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.AssignmentState;
import org.gongkai.task.assignment.UnitTally;
import org.jspecify.annotations.Nullable;

/** When the report of a quarter opens and closes, and who owes one. */
public class ReportCalendar {

  private final ReportProperties properties;

  ReportCalendar(ReportProperties properties) {
    this.properties = properties;
  }

  /** The first day of the window. */
  public LocalDate opensOn(Quarter quarter) {
    return properties.opens(quarter.number()).atYear(quarter.year());
  }

  /** The last day in time; a window that ends early in the year ends in the next one. */
  public LocalDate closesOn(Quarter quarter) {
    LocalDate closes = properties.closes(quarter.number()).atYear(quarter.year());
    return closes.isBefore(opensOn(quarter)) ? closes.plusYears(1) : closes;
  }

  /** The quarter whose window has opened last. */
  public Quarter latest(LocalDate today) {
    Quarter quarter = Quarter.of(today);
    while (opensOn(quarter).isAfter(today)) {
      quarter = quarter.before();
    }
    return quarter;
  }

  boolean isOpen(Quarter quarter, LocalDate today) {
    return !opensOn(quarter).isAfter(today);
  }

  boolean isOver(Quarter quarter, LocalDate today) {
    return closesOn(quarter).isBefore(today);
  }

  /** Given by the end of the quarter, and not closed before the window opens. */
  boolean owes(Assignment assignment, Quarter quarter) {
    boolean counts =
        assignment.state() != AssignmentState.DISPUTED
            && assignment.state() != AssignmentState.CANCELLED
            && assignment.state() != AssignmentState.CARRIED_OVER;
    return counts
        && assignment.year() == quarter.year()
        && owes(assignment.openedOn(), assignment.closedOn(), quarter);
  }

  /** How many reports of the quarter a unit owes of a plan, submitted or not. */
  public int owed(UnitTally tally, Quarter quarter) {
    return tally.year() != quarter.year()
        ? 0
        : tally.duties().stream()
            .filter(duty -> owes(duty.openedOn(), duty.closedOn(), quarter))
            .mapToInt(UnitTally.Duty::count)
            .sum();
  }

  private boolean owes(LocalDate opened, @Nullable LocalDate closed, Quarter quarter) {
    return !opened.isAfter(quarter.lastDay())
        && (closed == null || !closed.isBefore(opensOn(quarter)));
  }
}
