package org.gongkai.feedback.appeal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.gongkai.platform.web.NewId;

/** Readable numbers such as 20261122-K7M2QD: the day, and 30 bits that no counter has to give. */
final class AppealNumber {

  /** Crockford's alphabet: no I, L, O, U. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int PLACES = 6;

  private AppealNumber() {}

  /** The same request gets the same number again; the next attempt gets another one. */
  static String of(LocalDate day, NewId id, int attempt) {
    byte[] digest = digest(id.value() + "/" + attempt);
    StringBuilder number = new StringBuilder(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    number.append('-');
    for (int place = 0; place < PLACES; place++) {
      number.append(ALPHABET.charAt(digest[place] & 31));
    }
    return number.toString();
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
