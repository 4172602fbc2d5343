package org.gongkai.disclosure.guide;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Marks guides that no longer hold, and takes the mark off when they do again. */
@Component
class GuideSweep {

  private static final Act MARK = Act.of(Actor.service("disclosure-service"), "guide.mark");

  private final Guides guides;
  private final Units units;
  private final GuideWatch watch;
  private final Clock clock;

  GuideSweep(Guides guides, Units units, GuideWatch watch, Clock clock) {
    this.guides = guides;
    this.units = units;
    this.watch = watch;
    this.clock = clock;
  }

  /** Emits the guides that were marked or unmarked; twice changes nothing. */
  @Scheduled(fixedDelayString = "${gongkai.disclosure.guides.sweep}")
  Flux<Guide> sweep() {
    return Flux.defer(() -> {
      LocalDate today = LocalDate.now(clock);
      return units
          .tree()
          .flatMapMany(tree -> guides.all().concatMap(one -> mark(one, tree, today)));
    });
  }

  private Mono<Guide> mark(Guide guide, UnitTree tree, LocalDate today) {
    return guide.marked(watch.need(guide, tree, today)) == guide
        ? Mono.empty()
        : guides.change(guide.id(), MARK, now -> now.marked(watch.need(now, tree, today)));
  }
}
