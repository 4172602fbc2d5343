package org.gongkai.platform.test;

import com.nimbusds.jose.JOSEException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * Lets a service under test trust {@link Tokens} instead of a running issuer; use with
 * {@code @Import}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestTokens {

  @Bean
  ReactiveJwtDecoder testTokenDecoder() throws JOSEException {
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withPublicKey(Tokens.KEY.toRSAPublicKey()).build();
    decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(Tokens.ISSUER));
    return decoder;
  }
}
