package org.gongkai.feedback.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gongkai.feedback.secret.Sealing;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.CalendarFollower;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.store.Act;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts the last days of open appeals again when the calendar has changed. */
@Component
class Rescheduling implements CalendarFollower {

  private static final Actor SERVICE = Actor.service("feedback-service");

  private final Appeals appeals;
  private final WorkingDays calendar;
  private final Sealing sealing;
  private final Clock clock;

  Rescheduling(Appeals appeals, WorkingDays calendar, Sealing sealing, Clock clock) {
    this.appeals = appeals;
    this.calendar = calendar;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Override
  public Mono<Void> follow(String why) {
    Act act = new Act(SERVICE, Action.RESCHEDULE.verb(), why);
    return appeals
        .unanswered()
        .concatMap(appeal -> appeals.change(appeal.id(), act, latest -> again(latest, why)))
        .then();
  }

  private Appeal again(Appeal appeal, String why) {
    Deadline before = appeal.deadline();
    Deadline again = calendar.deadline(before.startedOn(), before.limit());
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String text = why + "，答复期限由 " + before.dueOn() + " 改为 " + again.dueOn();
    return appeal.rescheduled(again, sealing.seal(text, appeal.id()), SERVICE, at);
  }
}
