package org.gongkai.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) into maps, lists, strings, booleans, null and {@link Number}s; refuses
 * anything else, repeated members among it.
 */
final class Json {

  private static final int DEEPEST = 100;

  private final String text;
  private int at;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  /** A number as it was written, so that it can be written the same. */
  record Number(String written) {}

  static @Nullable Object read(String text) {
    Json json = new Json(text.startsWith("\uFEFF") ? text.substring(1) : text);
    Object value = json.value();
    json.blanks();
    if (json.at < json.text.length()) {
      throw json.broken();
    }
    return value;
  }

  /** An object, whose members are found by name. */
  static Map<String, @Nullable Object> object(String text) {
    return members(read(text));
  }

  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> members(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return (Map<String, @Nullable Object>) members;
    }
    throw new Unreadable("not a JSON object");
  }

  private @Nullable Object value() {
    blanks();
    if (++depth > DEEPEST) {
      throw broken();
    }
    Object value =
        switch (peek()) {
          case '{' -> members();
          case '[' -> entries();
          case '"' -> string();
          case 't' -> word("true", true);
          case 'f' -> word("false", false);
          case 'n' -> word("null", null);
          default -> number();
        };
    depth--;
    return value;
  }

  private Map<String, @Nullable Object> members() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    at++;
    blanks();
    if (peek() == '}') {
      at++;
      return members;
    }
    do {
      blanks();
      String name = string();
      blanks();
      expect(':');
      if (members.containsKey(name)) {
        throw broken();
      }
      members.put(name, value());
      blanks();
    } while (more('}'));
    return members;
  }

  private List<@Nullable Object> entries() {
    List<@Nullable Object> entries = new ArrayList<>();
    at++;
    blanks();
    if (peek() == ']') {
      at++;
      return entries;
    }
    do {
      entries.add(value());
      blanks();
    } while (more(']'));
    return entries;
  }

  private boolean more(char end) {
    char next = peek();
    at++;
    if (next != ',' && next != end) {
      throw broken();
    }
    return next == ',';
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (true) {
      char next = peek();
      at++;
      if (next == '"') {
        return string.toString();
      }
      if (next < 0x20) {
        throw broken();
      }
      string.append(next == '\\' ? escaped() : next);
    }
  }

  private char escaped() {
    char next = peek();
    at++;
    return switch (next) {
      case '"', '\\', '/' -> next;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw broken();
    };
  }

  private char unicode() {
    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
      throw broken();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Number number() {
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String written = text.substring(start, at);
    if (!written.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      throw broken();
    }
    return new Number(written);
  }

  private @Nullable Boolean word(String word, @Nullable Boolean value) {
    if (!text.startsWith(word, at)) {
      throw broken();
    }
    at += word.length();
    return value;
  }

  private void expect(char expected) {
    if (peek() != expected) {
      throw broken();
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw broken();
    }
    return text.charAt(at);
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Unreadable broken() {
    return new Unreadable("not JSON at character " + at);
  }
}
