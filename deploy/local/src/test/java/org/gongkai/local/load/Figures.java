package org.gongkai.local.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Times of one kind of thing. */
record Figures(String what, long[] sortedNanos, double perSecond) {

  static final String HEAD =
      "| what | calls | per second | p50 ms | p95 ms | p99 ms | max ms |\n|---|---|---|---|---|---|---|";

  static Figures of(String what, long[] nanos, Duration together) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Figures(what, sorted, sorted.length * 1e9 / together.toNanos());
  }

  /** Nanoseconds that a call takes. */
  static long time(Callable<?> call) throws Exception {
    long begun = System.nanoTime();
    call.call();
    return System.nanoTime() - begun;
  }

  private double millis(double quantile) {
    int place = (int) Math.ceil(quantile * sortedNanos.length) - 1;
    return sortedNanos[Math.max(place, 0)] / 1e6;
  }

  /** A line of a Markdown table. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.0f | %.1f | %.1f | %.1f | %.1f |",
        what,
        sortedNanos.length,
        perSecond,
        millis(0.5),
        millis(0.95),
        millis(0.99),
        millis(1));
  }
}
