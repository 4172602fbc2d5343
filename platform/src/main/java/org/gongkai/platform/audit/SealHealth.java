package org.gongkai.platform.audit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** DOWN while the last check of this instance found the trail to contradict what was closed. */
final class SealHealth implements ReactiveHealthIndicator {

  private final SealCheck check;

  SealHealth(SealCheck check) {
    this.check = check;
  }

  @Override
  public Mono<Health> health() {
    return Mono.fromSupplier(
        () -> check.latest().map(SealHealth::of).orElseGet(() -> Health.up().build()));
  }

  private static Health of(SealCheck.Report report) {
    Health.Builder health = report.sound() ? Health.up() : Health.down();
    return health
        .withDetail("checked", report.at())
        .withDetail("findings", report.findings().size())
        .build();
  }
}
