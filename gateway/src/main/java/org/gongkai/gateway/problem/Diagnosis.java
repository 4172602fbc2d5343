package org.gongkai.gateway.problem;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.ResponseStatusException;

/** What an error means to the caller, and when another attempt makes sense. */
record Diagnosis(Problem problem, @Nullable Duration retryAfter) {

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration LATER = Duration.ofSeconds(5);

  static Diagnosis of(Throwable error, HttpMethod method) {
    return switch (error) {
      case Refused refused -> new Diagnosis(refused.problem(), refused.retryAfter());
      case CallNotPermittedException _ -> new Diagnosis(Problem.SERVICE_UNAVAILABLE, LATER);
      case BulkheadFullException _ -> new Diagnosis(Problem.SERVICE_BUSY, SOON);
      case NotFoundException _ -> new Diagnosis(Problem.SERVICE_UNAVAILABLE, SOON);
      case AuthenticationServiceException _ -> new Diagnosis(Problem.IDENTITY_UNAVAILABLE, LATER);
      case AuthenticationException _ -> new Diagnosis(Problem.UNAUTHENTICATED, null);
      case ResponseStatusException status -> new Diagnosis(ofStatus(status), null);
      case TimeoutException _ -> new Diagnosis(Problem.SERVICE_TIMEOUT, null);
      case ConnectException _ -> new Diagnosis(Problem.SERVICE_UNAVAILABLE, SOON);
      case NoRouteToHostException _ -> new Diagnosis(Problem.SERVICE_UNAVAILABLE, SOON);
      case UnknownHostException _ -> new Diagnosis(Problem.SERVICE_UNAVAILABLE, SOON);
      case IOException _ when method.equals(HttpMethod.GET) ->
          new Diagnosis(Problem.SERVICE_UNAVAILABLE, SOON);
      case IOException _ -> new Diagnosis(Problem.SERVICE_INTERRUPTED, null);
      default -> new Diagnosis(Problem.INTERNAL_ERROR, null);
    };
  }

  private static Problem ofStatus(ResponseStatusException error) {
    return switch (error.getStatusCode().value()) {
      case 403 -> Problem.FORBIDDEN;
      case 404 -> Problem.NOT_FOUND;
      case 405 -> Problem.METHOD_NOT_ALLOWED;
      case 406 -> Problem.NOT_ACCEPTABLE;
      case 413 -> Problem.TOO_LARGE;
      case 504 -> Problem.SERVICE_TIMEOUT;
      default ->
          error.getStatusCode().is4xxClientError()
              ? Problem.MALFORMED_REQUEST
              : Problem.INTERNAL_ERROR;
    };
  }
}
