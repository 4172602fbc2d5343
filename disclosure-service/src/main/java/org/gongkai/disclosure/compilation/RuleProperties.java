package org.gongkai.disclosure.compilation;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How rules are classed.
 *
 * @param families the values of {@code infoClass} that a rule may have
 */
@ConfigurationProperties("gongkai.disclosure.rules")
record RuleProperties(List<String> families) {

  RuleProperties {
    families = List.copyOf(families);
  }
}
