package org.gongkai.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.JwkSetUriReactiveJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** A bad token is refused here; whether a token is needed at all is for the services to say. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String CONTENT_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
          + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

  @Bean
  SecurityWebFilterChain security(
      ServerHttpSecurity http, @Value("${gongkai.cors.origins}") List<String> origins) {
    return http.authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
        .oauth2ResourceServer(
            server -> server.jwt(Customizer.withDefaults()).authenticationEntryPoint(asProblem()))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .cors(cors -> allow(cors, origins))
        .headers(SecurityConfiguration::harden)
        // Tokens are sent by the portal's code, never by the browser on its own.
        .csrf(CsrfSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .formLogin(FormLoginSpec::disable)
        // The identity provider's page, not the framework's.
        .logout(LogoutSpec::disable)
        .requestCache(RequestCacheSpec::disable)
        .build();
  }

  /** A provider that hangs must not take every caller with a token along. */
  @Bean
  JwkSetUriReactiveJwtDecoderBuilderCustomizer impatient() {
    HttpClient http = HttpClient.create().responseTimeout(Duration.ofSeconds(3));
    return decoder ->
        decoder.webClient(
            WebClient.builder().clientConnector(new ReactorClientHttpConnector(http)).build());
  }

  private static ServerAuthenticationEntryPoint asProblem() {
    return (exchange, refused) -> Mono.error(refused);
  }

  /** What a service or the identity provider sets itself stays: these fill what is missing. */
  private static void harden(HeaderSpec headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(frames -> frames.mode(Mode.SAMEORIGIN))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
        .permissionsPolicy(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
        .hsts(hsts -> hsts.maxAge(Duration.ofDays(365)).includeSubdomains(false))
        .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable);
  }

  private static void allow(CorsSpec cors, List<String> origins) {
    if (origins.isEmpty()) {
      cors.disable();
      return;
    }
    CorsConfiguration allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(origins);
    allowed.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    allowed.setAllowedHeaders(List.of("*"));
    allowed.setExposedHeaders(List.of("ETag", "Link", "Location", "Retry-After", "X-Request-Id"));
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/api/**", allowed);
    cors.configurationSource(source);
  }
}
