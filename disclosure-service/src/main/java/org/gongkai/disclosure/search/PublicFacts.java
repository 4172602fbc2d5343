package org.gongkai.disclosure.search;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Facts of everything that is public, at most five seconds old. */
@Component
public class PublicFacts {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Mono<List<Fact>> all;

  PublicFacts(ItemIndex index, Scheduler searchThreads) {
    this.all =
        Mono.fromCallable(() -> index.read(Facts::all))
            .subscribeOn(searchThreads)
            .cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  /**
   * In no order; tens of thousands are one pass of some hundred milliseconds, off the event loop.
   */
  public Mono<List<Fact>> all() {
    return all;
  }
}
