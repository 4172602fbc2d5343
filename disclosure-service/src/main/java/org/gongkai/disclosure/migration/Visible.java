package org.gongkai.disclosure.migration;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.disclosure.item.ItemsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the bulk lane short: only so many migrated items may be on their way to the readers at a
 * time, so that what a person publishes has no more than these before it.
 */
@Component
class Visible {

  private static final Duration LOOK = Duration.ofMillis(5);

  /** Without any news for so long, the broker is away, and waiting helps nobody. */
  private static final int LOOKS = 300;

  private final Set<String> onTheWay = ConcurrentHashMap.newKeySet();

  void expect(Collection<String> ids) {
    onTheWay.addAll(ids);
  }

  void forget(Collection<String> ids) {
    onTheWay.removeAll(ids);
  }

  @EventListener
  void on(ItemsChanged event) {
    if (!onTheWay.isEmpty()) {
      onTheWay.removeAll(event.ids());
    }
  }

  /** Completes when at most this many are on their way, or nothing moves. */
  Mono<Void> room(int most) {
    return Mono.defer(() -> room(most, onTheWay.size(), LOOKS));
  }

  private Mono<Void> room(int most, int before, int looks) {
    int now = onTheWay.size();
    if (now <= most) {
      return Mono.empty();
    }
    if (looks == 0) {
      onTheWay.clear();
      return Mono.empty();
    }
    int left = now < before ? LOOKS : looks - 1;
    return Mono.delay(LOOK).then(Mono.defer(() -> room(most, now, left)));
  }
}
