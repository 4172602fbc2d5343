package org.gongkai.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;

/**
 * The place after which the next page begins: the sort values of the last thing shown. Opaque to
 * callers and safe in URLs; what comes back damaged or ill-typed is a 400 INVALID_PARAMETER.
 */
public record Cursor(List<String> values) {

  /** The ASCII unit separator; no sort value contains it. */
  private static final String SEPARATOR = "\u001f";

  private static final int CHECKSUM_BYTES = 4;

  private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

  public Cursor {
    values = List.copyOf(values);
  }

  /** Of the sort values in their order, each by its {@code toString}. */
  public static Cursor of(Object... values) {
    return new Cursor(Stream.of(values).map(String::valueOf).toList());
  }

  /** The sort value at an index from 0. */
  public String text(int index) {
    return read(index, Function.identity());
  }

  public long number(int index) {
    return read(index, Long::parseLong);
  }

  public Instant instant(int index) {
    return read(index, Cursor::stored);
  }

  /** What goes into {@code next} and comes back as {@code cursor}. */
  public String encode() {
    byte[] text = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
    byte[] all =
        ByteBuffer.allocate(CHECKSUM_BYTES + text.length).putInt(checksum(text)).put(text).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** Of what {@link #encode} made; 400 INVALID_PARAMETER for anything else. */
  public static Cursor parse(String encoded) {
    try {
      ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded));
      if (all.remaining() < CHECKSUM_BYTES) {
        throw damaged();
      }
      int expected = all.getInt();
      byte[] text = new byte[all.remaining()];
      all.get(text);
      if (checksum(text) != expected) {
        throw damaged();
      }
      return new Cursor(List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    } catch (IllegalArgumentException notBase64) {
      throw damaged();
    }
  }

  private <T> T read(int index, Function<String, T> type) {
    if (index >= values.size()) {
      throw damaged();
    }
    try {
      return type.apply(values.get(index));
    } catch (NumberFormatException | DateTimeException illTyped) {
      throw damaged();
    }
  }

  /** Within the years that the store can compare. */
  private static Instant stored(String text) {
    Instant at = Instant.parse(text);
    if (at.isBefore(FIRST) || at.isAfter(LAST)) {
      throw new DateTimeException("Out of range: " + text);
    }
    return at;
  }

  private static int checksum(byte[] text) {
    CRC32C sum = new CRC32C();
    sum.update(text);
    return (int) sum.getValue();
  }

  private static Refusal damaged() {
    return new Refusal(CommonCode.INVALID_PARAMETER, "参数 cursor 无效，请从第一页重新开始。");
  }
}
