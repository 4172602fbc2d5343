package org.gongkai.disclosure.migration;

import java.util.regex.Pattern;
import org.gongkai.platform.text.TextForm;

/** What of a text can be kept and shown. */
final class Characters {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
  private static final int SHOWN = 60;

  private Characters() {}

  /** Control characters, halves of characters, and what turns the writing direction. */
  static boolean areDamaged(String text) {
    return text.codePoints().anyMatch(Characters::isDamage);
  }

  static String oneLine(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** Short enough, and harmless, for a message. */
  static String shown(String text) {
    String line = oneLine(text).replaceAll("\\p{Cntrl}", "?");
    return line.length() <= SHOWN ? line : TextForm.beginning(line, SHOWN) + "…";
  }

  private static boolean isDamage(int codePoint) {
    if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
      return false;
    }
    int kind = Character.getType(codePoint);
    return kind == Character.CONTROL
        || kind == Character.SURROGATE
        || codePoint >= 0x202A && codePoint <= 0x202E
        || codePoint >= 0x2066 && codePoint <= 0x2069;
  }
}
