package org.gongkai.verifier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one spelling of a JSON value that is hashed. */
final class Canonical {

  private static final int FIRST_PRINTABLE = 0x20;

  private Canonical() {}

  /** Without blanks, members in the order of their names, absent and empty ones left out. */
  static String write(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> members -> object(members);
      case List<?> entries ->
          entries.stream().map(Canonical::write).collect(Collectors.joining(",", "[", "]"));
      case String text -> quoted(text);
      case Json.Number number -> number.written();
      default -> value.toString();
    };
  }

  static boolean isEmpty(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case String text -> text.isEmpty();
      case Collection<?> entries -> entries.isEmpty();
      default -> false;
    };
  }

  private static String object(Map<?, ?> members) {
    Map<String, String> sorted = new TreeMap<>();
    members.forEach((name, member) -> {
      if (!isEmpty(member)) {
        sorted.put(String.valueOf(name), write(member));
      }
    });
    return sorted.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      switch (each) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (each < FIRST_PRINTABLE) {
            quoted.append(String.format("\\u%04X", (int) each));
          } else {
            quoted.append(each);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
