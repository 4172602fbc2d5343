package org.gongkai.feedback.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("P-08")
class WrongTriesTests {

  private final Hands clock = new Hands();
  private final WrongTries tries =
      new WrongTries(new FollowProperties(Duration.ofMinutes(15), 2, 3), clock);

  @Test
  void refusesANumberAfterTooManyTriesAndSaysWhenToComeBack() {
    tries.count("n", "a");
    assertThatCode(() -> tries.check("n", "b")).doesNotThrowAnyException();
    clock.now = clock.now.plusSeconds(60);
    tries.count("N", "b");
    assertThatThrownBy(() -> tries.check("n", "c"))
        .isInstanceOfSatisfying(
            TooManyTries.class,
            refused -> assertThat(refused.retryAfterSeconds()).isEqualTo("840"));
    assertThatCode(() -> tries.check("other", "c")).doesNotThrowAnyException();
  }

  @Test
  void refusesAnAddressThatTriesManyNumbers() {
    for (String number : new String[] {"1", "2", "3"}) {
      tries.count(number, "a");
    }
    assertThatThrownBy(() -> tries.check("4", "a")).isInstanceOf(TooManyTries.class);
    assertThatCode(() -> tries.check("4", "b")).doesNotThrowAnyException();
  }

  @Test
  void forgetsWhenTheWindowIsOver() {
    tries.count("n", "a");
    tries.count("n", "a");
    clock.now = clock.now.plus(Duration.ofMinutes(15));
    assertThatCode(() -> tries.check("n", "a")).doesNotThrowAnyException();
    tries.count("n", "a");
    assertThatCode(() -> tries.check("n", "a")).doesNotThrowAnyException();
  }

  private static final class Hands extends Clock {

    private Instant now = Instant.parse("2026-11-22T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
