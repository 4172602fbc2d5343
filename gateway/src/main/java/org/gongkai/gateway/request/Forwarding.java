package org.gongkai.gateway.request;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells the services what the gateway found out; last, after the framework removed what was
 * claimed.
 */
@Component
class Forwarding implements HttpHeadersFilter, Ordered {

  @Override
  public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
    Origin origin = Origin.of(exchange);
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(input);
    headers.set(Origin.FOR, origin.address());
    headers.set(Origin.PROTO, origin.scheme());
    if (origin.host() != null) {
      headers.set(Origin.HOST, origin.host());
    }
    return headers;
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
