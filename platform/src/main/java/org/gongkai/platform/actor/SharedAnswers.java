package org.gongkai.platform.actor;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells the caches between a service and its readers which answers everybody gets alike (RFC 9213).
 * Browsers do not heed the field: for them each answer stays one to ask for again.
 */
final class SharedAnswers implements WebFilter {

  private static final String FOR_SHARED_CACHES = "CDN-Cache-Control";

  /** The shortest that can be said; the gateway keeps answers for a part of it. */
  private static final String A_MOMENT = "max-age=1";

  private final PublicPaths paths;

  SharedAnswers(PublicPaths paths) {
    this.paths = paths;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    ServerHttpResponse response = exchange.getResponse();
    if (request.getMethod() == HttpMethod.GET
        && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
        && paths.isShared(request.getPath())) {
      response.beforeCommit(() -> {
        if (response.getStatusCode() == null || response.getStatusCode() == HttpStatus.OK) {
          response.getHeaders().set(FOR_SHARED_CACHES, A_MOMENT);
        }
        return Mono.empty();
      });
    }
    return chain.filter(exchange);
  }
}
