package org.gongkai.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Stops asking a service that does not answer. Its own 503 is passed on as it is, but counts: see
 * {@link Unavailable}.
 */
record Guard(CircuitBreaker breaker) implements GatewayFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return chain
        .filter(exchange)
        .then(Mono.fromSupplier(() -> exchange.getResponse().getStatusCode()))
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .then();
  }
}
