package org.gongkai.platform.calendar;

import reactor.core.publisher.Mono;

/** Counts again what rests on the calendar, such as the days of open duties. */
public interface CalendarFollower {

  /**
   * Called after the calendar has changed, on every instance and again at each start: what is
   * counted already has to stay as it is.
   *
   * @param why names the year and its version, in Chinese, for histories and the audit trail
   */
  Mono<Void> follow(String why);
}
