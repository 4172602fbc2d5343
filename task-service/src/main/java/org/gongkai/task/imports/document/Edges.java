package org.gongkai.task.imports.document;

import java.util.stream.Collectors;

/** What counts as blank at the edge of a text: Unicode white space, no-break and zero-width. */
public final class Edges {

  private Edges() {}

  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Trims every line and leaves out the blank ones. */
  static String trimLines(String text) {
    return text.lines()
        .map(Edges::trim)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  public static boolean isBlank(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == '\u200b'
        || character == '\ufeff';
  }
}
