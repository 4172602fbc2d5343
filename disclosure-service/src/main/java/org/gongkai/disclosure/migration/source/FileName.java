package org.gongkai.disclosure.migration.source;

import java.util.Locale;
import java.util.Optional;

/** Names of files as archives give them, with {@code /} between folders. */
final class FileName {

  private FileName() {}

  /** With forward slashes, whatever the archive was made on. */
  static String even(String name) {
    return name.replace('\\', '/');
  }

  /** Whether it would lead out of the archive, or cannot be a name at all. */
  static boolean isTrick(String name) {
    String even = even(name);
    boolean climbs = ("/" + even + "/").contains("/../");
    boolean drive = even.length() > 1 && even.charAt(1) == ':';
    return climbs
        || even.startsWith("/")
        || drive
        || even.chars().anyMatch(c -> c < 0x20 || c == 0x7F);
  }

  /** What systems leave behind in archives. */
  static boolean isDebris(String name) {
    String last = last(name);
    return name.startsWith("__MACOSX/")
        || last.startsWith(".")
        || last.startsWith("~$")
        || last.equalsIgnoreCase("Thumbs.db")
        || last.equalsIgnoreCase("desktop.ini");
  }

  static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  static Optional<String> folder(String name) {
    int end = name.lastIndexOf('/');
    return end <= 0 ? Optional.empty() : Optional.of(last(name.substring(0, end)));
  }

  static String ending(String name) {
    String last = last(name);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The name without its ending. */
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') ? name : name.substring(0, dot);
  }
}
