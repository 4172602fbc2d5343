package org.gongkai.platform.event;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** DOWN with the cause while events cannot be sent or a dead letter waits for a decision. */
final class EventHealth implements ReactiveHealthIndicator {

  private final EventSender sender;
  private final DeadLetters letters;
  private final List<EventSubscription> subscriptions;

  EventHealth(EventSender sender, DeadLetters letters, List<EventSubscription> subscriptions) {
    this.sender = sender;
    this.letters = letters;
    this.subscriptions = subscriptions;
  }

  @Override
  public Mono<Health> health() {
    Throwable failure = sender.failure();
    if (failure != null) {
      return Mono.just(Health.down().withDetail("send", failure.toString()).build());
    }
    List<String> behind =
        subscriptions.stream()
            .filter(each -> !each.caughtUp())
            .map(EventSubscription::topic)
            .toList();
    if (!behind.isEmpty()) {
      return Mono.just(Health.down().withDetail("catchingUp", behind).build());
    }
    return letters
        .open()
        .timeout(Duration.ofSeconds(2))
        .map(open ->
            (open == 0 ? Health.up() : Health.down()).withDetail("deadLetters", open).build())
        .onErrorResume(unknown -> Mono.just(Health.down(unknown).build()));
  }
}
