package org.gongkai.local.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.local.data.Refused;

/** Waits for what one service will soon have heard from another. */
final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(300);

  /** A minute: news takes a moment, on a busy machine a long one. */
  private static final int TRIES = 200;

  private Patience() {}

  /**
   * @param otherwise said when it does not come
   */
  static <T> T await(Supplier<Optional<T>> look, String otherwise) {
    try {
      for (int tries = 0; tries < TRIES; tries++) {
        Optional<T> found = look.get();
        if (found.isPresent()) {
          return found.get();
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    throw new Refused(otherwise);
  }
}
