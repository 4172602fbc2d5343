package org.gongkai.platform.access;

import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses whom the service knows to have lost the right to act, whatever the token says: blocked
 * people altogether, others at writes.
 */
final class AccessFilter implements WebFilter, Ordered {

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final BlockedPeople blocked;
  private final List<ActorRule> rules;

  AccessFilter(BlockedPeople blocked, List<ActorRule> rules) {
    this.blocked = blocked;
    this.rules = List.copyOf(rules);
  }

  /**
   * After security, which is at -100, and before answers are remembered: a replay is refused, too.
   */
  @Override
  public int getOrder() {
    return -95;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return Actor.current()
        .flatMap(actor -> actor.isAnonymous() ? Mono.<Void>empty() : check(exchange, actor))
        .then(Mono.defer(() -> chain.filter(exchange)));
  }

  private Mono<Void> check(ServerWebExchange exchange, Actor actor) {
    Mono<Void> person =
        blocked
            .contains(actor.id())
            .flatMap(is -> is ? Mono.error(Refusal.forbidden("您的账号已停用，请联系管理员。")) : Mono.empty());
    return READING.contains(exchange.getRequest().getMethod())
        ? person
        : person.thenMany(Flux.fromIterable(rules).concatMap(rule -> rule.check(actor))).then();
  }
}
