package org.gongkai.gateway.request;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Settles the numbers and the origin of a request, and drops what it only claims about itself. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Arrival implements WebFilter {

  static final String TRACEPARENT = "traceparent";

  private final RequestProperties properties;

  Arrival(RequestProperties properties) {
    this.properties = properties;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    String parent = request.getHeaders().getFirst(TRACEPARENT);
    Trace trace =
        Trace.accept(
            request.getHeaders().getFirst(Trace.REQUEST_ID), parent, properties.sampling());
    Origin origin = Origin.of(request, properties.trustedProxies());
    trace.keep(exchange);
    origin.keep(exchange);
    exchange.getResponse().getHeaders().set(Trace.REQUEST_ID, trace.requestId());
    return chain.filter(exchange.mutate().request(settled(request, trace, origin, parent)).build());
  }

  private static ServerHttpRequest settled(
      ServerHttpRequest request, Trace trace, Origin origin, @Nullable String parent) {
    return request
        .mutate()
        .uri(Address.written(request.getURI(), origin.scheme()))
        .headers(headers -> {
          Origin.CLAIMS.forEach(headers::remove);
          if (!trace.traceparent().equals(parent)) {
            headers.remove("tracestate");
          }
          headers.set(Trace.REQUEST_ID, trace.requestId());
          headers.set(TRACEPARENT, trace.traceparent());
        })
        .build();
  }
}
