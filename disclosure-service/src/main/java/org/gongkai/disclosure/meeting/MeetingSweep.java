package org.gongkai.disclosure.meeting;

import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Items;
import org.gongkai.disclosure.item.JointReleases;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Notes at records what has become of their items. */
@Component
class MeetingSweep {

  private static final int BATCH = 200;
  private static final Act ACT = Act.of(Actor.service("disclosure-service"), "meeting.follow");

  private final Meetings meetings;
  private final MeetingDesk desk;
  private final Items items;
  private final JointReleases releases;

  MeetingSweep(Meetings meetings, MeetingDesk desk, Items items, JointReleases releases) {
    this.meetings = meetings;
    this.desk = desk;
    this.items = items;
    this.releases = releases;
  }

  /** Emits the records that stand elsewhere now. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.meeting.sweep:2s}")
  Flux<MeetingRecord> sweep() {
    return after("")
        .expand(page ->
            page.size() < BATCH
                ? Mono.empty()
                : after(Objects.requireNonNull(page.getLast().itemId())))
        .concatMapIterable(page -> page)
        .concatMap(this::follow);
  }

  private Mono<List<MeetingRecord>> after(String item) {
    return meetings.drafted(item, BATCH).collectList();
  }

  private Mono<MeetingRecord> follow(MeetingRecord one) {
    return items
        .find(Objects.requireNonNull(one.itemId()))
        .filterWhen(releases::isOut)
        .flatMap(
            item -> meetings.documents().change(one.id(), ACT, found -> followed(found, one, item)))
        .filter(next -> next.revision() != one.revision());
  }

  /** The same when somebody has made another item of it meanwhile. */
  private MeetingRecord followed(MeetingRecord found, MeetingRecord seen, Item item) {
    if (found.revision() != seen.revision()) {
      return found;
    }
    if (item.withdrawal() != null) {
      return found.withdrawn(desk.now());
    }
    return item.isPublic() && item.publication() != null
        ? found.published(item.publication().at(), desk.now())
        : found;
  }
}
