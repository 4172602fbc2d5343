package org.gongkai.gateway.limit;

import io.github.bucket4j.TimeMeter;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.gateway.request.Origin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/** Counts calls against the caller's pool; after security (-100), which says who calls. */
@Component
@Order(-90)
@ConditionalOnBooleanProperty("gongkai.limits.enabled")
class RateLimit implements WebFilter {

  private static final List<PathPattern> SIGN_IN =
      Stream.of("/login", "/oauth2/token").map(PathPatternParser.defaultInstance::parse).toList();

  private final AddressLimit address;
  private final Pools client;
  private final Pools signIn;

  RateLimit(LimitProperties limits, AddressLimit address) {
    this.address = address;
    this.client = new Pools(limits.client(), TimeMeter.SYSTEM_NANOTIME);
    this.signIn = new Pools(limits.signIn(), TimeMeter.SYSTEM_NANOTIME);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (AddressLimit.counts(exchange)) {
      return exchange
          .getPrincipal()
          .map(Principal::getName)
          .doOnNext(name -> AddressLimit.note(exchange, client.take(name)))
          .switchIfEmpty(Mono.fromRunnable(() -> address.take(exchange)))
          .then(Mono.defer(() -> chain.filter(exchange)));
    }
    if (signsIn(exchange)) {
      AddressLimit.note(exchange, signIn.take(Origin.of(exchange).address()));
    }
    return chain.filter(exchange);
  }

  private static boolean signsIn(ServerWebExchange exchange) {
    PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
    return exchange.getRequest().getMethod() == HttpMethod.POST
        && SIGN_IN.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
