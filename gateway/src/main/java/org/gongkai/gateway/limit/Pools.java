package org.gongkai.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.gongkai.gateway.limit.LimitProperties.Pool;
import org.gongkai.gateway.problem.Problem;
import org.gongkai.gateway.problem.Refused;

/**
 * Buckets of one kind, one per caller, in this gateway's memory: with several gateways the limit
 * holds for each. The callers that were silent longest are forgotten beyond 100,000.
 */
final class Pools {

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  private final Pool pool;
  private final TimeMeter time;

  Pools(Pool pool, TimeMeter time) {
    this.pool = pool;
    this.time = time;
  }

  /** Takes one call of the caller; the calls that remain, or the refusal that names the wait. */
  long take(String caller) {
    ConsumptionProbe probe = buckets.get(caller, _ -> newBucket()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new Refused(
          Problem.TOO_MANY_REQUESTS, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
    return probe.getRemainingTokens();
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(pool.burst()).refillGreedy(pool.refill(), pool.period()))
        .build();
  }
}
