package org.gongkai.task.calendar;

import java.time.Clock;
import org.gongkai.platform.calendar.MaintainedCalendar;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the years that operations maintains. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  CalendarYears calendarYears(
      DocumentStores stores, WorkingDays calendar, MaintainedCalendar maintained, Clock clock) {
    return new CalendarYears(stores, calendar, maintained, clock);
  }
}
