package org.gongkai.gateway.limit;

import io.github.bucket4j.TimeMeter;
import org.gongkai.gateway.problem.Refused;
import org.gongkai.gateway.request.Origin;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The pool of each address that calls without a token; without a bound when limits are lifted. */
@Component
public final class AddressLimit {

  static final String REMAINING = "X-RateLimit-Remaining";

  /** A pattern as routes have it: {@code /%61pi/} leads there, too. */
  private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");

  private final boolean enabled;
  private final Pools pools;

  AddressLimit(LimitProperties limits) {
    this.enabled = limits.enabled();
    this.pools = new Pools(limits.address(), TimeMeter.SYSTEM_NANOTIME);
  }

  /** Takes one call of the address and notes on the answer how many are left. */
  public void take(ServerWebExchange exchange) {
    if (enabled && counts(exchange)) {
      note(exchange, pools.take(Origin.of(exchange).address()));
    }
  }

  /** The same, but only if there is a call left. */
  public boolean allows(ServerWebExchange exchange) {
    try {
      take(exchange);
      return true;
    } catch (Refused exhausted) {
      return false;
    }
  }

  static boolean counts(ServerWebExchange exchange) {
    return API.matches(exchange.getRequest().getPath().pathWithinApplication());
  }

  static void note(ServerWebExchange exchange, long left) {
    exchange.getResponse().getHeaders().set(REMAINING, String.valueOf(left));
  }
}
