package org.gongkai.local.story;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** What has to become true by itself. */
public final class Eventually {

  private static final Duration POLL = Duration.ofMillis(200);

  private Eventually() {}

  /** The way of an event from one service to another, on a busy machine. */
  public static void withinSeconds(ThrowingRunnable assertion) {
    within(Duration.ofSeconds(10), assertion);
  }

  public static void within(Duration limit, ThrowingRunnable assertion) {
    Awaitility.await()
        .atMost(limit)
        .pollDelay(Duration.ZERO)
        .pollInterval(POLL)
        .ignoreExceptions()
        .untilAsserted(assertion);
  }
}
