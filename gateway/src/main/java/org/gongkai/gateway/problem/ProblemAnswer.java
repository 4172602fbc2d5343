package org.gongkai.gateway.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.gateway.request.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns every error that reaches the edge into a problem; before Boot's own answer, hence the
 * order.
 */
@Component
@Order(-2)
class ProblemAnswer implements WebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAnswer.class);

  private final JsonMapper json;

  ProblemAnswer(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(error);
    }
    Diagnosis diagnosis = Diagnosis.of(error, exchange.getRequest().getMethod());
    record(exchange, diagnosis.problem(), error);
    response.setStatusCode(diagnosis.problem().status());
    HttpHeaders headers = response.getHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setCacheControl("no-store");
    if (diagnosis.retryAfter() instanceof Duration wait) {
      headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)));
    }
    if (diagnosis.problem() == Problem.UNAUTHENTICATED) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
    byte[] body = json.writeValueAsBytes(body(exchange, diagnosis.problem()));
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  private static Map<String, @Nullable Object> body(ServerWebExchange exchange, Problem problem) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", problem.status().getReasonPhrase());
    body.put("status", problem.status().value());
    body.put("detail", problem.detail());
    body.put("instance", exchange.getRequest().getPath().value());
    body.put("code", problem.name());
    body.put("traceId", Trace.of(exchange).traceId());
    return body;
  }

  /** Rounded up: who comes back at that second must not be refused again for being early. */
  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  private static void record(ServerWebExchange exchange, Problem problem, Throwable error) {
    var request = exchange.getRequest();
    String trace = Trace.of(exchange).traceId();
    if (problem == Problem.INTERNAL_ERROR) {
      log.error("{} {} failed, trace {}", request.getMethod(), request.getPath(), trace, error);
    } else if (problem.status().is5xxServerError()) {
      log.warn(
          "{} {} is {}, trace {}: {}",
          request.getMethod(),
          request.getPath(),
          problem,
          trace,
          error.toString());
    }
  }
}
