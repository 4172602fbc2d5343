package org.gongkai.local.suite;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How patient the launcher is with a part that dies: it starts it again after 1, 2, 4, 8 and 16
 * seconds, and gives up at the sixth death within ten minutes.
 */
final class Restarts {

  static final int LIMIT = 5;
  static final Duration WINDOW = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Deque<Instant> deaths = new ArrayDeque<>();

  Restarts(InstantSource clock) {
    this.clock = clock;
  }

  /** Counts a death. How long to wait before the next start; empty when it is not worth it. */
  synchronized Optional<Duration> afterDeath() {
    Instant now = clock.instant();
    deaths.removeIf(death -> death.isBefore(now.minus(WINDOW)));
    deaths.add(now);
    return deaths.size() > LIMIT
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(1L << (deaths.size() - 1)));
  }
}
