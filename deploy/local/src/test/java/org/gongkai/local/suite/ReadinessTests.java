package org.gongkai.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadinessTests {

  private final AtomicLong now = new AtomicLong();
  private final AtomicBoolean well = new AtomicBoolean();
  private final AtomicBoolean ready = new AtomicBoolean();
  private final Readiness readiness =
      new Readiness(Duration.ofSeconds(15), now::get, port -> well.get(), port -> ready.get());

  @Test
  void countsAPartThatIsWell() {
    well.set(true);
    assertThat(readiness.suffices(1)).isTrue();
  }

  @Test
  void doesNotTakeASlowStartForSickness() {
    pass(Duration.ofSeconds(60));
    assertThat(readiness.suffices(1)).isFalse();
    ready.set(true);
    assertThat(readiness.suffices(1)).isFalse();
    pass(Duration.ofSeconds(14));
    assertThat(readiness.suffices(1)).isFalse();
  }

  @Test
  void countsAPartThatStaysReadyWithoutBeingWell() {
    ready.set(true);
    readiness.suffices(1);
    pass(Duration.ofSeconds(15));
    assertThat(readiness.suffices(1)).isTrue();
  }

  @Test
  void beginsAgainWhenReadinessIsLost() {
    ready.set(true);
    readiness.suffices(1);
    pass(Duration.ofSeconds(10));
    ready.set(false);
    readiness.suffices(1);
    ready.set(true);
    readiness.suffices(1);
    pass(Duration.ofSeconds(10));
    assertThat(readiness.suffices(1)).isFalse();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
