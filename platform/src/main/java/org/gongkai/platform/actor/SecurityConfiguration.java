package org.gongkai.platform.actor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.core.publisher.Mono;

/**
 * A token decides who acts; without one only the public paths, health and the API description
 * answer.
 */
@AutoConfiguration(before = ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration.class)
@EnableWebFluxSecurity
class SecurityConfiguration implements WebFluxConfigurer {

  private static final String[] OPEN = {
    "/actuator/health", "/actuator/health/**", "/actuator/info", "/v3/api-docs", "/v3/api-docs/**"
  };

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
    resolvers.addCustomResolver(new ActorResolver());
  }

  @Bean
  SecurityWebFilterChain tokenSecurity(
      ServerHttpSecurity http, ReactiveJwtDecoder decoder, ObjectProvider<PublicPaths> paths) {
    return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .authorizeExchange(calls -> {
          calls.pathMatchers(HttpMethod.GET, OPEN).permitAll();
          paths.stream()
              .flatMap(some -> some.calls().stream())
              .forEach(call -> permit(calls, call));
          calls.anyExchange().authenticated();
        })
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.jwtDecoder(decoder))
                .authenticationEntryPoint(asError())
                .accessDeniedHandler((exchange, denied) -> Mono.error(denied)))
        .exceptionHandling(refusals ->
            refusals
                .authenticationEntryPoint(asError())
                .accessDeniedHandler((exchange, denied) -> Mono.error(denied)))
        .build();
  }

  @Bean
  @ConditionalOnSingleCandidate(PublicPaths.class)
  SharedAnswers sharedAnswers(PublicPaths paths) {
    return new SharedAnswers(paths);
  }

  private static void permit(ServerHttpSecurity.AuthorizeExchangeSpec calls, PublicPath call) {
    calls.pathMatchers(call.method(), call.pattern()).permitAll();
    if (call.method() == HttpMethod.GET) {
      calls.pathMatchers(HttpMethod.HEAD, call.pattern()).permitAll();
    }
  }

  /** Passes the failure on, so that one place writes all problems. */
  private static ServerAuthenticationEntryPoint asError() {
    return (exchange, unknown) -> {
      exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      return Mono.error(unknown);
    };
  }
}
