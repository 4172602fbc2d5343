package org.gongkai.feedback.appeal;

import com.google.crypto.tink.Mac;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import org.bson.types.Binary;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Query codes: shown once, kept only as a mark under the service's key. Ten places from 27
 * characters are 47 bits, too many to guess through the limit on wrong tries.
 */
@Component
public class QueryCodes {

  /** Of what is mistaken for another (0O, 1IL, 2Z, 5S, 8B, UV) at most one. */
  private static final String ALPHABET = "23456789ACDEFGHJKMNPQRTVWXY";

  private static final int PLACES = 10;

  private final Mac mac;
  private final Binary nobodys;

  QueryCodes(Mac mac) {
    this.mac = mac;
    this.nobodys = new Binary(marked("nobody"));
  }

  /** A code that a repeated request gets again, and that nobody can compute without the key. */
  String code(NewId id, String number) {
    byte[] marked = marked("code/" + number + "/" + id.value());
    // The first bytes name the key and are always the same.
    byte[] secret = Arrays.copyOfRange(marked, marked.length - 16, marked.length);
    BigInteger rest = new BigInteger(1, secret);
    StringBuilder code = new StringBuilder(PLACES);
    for (int place = 0; place < PLACES; place++) {
      BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(ALPHABET.length()));
      code.append(ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return code.toString();
  }

  /** What is kept of the code; the number is its salt. */
  Binary mark(String number, String code) {
    return new Binary(marked(number + "/" + form(code)));
  }

  /**
   * Whether the code opens the appeal, compared in constant time; where there is no appeal it takes
   * as long to say no.
   */
  public boolean opens(@Nullable Appeal appeal, String number, String code) {
    Binary mark = appeal == null ? nobodys : appeal.codeMark();
    try {
      mac.verifyMac(mark.getData(), bytes(number + "/" + form(code)));
      return appeal != null;
    } catch (GeneralSecurityException wrong) {
      return false;
    }
  }

  private byte[] marked(String text) {
    try {
      return mac.computeMac(bytes(text));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("No query code can be marked with the key", impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** However it was typed. */
  private static String form(String code) {
    return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
