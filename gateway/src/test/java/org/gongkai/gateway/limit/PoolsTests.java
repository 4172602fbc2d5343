package org.gongkai.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.gongkai.gateway.limit.LimitProperties.Pool;
import org.gongkai.gateway.problem.Refused;
import org.junit.jupiter.api.Test;

class PoolsTests {

  private final StoppedTime time = new StoppedTime();
  private final Pools pools = new Pools(new Pool(3, 1, Duration.ofSeconds(10)), time);

  @Test
  void refusesTheCallAfterTheLast() {
    assertThat(pools.take("a")).isEqualTo(2);
    assertThat(pools.take("a")).isEqualTo(1);
    assertThat(pools.take("a")).isZero();
    assertThatThrownBy(() -> pools.take("a"))
        .isInstanceOf(Refused.class)
        .hasMessage("TOO_MANY_REQUESTS");
  }

  @Test
  void countsEachCallerAlone() {
    for (int i = 0; i < 3; i++) {
      pools.take("a");
    }

    assertThat(pools.take("b")).isEqualTo(2);
  }

  @Test
  void givesCallsBackWithTime() {
    for (int i = 0; i < 3; i++) {
      pools.take("a");
    }
    time.nanos += Duration.ofSeconds(10).toNanos();

    assertThat(pools.take("a")).isZero();
  }

  private static final class StoppedTime implements TimeMeter {

    private long nanos;

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
