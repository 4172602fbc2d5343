package org.gongkai.disclosure.section;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.guide.Guides;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.search.PublicFacts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Counts what is public, some seconds old at most; counting never holds up an event loop. */
@Component
public class PublicTallies {

  private static final Duration FRESH = Duration.ofSeconds(2);

  /** In which a published guide stands. */
  static final String GUIDE_COLUMN = "guide";

  private final Guides guides;
  private final Mono<Counted> counted;

  PublicTallies(PublicFacts facts, Columns columns, Guides guides, Scheduler searchThreads) {
    this.guides = guides;
    this.counted =
        facts
            .all()
            .publishOn(searchThreads)
            .map(all -> new Counted(all, Tallies.of(all, columns)))
            .cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** The facts with what they come to; the tallies include the published guides. */
  public record Counted(List<Fact> facts, Tallies tallies) {}

  /** Without guides. */
  public Mono<Counted> ofItems() {
    return counted;
  }

  public Mono<Counted> now() {
    return counted.flatMap(found ->
        guides
            .allPublished()
            .collectList()
            .map(all ->
                new Counted(found.facts, found.tallies.withGuides(tallies(all), GUIDE_COLUMN))));
  }

  private static Map<String, Tally> tallies(List<Guides.Published> guides) {
    Map<String, Tally> byUnit = new HashMap<>();
    guides.forEach(guide -> byUnit.put(guide.unit(), Tally.of(guide)));
    return byUnit;
  }
}
