package org.gongkai.gateway.route;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The errors that are the service's: it was reached and failed. That none is known is no reason to
 * stop looking, and what a caller did wrong says nothing about the service.
 */
public final class Fault implements Predicate<Throwable> {

  @Override
  public boolean test(Throwable error) {
    return error instanceof IOException
        || error instanceof TimeoutException
        || error instanceof ResponseStatusException status
            && status.getStatusCode() == HttpStatus.GATEWAY_TIMEOUT;
  }
}
