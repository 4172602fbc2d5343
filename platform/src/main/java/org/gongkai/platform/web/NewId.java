package org.gongkai.platform.web;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.springframework.web.server.ServerWebExchange;

/**
 * The id for the thing about to be created: 26 characters of lower-case base32. Controllers take it
 * as an argument. With an {@code Idempotency-Key} the same request always gets the same id, so that
 * a retry after a crash meets its own first attempt; otherwise it is random and begins with the
 * time.
 */
public record NewId(String value) {

  /** Crockford's alphabet: no i, l, o, u; sorts as the numbers do. */
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 26;
  private static final int BYTES = 16;

  /** The clock only spreads ids over an index; nothing reads a time out of them. */
  public static NewId random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    long millis = System.currentTimeMillis();
    ByteBuffer.wrap(bits).putShort((short) (millis >>> 32)).putInt((int) millis);
    return of(bits);
  }

  /** The id that the same parts, in the same order, always get. */
  public static NewId derived(String... parts) {
    try {
      byte[] text = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
      return of(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The one that the request's key stands for, if it has one. */
  static NewId of(ServerWebExchange exchange) {
    NewId repeatable = exchange.getAttribute(NewId.class.getName());
    return repeatable == null ? random() : repeatable;
  }

  void remember(ServerWebExchange exchange) {
    exchange.getAttributes().put(NewId.class.getName(), this);
  }

  /** From the first 16 bytes of a digest. */
  static NewId of(byte[] digest) {
    BigInteger number = new BigInteger(1, digest, 0, BYTES);
    StringBuilder text = new StringBuilder(LENGTH);
    for (int place = LENGTH - 1; place >= 0; place--) {
      text.append(ALPHABET.charAt(number.shiftRight(place * 5).intValue() & 31));
    }
    return new NewId(text.toString());
  }
}
