package org.gongkai.gateway.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes the address of a request as RFC 3986 does. */
final class Address {

  private static final char LAST_ASCII = 0x7e;
  private static final char LAST_BYTE = 0xff;

  private Address() {}

  /**
   * The same address under another scheme. Brackets, as in {@code q=国办发[2019]54号}, and bytes that
   * are no ASCII are written out: some programs send them as they are, and what routes a request
   * would fail over them or write everything out a second time.
   */
  static URI written(URI asked, String scheme) {
    String authority = asked.getRawAuthority();
    String query = asked.getRawQuery();
    return URI.create(
        scheme
            + ":"
            + (authority == null ? "" : "//" + authority)
            + written(asked.getRawPath())
            + (query == null ? "" : "?" + written(query)));
  }

  private static String written(String part) {
    StringBuilder written = new StringBuilder(part.length());
    for (int at = 0; at < part.length(); at++) {
      char each = part.charAt(at);
      if (each == '[' || each == ']' || each > LAST_ASCII) {
        escape(each, written);
      } else {
        written.append(each);
      }
    }
    return written.toString();
  }

  /** A request line is read byte by byte: one char of it is one byte of what was sent. */
  private static void escape(char each, StringBuilder written) {
    byte[] bytes =
        each <= LAST_BYTE
            ? new byte[] {(byte) each}
            : String.valueOf(each).getBytes(StandardCharsets.UTF_8);
    for (byte one : bytes) {
      written.append(String.format(Locale.ROOT, "%%%02X", one));
    }
  }
}
