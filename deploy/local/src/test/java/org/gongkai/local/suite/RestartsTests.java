package org.gongkai.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestartsTests {

  private Instant now = Instant.parse("2026-11-22T00:00:00Z");
  private final Restarts restarts = new Restarts(() -> now);

  @Test
  void waitsLongerEachTimeAndGivesUpAtTheSixthDeath() {
    List<Optional<Duration>> pauses = new ArrayList<>();
    for (int death = 0; death < 6; death++) {
      pauses.add(restarts.afterDeath());
    }
    assertThat(pauses)
        .containsExactly(
            Optional.of(Duration.ofSeconds(1)),
            Optional.of(Duration.ofSeconds(2)),
            Optional.of(Duration.ofSeconds(4)),
            Optional.of(Duration.ofSeconds(8)),
            Optional.of(Duration.ofSeconds(16)),
            Optional.empty());
  }

  @Test
  void forgetsADeathAfterTenMinutes() {
    restarts.afterDeath();
    now = now.plus(Duration.ofMinutes(11));

    assertThat(restarts.afterDeath()).contains(Duration.ofSeconds(1));
  }
}
