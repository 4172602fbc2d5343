package org.gongkai.task.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets the directory know everybody who signs in; asked of the store once an hour and person. */
class MeetingFilter implements WebFilter, Ordered {

  private static final int REMEMBERED = 10_000;
  private static final Duration FRESH = Duration.ofHours(1);

  private final Persons people;
  private final Cache<String, Actor> met =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FRESH).build();

  MeetingFilter(Persons people) {
    this.people = people;
  }

  /** After the token was checked, and after blocked people were refused. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE - 1;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return Actor.current()
        .filter(actor -> isStaff(actor) && !actor.equals(met.getIfPresent(actor.id())))
        .flatMap(actor -> people.meet(actor).doOnNext(known -> met.put(actor.id(), actor)))
        .then(Mono.defer(() -> chain.filter(exchange)));
  }

  private static boolean isStaff(Actor actor) {
    return !actor.isAnonymous()
        && !actor.unit().isEmpty()
        && !actor.roles().isEmpty()
        && !actor.is(Role.SYSTEM);
  }
}
