package org.gongkai.disclosure.search;

import org.gongkai.platform.event.EventSubscription;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Out of service until the index has caught up with the events, so that no list is half empty. */
@Component("searchIndex")
class SearchHealth implements HealthIndicator {

  private final EventSubscription publicItems;

  SearchHealth(@Qualifier("publicItems") EventSubscription publicItems) {
    this.publicItems = publicItems;
  }

  @Override
  public Health health() {
    return publicItems.caughtUp()
        ? Health.up().build()
        : Health.outOfService().withDetail("cause", "index has not caught up with events").build();
  }
}
