package org.gongkai.platform.actor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.Set;
import org.gongkai.platform.problem.Refusal;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Mono;

/**
 * Who asks. Controllers take it as an argument; it comes from the token and from nowhere else.
 *
 * @param id the token's subject; empty for a citizen without a token
 * @param name for people to read
 * @param unit id of the own unit; empty if the token names none
 */
public record Actor(String id, String name, String unit, Set<Role> roles) {

  private static final String SERVICE = "service:";
  private static final Actor ANONYMOUS = new Actor("", "", "", Set.of());

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** This actor, if it holds one of the roles; otherwise 403 FORBIDDEN. */
  public Actor require(Role... anyOf) {
    if (Arrays.stream(anyOf).noneMatch(this::is)) {
      throw Refusal.forbidden("您的角色没有权限执行此操作。");
    }
    return this;
  }

  /** A citizen on a public path. */
  public static Actor anonymous() {
    return ANONYMOUS;
  }

  /** Who asks in the current request, where no controller can be handed the actor. */
  public static Mono<Actor> current() {
    return ReactiveSecurityContextHolder.getContext()
        .map(context -> TokenActor.of(context.getAuthentication()))
        .defaultIfEmpty(ANONYMOUS);
  }

  @JsonIgnore
  public boolean isAnonymous() {
    return id.isEmpty();
  }

  /** Nobody in person. */
  @JsonIgnore
  public boolean isService() {
    return id.startsWith(SERVICE);
  }

  /** The service itself, when it acts on an event or by the clock. */
  public static Actor service(String name) {
    return new Actor(SERVICE + name, name, "", Set.of(Role.SYSTEM));
  }
}
