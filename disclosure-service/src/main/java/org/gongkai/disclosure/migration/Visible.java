package org.gongkai.disclosure.migration;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.disclosure.item.ItemsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the bulk lane short: only so many migrated items, and so much of their text, may be on
 * their way to the readers at a time, so that what a person publishes has no more before it. How
 * many that are follows from how long the last ones took: a machine that has just been started
 * takes in a fraction of what it does later.
 */
@Component
class Visible {

  private static final Duration LOOK = Duration.ofMillis(5);

  /** Without any news for so long, the broker is away, and waiting helps nobody. */
  private static final int LOOKS = 300;

  private static final double LEAST = 0.1;
  private static final double LESS = 0.75;
  private static final double MORE = 1.1;

  private final Map<String, Departure> onTheWay = new ConcurrentHashMap<>();
  private final long delay;
  private final Clock clock;
  private volatile double share = 1;

  Visible(ImportProperties properties, Clock clock) {
    this.delay = properties.delay().toMillis();
    this.clock = clock;
  }

  /**
   * @param at milliseconds of the clock
   */
  private record Departure(int text, long at) {}

  void expect(String id, int text) {
    onTheWay.put(id, new Departure(text, clock.millis()));
  }

  void forget(Collection<String> ids) {
    onTheWay.keySet().removeAll(ids);
  }

  @EventListener
  void on(ItemsChanged event) {
    if (onTheWay.isEmpty()) {
      return;
    }
    long now = clock.millis();
    event.ids().stream()
        .map(onTheWay::remove)
        .filter(Objects::nonNull)
        .mapToLong(departure -> now - departure.at())
        .max()
        .ifPresent(this::adjust);
  }

  /** At most 1: the part of what is configured that shows in time. */
  double share() {
    return share;
  }

  private synchronized void adjust(long longest) {
    share = longest > delay ? Math.max(LEAST, share * LESS) : Math.min(1, share * MORE);
  }

  /**
   * Completes when at most our share of so many items, with so much text, are on their way, or none
   * moves.
   */
  Mono<Void> room(int items, int text) {
    return Mono.defer(() -> room(items, text, onTheWay.size(), LOOKS));
  }

  private Mono<Void> room(int items, int text, int before, int looks) {
    int now = onTheWay.size();
    if (now <= items * share && text() <= text * share) {
      return Mono.empty();
    }
    if (looks == 0) {
      onTheWay.clear();
      return Mono.empty();
    }
    int left = now < before ? LOOKS : looks - 1;
    return Mono.delay(LOOK).then(Mono.defer(() -> room(items, text, now, left)));
  }

  private long text() {
    return onTheWay.values().stream().mapToLong(Departure::text).sum();
  }
}
