package org.gongkai.feedback.follow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many wrong numbers and codes are borne.
 *
 * @param window in which tries are counted, from the first wrong one
 * @param triesPerNumber with one number, whoever tries; 1 or more
 * @param triesPerAddress from one address, whatever number; 1 or more
 */
@ConfigurationProperties("gongkai.feedback.follow")
record FollowProperties(Duration window, int triesPerNumber, int triesPerAddress) {

  FollowProperties {
    if (!window.isPositive() || triesPerNumber < 1 || triesPerAddress < 1) {
      throw new IllegalArgumentException("gongkai.feedback.follow allows no try at all");
    }
  }
}
