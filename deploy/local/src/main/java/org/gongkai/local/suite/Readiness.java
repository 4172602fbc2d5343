package org.gongkai.local.suite;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import org.gongkai.local.process.Health;

/**
 * When a part counts as up: when it is well, or when it has been ready for a while without being
 * well. A dead letter, for example, waits for a person who needs the part to decide.
 */
final class Readiness {

  private final Duration patience;
  private final LongSupplier nanoTime;
  private final IntPredicate well;
  private final IntPredicate ready;
  private OptionalLong readySince = OptionalLong.empty();

  Readiness(Duration patience, LongSupplier nanoTime) {
    this(patience, nanoTime, Health::isUp, Health::isReady);
  }

  Readiness(Duration patience, LongSupplier nanoTime, IntPredicate well, IntPredicate ready) {
    this.patience = patience;
    this.nanoTime = nanoTime;
    this.well = well;
    this.ready = ready;
  }

  /** Patience begins with readiness, not with the start: a slow machine is not a sick part. */
  boolean suffices(int port) {
    if (well.test(port)) {
      return true;
    }
    if (!ready.test(port)) {
      readySince = OptionalLong.empty();
      return false;
    }
    long now = nanoTime.getAsLong();
    if (readySince.isEmpty()) {
      readySince = OptionalLong.of(now);
    }
    return now - readySince.getAsLong() >= patience.toNanos();
  }
}
