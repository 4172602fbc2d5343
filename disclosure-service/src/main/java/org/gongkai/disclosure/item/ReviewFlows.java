package org.gongkai.disclosure.item;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configured versions of the review flow; the highest counts for what is submitted from now on.
 *
 * @param flows empty for the initial one alone
 */
@ConfigurationProperties("gongkai.disclosure.review")
public record ReviewFlows(@DefaultValue List<ReviewFlow> flows) {

  public ReviewFlows {
    flows = flows.isEmpty() ? List.of(ReviewFlow.INITIAL) : List.copyOf(flows);
    if (flows.stream().map(ReviewFlow::version).distinct().count() < flows.size()) {
      throw new IllegalArgumentException("Two review flows have the same version");
    }
  }

  public ReviewFlow current() {
    return flows.stream().max(Comparator.comparingInt(ReviewFlow::version)).orElseThrow();
  }
}
