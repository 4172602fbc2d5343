package org.gongkai.disclosure.verification;

import java.time.Period;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which public items are compared with the facts although nobody named a day (办事服务类信息).
 *
 * @param columns whose items are
 * @param months after publication, or after the last comparison
 */
@ConfigurationProperties("gongkai.disclosure.verification")
record VerificationCycle(Set<String> columns, int months) {

  VerificationCycle {
    columns = columns == null ? Set.of() : Set.copyOf(columns);
  }

  Period period() {
    return Period.ofMonths(months);
  }
}
