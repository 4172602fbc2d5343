package org.gongkai.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** The protocol's endpoints first, the login page for everything else. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) throws Exception {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(withDefaults());
            })
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(SecurityConfiguration::asksSilently)
                .permitAll()
                .anyRequest()
                .authenticated())
        .exceptionHandling(handling ->
            handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        // The portal renews its token in a hidden frame of its own origin.
        .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain login(HttpSecurity http, IdentityProperties properties) throws Exception {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/login", "/logout", "/error", "/actuator/health/**")
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(login ->
            login
                .loginPage("/login")
                .failureUrl("/login?error")
                .defaultSuccessUrl(properties.issuer() + "/"))
        .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
        .headers(headers ->
            headers
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .contentSecurityPolicy(policy ->
                    policy.policyDirectives(
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'self'")))
        .build();
  }

  /** Nobody may be asked to sign in here: the endpoint itself answers that it would be needed. */
  private static boolean asksSilently(HttpServletRequest request) {
    return request.getServletPath().equals("/oauth2/authorize")
        && "none".equals(request.getParameter("prompt"));
  }
}
