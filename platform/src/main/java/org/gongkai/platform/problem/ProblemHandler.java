package org.gongkai.platform.problem;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a failure, wherever it arose, becomes an answer. */
final class ProblemHandler implements WebExceptionHandler, Ordered {

  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);
  private static final String RETRY_SECONDS = "5";

  private final JsonMapper json;

  ProblemHandler(JsonMapper json) {
    this.json = json;
  }

  /** Before Spring Boot's own, which is at -1. */
  @Override
  public int getOrder() {
    return -2;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(error)) {
      return Mono.error(error);
    }
    Refusal refusal = Refusals.of(error);
    String traceId = TraceId.of(exchange);
    log(exchange, refusal, error, traceId);
    int status = refusal.code().status();
    response.setStatusCode(HttpStatusCode.valueOf(status));
    HttpHeaders headers = response.getHeaders();
    if (error instanceof ErrorResponse described) {
      headers.putAll(described.getHeaders());
    }
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    // Without these a cache could keep the refusal under the tag of the thing refused.
    headers.remove(HttpHeaders.ETAG);
    headers.remove(HttpHeaders.LOCATION);
    if (status == CommonCode.SERVICE_UNAVAILABLE.status()) {
      headers.putIfAbsent(HttpHeaders.RETRY_AFTER, List.of(RETRY_SECONDS));
    }
    String path = exchange.getRequest().getPath().value();
    byte[] body = json.writeValueAsBytes(Problem.of(refusal, path, traceId));
    headers.setContentLength(body.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  /** Path and method only: bodies, queries and tokens stay out of logs. */
  private static void log(
      ServerWebExchange exchange, Refusal refusal, Throwable error, String traceId) {
    String method = exchange.getRequest().getMethod().name();
    String path = exchange.getRequest().getPath().value();
    int status = refusal.code().status();
    if (status >= 500 && !(error instanceof Refusal)) {
      if (refusal.code() == CommonCode.INTERNAL_ERROR) {
        log.error("{} {} failed, trace {}", method, path, traceId, error);
      } else {
        log.warn(
            "{} {} answered {}, trace {}: {}", method, path, status, traceId, error.toString());
      }
    } else {
      log.debug("{} {} answered {} {}, trace {}", method, path, status, refusal.code(), traceId);
    }
  }
}
