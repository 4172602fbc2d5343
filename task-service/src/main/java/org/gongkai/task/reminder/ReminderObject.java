package org.gongkai.task.reminder;

import java.time.LocalDate;
import org.gongkai.task.assignment.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * What a reminder is about.
 *
 * @param type ASSIGNMENT, REPORTS, or the kind of thing that somebody urges, such as ORDER
 * @param id of the thing; of the unit for reports
 * @param count how many things, for reports
 */
public record ReminderObject(
    String type,
    String id,
    String name,
    @Nullable String planId,
    @Nullable LocalDate dueOn,
    @Nullable String quarter,
    int count) {

  static ReminderObject of(Assignment assignment) {
    return new ReminderObject(
        "ASSIGNMENT",
        assignment.id(),
        assignment.name(),
        assignment.planId(),
        assignment.dueOn(),
        null,
        1);
  }

  static ReminderObject reports(String unitId, String quarter, LocalDate closesOn, int missing) {
    return new ReminderObject(
        "REPORTS", unitId, quarter + " 落实情况报告", null, closesOn, quarter, missing);
  }
}
