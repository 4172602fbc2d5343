package org.gongkai.disclosure.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.gongkai.disclosure.item.Emergencies;
import org.gongkai.disclosure.item.Emergency;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.CalendarFollower;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.store.Act;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts the time for approvals in retrospect again when the calendar has changed. */
@Component
class Recounting implements CalendarFollower {

  private static final int MOST = 1_000;
  private static final LocalDate FAR = LocalDate.of(9999, 1, 1);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Actor SERVICE = Actor.service("disclosure-service");

  private final Items items;
  private final WorkingDays calendar;
  private final Clock clock;

  Recounting(Items items, WorkingDays calendar, Clock clock) {
    this.items = items;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public Mono<Void> follow(String why) {
    Act act = new Act(SERVICE, "recount", why);
    return items
        .inRetrospect(FAR, MOST)
        .concatMap(item -> items.change(item.id(), act, latest -> recounted(latest, why)))
        .then();
  }

  private Item recounted(Item item, String why) {
    Emergency open = item.review().emergency();
    Instant published = open == null ? null : open.publishedAt();
    if (published == null) {
      return item;
    }
    Limit limit = Limit.ofWorkingDays(item.review().rules().retrospectiveDays());
    LocalDate from = published.atZone(CHINA).toLocalDate();
    LocalDate due = calendar.deadline(from, limit).dueOn();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return Emergencies.recounted(item, due, why + "，补审期限 " + due, SERVICE, now);
  }
}
