package org.gongkai.task.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.task.People;
import org.gongkai.task.plan.ItemDeadline;

/** Assignments of the demo county on 15 June 2021. */
public final class AssignmentExamples {

  public static final Clock CLOCK = clock("2021-06-15T02:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2021, 6, 15);

  private AssignmentExamples() {}

  public static Clock clock(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Shanghai"));
  }

  public static Assignment due(LocalDate date) {
    return opened(new ItemDeadline(date.toString(), "FIXED_DATE", date, false));
  }

  static Assignment allYear() {
    return opened(new ItemDeadline("全年", "ALL_YEAR", null, true));
  }

  static Assignment opened(ItemDeadline deadline) {
    return draft("wangchuan-education", 1, deadline).open("open", null, People.OFFICE, CLOCK);
  }

  static AssignmentDraft draft(String unitId, int row, ItemDeadline deadline) {
    String item = "plan-2021." + row;
    AssignedTask task =
        new AssignedTask("plan-2021", "wangchuan", 2021, item, row, "主动公开", "规划公开", "集中公开历史规划。");
    return new AssignmentDraft(
        Assignment.id(item, unitId),
        task,
        unitId,
        "wangchuan",
        AssignmentPart.RESPONSIBLE,
        false,
        AssignmentOrigin.named("县教体局"),
        deadline);
  }

  static Step step(Assignment assignment) {
    return new Step(assignment, People.HANDLER, CLOCK);
  }
}
