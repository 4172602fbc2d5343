package org.gongkai.disclosure.migration;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.disclosure.item.ItemsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps the bulk lane short: only so many migrated items, and so much of their text, may be on
 * their way to the readers at a time, so that what a person publishes has no more before it.
 */
@Component
class Visible {

  private static final Duration LOOK = Duration.ofMillis(5);

  /** Without any news for so long, the broker is away, and waiting helps nobody. */
  private static final int LOOKS = 300;

  /** With the characters of each. */
  private final Map<String, Integer> onTheWay = new ConcurrentHashMap<>();

  void expect(String id, int text) {
    onTheWay.put(id, text);
  }

  void forget(Collection<String> ids) {
    onTheWay.keySet().removeAll(ids);
  }

  @EventListener
  void on(ItemsChanged event) {
    if (!onTheWay.isEmpty()) {
      forget(event.ids());
    }
  }

  /** Completes when at most this many, with at most this text, are on their way, or none moves. */
  Mono<Void> room(int items, int text) {
    return Mono.defer(() -> room(items, text, onTheWay.size(), LOOKS));
  }

  private Mono<Void> room(int items, int text, int before, int looks) {
    int now = onTheWay.size();
    if (now <= items && text() <= text) {
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
    return onTheWay.values().stream().mapToLong(Integer::longValue).sum();
  }
}
