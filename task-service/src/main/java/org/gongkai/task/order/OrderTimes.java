package org.gongkai.task.order;

import java.time.LocalDate;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;

/** Counts the working days of orders. */
final class OrderTimes {

  private static final int MOST = 250;

  private final WorkingDays calendar;
  private final EscalationSchedule schedule;
  private final OrderProperties properties;

  OrderTimes(WorkingDays calendar, OrderProperties properties) {
    this.calendar = calendar;
    this.schedule = new EscalationSchedule(calendar, properties);
    this.properties = properties;
  }

  int usual() {
    return properties.response();
  }

  EscalationSchedule schedule() {
    return schedule;
  }

  Deadline from(LocalDate start, int workingDays) {
    return calendar.deadline(start, Limit.ofWorkingDays(workingDays));
  }

  /** The same start with more working days; 422 beyond a year. */
  Deadline longer(Deadline deadline, int more) {
    Limit limit = deadline.limit().extendedBy(more);
    if (limit.days() > MOST) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "延期后总时限不能超过 " + MOST + " 个工作日。");
    }
    return calendar.deadline(deadline.startedOn(), limit);
  }

  /** The same limit with the calendar as it is now. */
  Deadline again(Deadline deadline) {
    return calendar.deadline(deadline.startedOn(), deadline.limit());
  }

  /** When the clock first looks at an order with this deadline. */
  LocalDate lookOn(Deadline deadline, LocalDate today) {
    return schedule.first(deadline.dueOn(), today);
  }
}
