package org.gongkai.task.assessment.sheet;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.calendar.CalendarFollower;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.store.Act;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.scheme.Schemes;
import reactor.core.publisher.Mono;

/** Counts again until when units may contest, where they still may, when the calendar changed. */
class ContestWindow implements CalendarFollower {

  private final Schemes schemes;
  private final WorkingDays calendar;
  private final Limit window;
  private final Clock clock;

  ContestWindow(Schemes schemes, WorkingDays calendar, Limit window, Clock clock) {
    this.schemes = schemes;
    this.calendar = calendar;
    this.window = window;
    this.clock = clock;
  }

  @Override
  public Mono<Void> follow(String why) {
    Act act = new Act(Computing.SERVICE, "scheme.recount", why);
    LocalDate today = LocalDate.now(clock);
    return schemes
        .issued()
        .filter(scheme -> scheme.contestUntil() != null && !scheme.contestUntil().isBefore(today))
        .concatMap(scheme -> schemes.change(scheme.id(), act, this::recounted))
        .then();
  }

  private Scheme recounted(Scheme scheme) {
    if (scheme.publishedAt() == null) {
      return scheme;
    }
    LocalDate shown = LocalDate.ofInstant(scheme.publishedAt(), clock.getZone());
    return scheme.contestableUntil(calendar.deadline(shown, window).dueOn());
  }
}
