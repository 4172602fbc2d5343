package org.gongkai.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.gongkai.platform.actor.Actor;

/** Tokens for tests, signed by a key that {@link TestTokens} trusts. */
public final class Tokens {

  /** The issuer of all test tokens. */
  public static final String ISSUER = "http://issuer.test";

  static final RSAKey KEY = newKey();

  private Tokens() {}

  /** The whole value of the {@code Authorization} header: {@code Bearer …}, valid for an hour. */
  public static String of(Actor actor) {
    return "Bearer " + signed(claims(actor).build(), KEY);
  }

  /** The claims of a valid token, to be spoilt by a test. */
  public static JWTClaimsSet.Builder claims(Actor actor) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject(actor.id())
        .claim("name", actor.name())
        .claim("unit", actor.unit())
        .claim("roles", actor.roles().stream().map(Enum::name).toList())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
  }

  /** A token without "Bearer", signed with any key. */
  public static String signed(JWTClaimsSet claims, RSAKey key) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  public static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
