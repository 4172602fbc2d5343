package org.gongkai.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param enabled false lifts the pools, and with them the number of calls at a time (for
 *     benchmarks)
 * @param address the pool of one address that calls without a token
 * @param client the pool of one person or system with a valid token
 * @param signIn the pool of one address for passwords and token requests
 */
@ConfigurationProperties("gongkai.limits")
public record LimitProperties(boolean enabled, Pool address, Pool client, Pool signIn) {

  /**
   * @param burst calls that may come at once
   * @param refill calls that are given back evenly during each period
   */
  public record Pool(long burst, long refill, Duration period) {}
}
