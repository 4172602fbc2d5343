package org.gongkai.platform.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the actor from the claims of a token that has been verified. */
final class TokenActor {

  private TokenActor() {}

  static Actor of(@Nullable Authentication authentication) {
    return authentication instanceof JwtAuthenticationToken verified
        ? of(verified.getToken())
        : Actor.anonymous();
  }

  /** Roles that this version does not know are left out: they grant nothing here. */
  private static Actor of(Jwt token) {
    String id = token.getSubject();
    if (id == null || id.isBlank()) {
      throw new InvalidBearerTokenException("a token without subject");
    }
    List<String> names = Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of());
    Set<Role> roles =
        Arrays.stream(Role.values())
            .filter(role -> names.contains(role.name()))
            .collect(Collectors.toUnmodifiableSet());
    return new Actor(id, claim(token, "name", id), claim(token, "unit", ""), roles);
  }

  private static String claim(Jwt token, String name, String absent) {
    return Objects.requireNonNullElse(token.getClaimAsString(name), absent);
  }
}
