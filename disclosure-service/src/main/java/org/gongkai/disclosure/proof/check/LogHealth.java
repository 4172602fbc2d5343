package org.gongkai.disclosure.proof.check;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** DOWN while the last check found the store to contradict the log. */
@Component("disclosureLog")
class LogHealth implements ReactiveHealthIndicator {

  private final LogCheck check;

  LogHealth(LogCheck check) {
    this.check = check;
  }

  @Override
  public Mono<Health> health() {
    return check
        .latest()
        .map(report ->
            report.sound()
                ? Health.up().withDetail("checked", report.at()).build()
                : Health.down()
                    .withDetail("checked", report.at())
                    .withDetail("findings", kinds(report.findings()))
                    .build())
        .defaultIfEmpty(Health.up().build());
  }

  private static List<String> kinds(List<Finding> findings) {
    return findings.stream().map(finding -> finding.kind().name()).distinct().toList();
  }
}
