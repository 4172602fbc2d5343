package org.gongkai.platform.problem;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds the name under which a request is known along its way: W3C traceparent, else X-Request-Id,
 * else a fresh one.
 */
final class TraceId {

  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.{0,64}");

  /** Narrow, since the value comes from outside and goes into logs. */
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private TraceId() {}

  static String of(ServerWebExchange exchange) {
    return (String)
        exchange
            .getAttributes()
            .computeIfAbsent(
                TraceId.class.getName(), name -> find(exchange.getRequest().getHeaders()));
  }

  static String find(HttpHeaders headers) {
    return first(headers.getFirst("traceparent"), TRACEPARENT)
        .map(matcher -> matcher.group(1))
        .or(() -> first(headers.getFirst("X-Request-Id"), REQUEST_ID).map(Matcher::group))
        .orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
  }

  private static Optional<Matcher> first(@Nullable String value, Pattern pattern) {
    return Optional.ofNullable(value).map(pattern::matcher).filter(Matcher::matches);
  }
}
