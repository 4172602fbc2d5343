package org.gongkai.identity;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import org.gongkai.identity.account.Accounts;
import org.gongkai.identity.account.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What a token says, and the key that signs it. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IdentityProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.issuer().toString()).build();
  }

  @Bean
  OAuth2AuthorizationService authorizations() {
    return new RecentAuthorizations(2_000);
  }

  @Bean
  JWKSource<SecurityContext> signingKey(Secrets secrets) throws IOException, ParseException {
    String key = secrets.text("jwk.json", TokenConfiguration::newKey);
    return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(key)));
  }

  /**
   * Name, unit and roles, in the access token for the services and in the ID token for the portal.
   */
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(Accounts accounts) {
    return context -> {
      String subject = requireNonNull(context.<Authentication>getPrincipal()).getName();
      accounts
          .person(subject)
          .ifPresent(person -> describe(context, person.name(), person.unit(), person.roles()));
      accounts
          .client(subject)
          .ifPresent(client -> describe(context, client.name(), client.unit(), List.of("SYSTEM")));
    };
  }

  private static void describe(
      JwtEncodingContext context, String name, String unit, List<String> roles) {
    context.getClaims().claim("name", name).claim("unit", unit).claim("roles", roles);
  }

  private static String newKey() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate().toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("This Java cannot make an RSA key.", e);
    }
  }
}
