package org.gongkai.disclosure.search;

import java.time.Duration;
import java.util.List;
import org.gongkai.platform.event.EventSubscription;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Facts of everything that is public, at most five seconds old. */
@Component
public class PublicFacts {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private static final Duration RECENT = Duration.ofSeconds(20);

  private final Mono<List<Fact>> all;
  private final Mono<List<Mentions>> mentions;
  private final EventSubscription items;

  PublicFacts(
      ItemIndex index, Scheduler searchThreads, @Qualifier("publicItems") EventSubscription items) {
    this.items = items;
    this.all =
        Mono.fromCallable(() -> index.read(Facts::all))
            .subscribeOn(searchThreads)
            .cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
    this.mentions =
        Mono.fromCallable(() -> index.read(Facts::mentions))
            .subscribeOn(searchThreads)
            .cache(found -> RECENT, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  /**
   * The same; an error until the index has taken in what was public when this instance started, so
   * that nothing is found missing that is only not read yet.
   */
  public Mono<List<Fact>> whenComplete() {
    return Mono.defer(() ->
        isComplete()
            ? all
            : Mono.error(new IllegalStateException("The index has not caught up with events")));
  }

  /**
   * In no order; tens of thousands are one pass of some hundred milliseconds, off the event loop.
   */
  public Mono<List<Fact>> all() {
    return all;
  }

  /** Whether the index has taken in what was public when this instance started. */
  public boolean isComplete() {
    return items.caughtUp();
  }

  /** Where the pages of public items lead, at most twenty seconds old; in no order. */
  public Mono<List<Mentions>> mentions() {
    return mentions;
  }
}
