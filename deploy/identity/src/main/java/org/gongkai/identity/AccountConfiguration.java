package org.gongkai.identity;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.identity.account.Accounts;
import org.gongkai.identity.account.Person;
import org.gongkai.identity.account.Secrets;
import org.gongkai.identity.account.SystemClient;
import org.gongkai.identity.login.SignInAttempts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The people who can sign in and the programs that can ask for tokens. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

  @Bean
  Accounts accounts(IdentityProperties properties) throws IOException {
    return Accounts.read(properties.accounts());
  }

  @Bean
  Secrets secrets(IdentityProperties properties) throws IOException {
    return new Secrets(properties.secrets());
  }

  /** Every secret has 120 random bits, so the hash only hides it; strength would only cost time. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(4);
  }

  @Bean
  UserDetailsService people(
      Accounts accounts, Secrets secrets, PasswordEncoder encoder, SignInAttempts attempts)
      throws IOException {
    var passwords = secrets.of("people.json", accounts.people().stream().map(Person::id).toList());
    var people =
        new InMemoryUserDetailsManager(
            accounts.people().stream().map(person -> user(person, passwords, encoder)).toList());
    return name ->
        User.withUserDetails(people.loadUserByUsername(name))
            .accountLocked(attempts.locked(name))
            .build();
  }

  @Bean
  RegisteredClientRepository clients(
      IdentityProperties properties, Accounts accounts, Secrets secrets, PasswordEncoder encoder)
      throws IOException {
    var keys =
        secrets.of("clients.json", accounts.clients().stream().map(SystemClient::id).toList());
    return new InMemoryRegisteredClientRepository(
        Stream.concat(
                Stream.of(portal(properties)),
                accounts.clients().stream()
                    .map(client -> system(client, keys, encoder, properties.tokenLifetime())))
            .toList());
  }

  private static UserDetails user(
      Person person, Map<String, String> passwords, PasswordEncoder encoder) {
    return User.withUsername(person.id())
        .password(encoder.encode(passwords.get(person.id())))
        .roles(person.roles().toArray(String[]::new))
        .build();
  }

  /** The portal keeps no secret, so it proves with PKCE that it is the one that asked. */
  private static RegisteredClient portal(IdentityProperties properties) {
    String origin = properties.issuer().toString();
    return RegisteredClient.withId("portal")
        .clientId("portal")
        .clientName("政务公开门户")
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(origin + "/login/callback")
        .redirectUri(origin + "/login/silent")
        .postLogoutRedirectUri(origin)
        .postLogoutRedirectUri(origin + "/")
        .scopes(
            scopes -> scopes.addAll(List.of("openid", "profile", "gongkai.read", "gongkai.write")))
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(lifetime(properties.tokenLifetime()))
        .build();
  }

  private static RegisteredClient system(
      SystemClient client, Map<String, String> keys, PasswordEncoder encoder, Duration lifetime) {
    return RegisteredClient.withId(client.id())
        .clientId(client.id())
        .clientName(client.name())
        .clientSecret(requireNonNull(encoder.encode(keys.get(client.id()))))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(client.scopes()))
        .tokenSettings(lifetime(lifetime))
        .build();
  }

  private static TokenSettings lifetime(Duration lifetime) {
    return TokenSettings.builder().accessTokenTimeToLive(lifetime).build();
  }
}
