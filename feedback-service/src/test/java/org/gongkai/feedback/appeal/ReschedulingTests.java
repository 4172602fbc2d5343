package org.gongkai.feedback.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.feedback.appeal.Examples.NOW;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.CalendarYear;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;

@Capability("P-06")
class ReschedulingTests {

  private static final Actor SERVICE = Actor.service("feedback-service");

  private final WorkingDays calendar = WorkingDays.builtIn();

  @Test
  void movesTheLastDayOfAnOpenAppealWhenTheCalendarChanges() {
    Appeal open = Examples.received(true);
    Deadline later = again(open, "2021-06-23", "2021-06-25");
    Appeal moved = open.rescheduled(later, Examples.sealed("放假安排有变化"), SERVICE, NOW);

    assertThat(moved.revision()).isEqualTo(open.revision() + 1);
    assertThat(moved.state()).isEqualTo(open.state());
    assertThat(moved.deadline().dueOn()).isAfter(open.deadline().dueOn());
    assertThat(moved.deadline().calendarVersion()).isEqualTo(2);
    assertThat(moved.history().getLast().action()).isEqualTo(Action.RESCHEDULE);
    assertThat(moved.pending().getLast().type()).isEqualTo("feedback.appeal.rescheduled.v1");
    assertThat(
            Contract.of("feedback.appeal.rescheduled.v1")
                .validate(moved.pending().getLast().data()))
        .isEmpty();
    assertThat(moved.rescheduled(later, Examples.sealed("放假安排有变化"), SERVICE, NOW)).isSameAs(moved);
  }

  @Test
  void leavesAnAnsweredAppealAsItIs() {
    Appeal answered = Examples.answered(true);
    Deadline later = again(answered, "2021-06-23", "2021-06-25");
    assertThat(answered.rescheduled(later, Examples.sealed("放假安排有变化"), SERVICE, NOW))
        .isSameAs(answered);
  }

  private Deadline again(Appeal appeal, String from, String to) {
    var off = new CalendarYear.Holiday("县庆", LocalDate.parse(from), LocalDate.parse(to));
    calendar.load(new CalendarYear(2021, 2, List.of("通知"), List.of(off), List.of()));
    return calendar.deadline(appeal.deadline().startedOn(), appeal.deadline().limit());
  }
}
