package org.gongkai.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The latest authorizations, in memory. The framework's own keeps all of them for ever, which a
 * load test would not survive; a token that is forgotten here stays valid, because it speaks for
 * itself.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {

  private final Map<String, OAuth2Authorization> latest;

  RecentAuthorizations(int limit) {
    this.latest =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
            return size() > limit;
          }
        };
  }

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    latest.put(authorization.getId(), authorization);
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    latest.remove(authorization.getId());
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findById(String id) {
    return latest.get(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    return snapshot().stream()
        .filter(authorization -> holds(authorization, token, type))
        .findFirst()
        .orElse(null);
  }

  private synchronized List<OAuth2Authorization> snapshot() {
    return new ArrayList<>(latest.values()).reversed();
  }

  private static boolean holds(
      OAuth2Authorization authorization, String token, @Nullable OAuth2TokenType type) {
    if (type != null && type.getValue().equals(OAuth2ParameterNames.STATE)) {
      return token.equals(authorization.getAttribute(OAuth2ParameterNames.STATE));
    }
    var found = authorization.getToken(token);
    return found != null && (type == null || kind(type).isInstance(found.getToken()));
  }

  private static Class<? extends OAuth2Token> kind(OAuth2TokenType type) {
    return switch (type.getValue()) {
      case OAuth2ParameterNames.CODE -> OAuth2AuthorizationCode.class;
      case OAuth2ParameterNames.ACCESS_TOKEN -> OAuth2AccessToken.class;
      case OidcParameterNames.ID_TOKEN -> OidcIdToken.class;
      default -> OAuth2RefreshToken.class;
    };
  }
}
