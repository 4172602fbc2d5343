package org.gongkai.gateway.health;

import java.net.URI;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One part of the suite, asked directly and not through a route, so that asking opens no breaker.
 * UP when one of its addresses says so.
 */
final class Part implements ReactiveHealthIndicator {

  private final Mono<Health> health;

  Part(Flux<URI> addresses, WebClient http, HealthProperties properties) {
    this.health =
        addresses
            .flatMap(address -> isUp(http, address).timeout(properties.timeout(), Mono.just(false)))
            .any(up -> up)
            .timeout(properties.timeout().multipliedBy(2), Mono.just(false))
            .map(up -> (up ? Health.up() : Health.down()).build())
            .cache(properties.keep());
  }

  @Override
  public Mono<Health> health() {
    return health;
  }

  /** Any error means the same here: this part does not say that it is well. */
  private static Mono<Boolean> isUp(WebClient http, URI address) {
    return http.get()
        .uri(address)
        .exchangeToMono(
            answer -> answer.releaseBody().thenReturn(answer.statusCode().is2xxSuccessful()))
        .onErrorReturn(false);
  }
}
