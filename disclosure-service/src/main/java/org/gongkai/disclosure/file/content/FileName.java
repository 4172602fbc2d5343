package org.gongkai.disclosure.file.content;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A file name that no browser, console or file system can be deceived with.
 *
 * @param renamed whether anything but folders had to go
 */
public record FileName(String value, boolean renamed) {

  private static final int LONGEST_STEM = 120;
  private static final String FORBIDDEN = "<>:\"|?*%";

  /** Refuses a name that has nothing left. */
  public static FileName of(@Nullable String given) {
    String last = given == null ? "" : given.substring(lastSlash(given) + 1);
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(last, Normalizer.Form.NFC)
        .codePoints()
        .forEach(point -> keep(point, kept));
    String name = trimmed(kept.toString());
    int dot = name.lastIndexOf('.');
    if (name.isEmpty() || dot == 0) {
      throw FileRefused.invalid("缺少文件名，请以正常的文件名上传。", "缺少文件名");
    }
    String stem = dot < 0 ? name : trimmed(name.substring(0, dot));
    String ending = dot < 0 ? "" : name.substring(dot);
    String bounded = cut(stem) + ending;
    return new FileName(bounded, !bounded.equals(last));
  }

  private static int lastSlash(String given) {
    return Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
  }

  private static void keep(int point, StringBuilder kept) {
    switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED -> {
        // Directional marks are format characters: photo<RLO>fdp.exe must not look like a PDF.
      }
      default -> kept.appendCodePoint(FORBIDDEN.indexOf(point) >= 0 ? '_' : point);
    }
  }

  private static String trimmed(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && isEdge(name.charAt(from)) && name.charAt(from) != '.') {
      from++;
    }
    while (to > from && isEdge(name.charAt(to - 1))) {
      to--;
    }
    return name.substring(from, to);
  }

  private static boolean isEdge(char character) {
    return character == '.'
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character);
  }

  private static String cut(String stem) {
    if (stem.length() <= LONGEST_STEM) {
      return stem;
    }
    int end =
        Character.isHighSurrogate(stem.charAt(LONGEST_STEM - 1)) ? LONGEST_STEM - 1 : LONGEST_STEM;
    return stem.substring(0, end);
  }
}
