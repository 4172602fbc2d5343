package org.gongkai.disclosure.press;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

/** Notes at events what has become of their items. */
@Component
class PressSweep {

  private static final int BATCH = 200;
  private static final Act ACT = Act.of(Actor.service("disclosure-service"), "press.follow");

  private final PressEvents events;
  private final Items items;
  private final JointReleases releases;
  private final Clock clock;

  PressSweep(PressEvents events, Items items, JointReleases releases, Clock clock) {
    this.events = events;
    this.items = items;
    this.releases = releases;
    this.clock = clock;
  }

  /** Emits the events that stand elsewhere now. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.press.sweep:2s}")
  Flux<PressEvent> sweep() {
    return after("")
        .expand(page ->
            page.size() < BATCH
                ? Mono.empty()
                : after(Objects.requireNonNull(page.getLast().itemId())))
        .concatMapIterable(page -> page)
        .concatMap(this::follow);
  }

  private Mono<java.util.List<PressEvent>> after(String item) {
    return events.drafted(item, BATCH).collectList();
  }

  private Mono<PressEvent> follow(PressEvent event) {
    return items
        .find(Objects.requireNonNull(event.itemId()))
        .filterWhen(releases::isOut)
        .filter(item -> item.isPublic() != (event.publishedAt() != null) || isGone(item))
        .flatMap(item ->
            events.documents().change(event.id(), ACT, found -> followed(found, event, item)))
        .filter(next -> next.revision() != event.revision());
  }

  /** The same when somebody has made another item of it meanwhile. */
  private PressEvent followed(PressEvent found, PressEvent seen, Item item) {
    if (!item.id().equals(found.itemId()) || found.revision() != seen.revision()) {
      return found;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (isGone(item)) {
      return found.withdrawn(now);
    }
    return item.isPublic() && item.publication() != null
        ? found.published(item.publication().at(), now)
        : found;
  }

  private static boolean isGone(Item item) {
    return item.withdrawal() != null;
  }
}
