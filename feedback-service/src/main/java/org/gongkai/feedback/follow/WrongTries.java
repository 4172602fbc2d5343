package org.gongkai.feedback.follow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Counts wrong tries by number and by address, in this instance's memory: with n instances up to n
 * times as many are borne. Numbers are counted whether they exist or not.
 */
@Component
class WrongTries {

  private static final long MOST_KEPT = 100_000;

  private final Cache<String, Tally> tallies;
  private final FollowProperties limits;
  private final Clock clock;

  WrongTries(FollowProperties limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.tallies =
        Caffeine.newBuilder().expireAfterWrite(limits.window()).maximumSize(MOST_KEPT).build();
  }

  /** Refuses when too many tries were wrong, also if this one were right. */
  void check(String number, String address) {
    check(numberKey(number), limits.triesPerNumber());
    check(addressKey(address), limits.triesPerAddress());
  }

  void count(String number, String address) {
    count(numberKey(number));
    count(addressKey(address));
  }

  private void check(String key, int most) {
    Tally tally = tallies.getIfPresent(key);
    if (tally != null && tally.wrong() >= most) {
      Duration left = Duration.between(clock.instant(), tally.since().plus(limits.window()));
      if (left.isPositive()) {
        throw new TooManyTries(left);
      }
    }
  }

  private void count(String key) {
    Instant now = clock.instant();
    tallies
        .asMap()
        .compute(
            key,
            (any, tally) ->
                tally == null || !tally.since().plus(limits.window()).isAfter(now)
                    ? new Tally(now, 1)
                    : new Tally(tally.since(), tally.wrong() + 1));
  }

  private static String numberKey(String number) {
    return "number " + number.toUpperCase(Locale.ROOT);
  }

  private static String addressKey(String address) {
    return "address " + address;
  }

  private record Tally(Instant since, int wrong) {}
}
