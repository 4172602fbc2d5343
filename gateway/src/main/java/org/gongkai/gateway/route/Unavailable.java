package org.gongkai.gateway.route;

import java.util.function.Predicate;
import org.springframework.http.HttpStatus;

/** The answers that say "not now": they count as failures though they are answers. */
public final class Unavailable implements Predicate<Object> {

  @Override
  public boolean test(Object answer) {
    return answer == HttpStatus.BAD_GATEWAY
        || answer == HttpStatus.SERVICE_UNAVAILABLE
        || answer == HttpStatus.GATEWAY_TIMEOUT;
  }
}
