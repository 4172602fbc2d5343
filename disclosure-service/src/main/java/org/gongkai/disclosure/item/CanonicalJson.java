package org.gongkai.disclosure.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One spelling per value, so that a hash can be checked for decades: UTF-8, no blanks, members in
 * the order of their names, absent and empty members left out. A field added later thus leaves
 * older hashes valid.
 */
public final class CanonicalJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CanonicalJson() {}

  public static String sha256(Object value) {
    byte[] written = write(value).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(digest().digest(written));
  }

  public static String write(Object value) {
    return JSON.writeValueAsString(sorted(JSON.convertValue(value, Map.class)));
  }

  /** The names of the members that {@link #write} writes, in its order. */
  public static List<String> names(Object value) {
    return List.copyOf(members(value).keySet());
  }

  /** The members that {@link #write} writes. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> members(Object value) {
    return (Map<String, Object>)
        Objects.requireNonNull(sorted(JSON.convertValue(value, Map.class)));
  }

  public static <T> T read(String written, Class<T> type) {
    return JSON.readValue(written, type);
  }

  private static @Nullable Object sorted(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> members -> {
        Map<String, @Nullable Object> kept = new TreeMap<>();
        members.forEach((name, member) -> {
          if (!isEmpty(member)) {
            kept.put(String.valueOf(name), sorted(member));
          }
        });
        yield kept;
      }
      case Collection<?> entries -> entries.stream().map(CanonicalJson::sorted).toList();
      case null -> null;
      default -> value;
    };
  }

  private static boolean isEmpty(@Nullable Object member) {
    return switch (member) {
      case null -> true;
      case String text -> text.isEmpty();
      case Collection<?> entries -> entries.isEmpty();
      default -> false;
    };
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java runtime has SHA-256", absent);
    }
  }
}
