package org.gongkai.gateway.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers every page address with the portal's one page, so that the server lists none of them. */
@Component
@Order(-80)
class Shell implements WebFilter {

  private final List<String> machine;

  Shell(PortalProperties properties) {
    this.machine = properties.machine();
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    return isPage(request)
        ? chain.filter(
            exchange.mutate().request(request.mutate().path("/index.html").build()).build())
        : chain.filter(exchange);
  }

  private boolean isPage(ServerHttpRequest request) {
    String path = request.getPath().value();
    boolean reads = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    return reads
        && path.indexOf('.', path.lastIndexOf('/')) < 0
        && machine.stream().noneMatch(prefix -> covers(prefix, path))
        && wantsHtml(request);
  }

  /** Who sends nonsense wants no page. */
  private static boolean wantsHtml(ServerHttpRequest request) {
    return request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .anyMatch(range -> range.strip().toLowerCase(Locale.ROOT).startsWith("text/html"));
  }

  /**
   * {@code /login} means that page alone (its callbacks are the portal's), {@code /api/} all below.
   */
  private static boolean covers(String prefix, String path) {
    return prefix.endsWith("/") ? path.startsWith(prefix) : path.equals(prefix);
  }
}
