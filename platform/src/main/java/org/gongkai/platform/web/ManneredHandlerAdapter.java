package org.gongkai.platform.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerResult;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Invokes controllers; refuses undeclared query parameters before, adds the link to the next page
 * after.
 */
final class ManneredHandlerAdapter extends RequestMappingHandlerAdapter {

  private final DeclaredParameters parameters = new DeclaredParameters();

  @Override
  public Mono<HandlerResult> handle(ServerWebExchange exchange, Object handler) {
    ServerHttpRequest request = exchange.getRequest();
    // Other controllers, such as the API description's, are not ours to restrict.
    if (!request.getPath().value().startsWith("/api/")) {
      return super.handle(exchange, handler);
    }
    return Mono.fromRunnable(
            () -> parameters.check((HandlerMethod) handler, request.getQueryParams()))
        .then(super.handle(exchange, handler))
        .map(result -> linked(exchange, result));
  }

  private static HandlerResult linked(ServerWebExchange exchange, HandlerResult result) {
    Object value = result.getReturnValue();
    if (value instanceof Mono<?> answer) {
      return new HandlerResult(
          result.getHandler(),
          answer.doOnNext(body -> link(exchange, body)),
          result.getReturnTypeSource(),
          result.getBindingContext());
    }
    if (value != null) {
      link(exchange, value);
    }
    return result;
  }

  private static void link(ServerWebExchange exchange, Object answer) {
    Object body = answer instanceof ResponseEntity<?> entity ? entity.getBody() : answer;
    if (body instanceof Page<?> page && page.next() != null) {
      String next = next(exchange.getRequest(), page.next());
      exchange.getResponse().getHeaders().add(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
  }

  /** Relative, since the address under which callers see us is the gateway's. */
  private static String next(ServerHttpRequest request, String cursor) {
    String query = Objects.requireNonNullElse(request.getURI().getRawQuery(), "");
    String others =
        Stream.of(query.split("&"))
            .filter(each -> !each.isEmpty() && !each.startsWith("cursor="))
            .map(each -> each + "&")
            .collect(Collectors.joining());
    return request.getPath().value() + "?" + others + "cursor=" + cursor;
  }
}
