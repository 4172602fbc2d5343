package org.gongkai.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Signs tokens as the identity provider would. */
public final class Tokens {

  public static final String ISSUER = "http://gongkai.test";

  private static final RSAKey KEY = key();

  private Tokens() {}

  public static String keys() {
    return new JWKSet(KEY.toPublicJWK()).toString();
  }

  public static String of(String subject) {
    return sign(subject, ISSUER, Instant.now().plus(Duration.ofHours(1)));
  }

  public static String expired(String subject) {
    return sign(subject, ISSUER, Instant.now().minus(Duration.ofHours(1)));
  }

  public static String from(String issuer, String subject) {
    return sign(subject, issuer, Instant.now().plus(Duration.ofHours(1)));
  }

  private static String sign(String subject, String issuer, Instant until) {
    try {
      var claims =
          new JWTClaimsSet.Builder()
              .subject(subject)
              .issuer(issuer)
              .expirationTime(Date.from(until))
              .build();
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(KEY));
      return token.serialize();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }
}
