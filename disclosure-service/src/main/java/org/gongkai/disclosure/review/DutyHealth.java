package org.gongkai.disclosure.review;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Names the emergencies whose approvals are missing. The service itself is well: people are late,
 * not the machine, so that nobody takes it out of service for it.
 */
@Component("duties")
class DutyHealth implements HealthIndicator {

  private static final String METRIC = "gongkai.review.retrospective";

  private final Retrospection retrospection;

  DutyHealth(Retrospection retrospection, MeterRegistry metrics) {
    this.retrospection = retrospection;
    Gauge.builder(METRIC, retrospection, it -> it.standing().open())
        .tag("state", "open")
        .description("emergency publications without their three approvals")
        .register(metrics);
    Gauge.builder(METRIC, retrospection, it -> it.standing().overdue())
        .tag("state", "overdue")
        .description("of those the ones whose time has run out")
        .register(metrics);
  }

  @Override
  public Health health() {
    Retrospection.Standing standing = retrospection.standing();
    return Health.up()
        .withDetail("retrospectiveOpen", standing.open())
        .withDetail("retrospectiveOverdue", standing.overdue())
        .build();
  }
}
