package org.gongkai.task.order;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.task.People;
import org.gongkai.task.problem.Place;
import org.gongkai.task.unit.UnitTrees;

/** An order to the demo county's office, due on 29 June 2021. */
final class OrderExamples {

  static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2021, 6, 15);
  static final LocalDate DUE = LocalDate.of(2021, 6, 29);
  static final OrderTimes TIMES =
      new OrderTimes(WorkingDays.builtIn(), new OrderProperties(10, 3, 5, 10));
  static final EscalationSchedule SCHEDULE = TIMES.schedule();

  private OrderExamples() {}

  static RectificationOrder issued() {
    Cause cause = new Cause(Cause.Kind.TASK, "plan-2021.3", null);
    OrderDraft draft = OrderDraft.following("wangchuan-office", cause, "《条例》第四十七条", "限期公开。");
    OrderContent content =
        OrderContent.of(draft, draft.unit(), Place.of(draft.unit(), UnitTrees.wangchuan()));
    var deadline = TIMES.from(TODAY, 10);
    return RectificationOrder.issue(
        draft.key(), content, deadline, TIMES.lookOn(deadline, TODAY), People.OFFICE, NOW);
  }
}
