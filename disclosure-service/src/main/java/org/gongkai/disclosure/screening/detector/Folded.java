package org.gongkai.disclosure.screening.detector;

import java.util.Arrays;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * A text as detectors read it: half width, one hyphen, one blank, no invisible characters; each
 * character knows where it came from.
 */
final class Folded {

  private static final int FULL_WIDTH = 0xFEE0;

  private final String text;
  private final int[] origins;
  private final int length;
  private @Nullable DigitGroups digits;
  private @Nullable Folded simplified;

  private Folded(String text, int[] origins, int length) {
    this.text = text;
    this.origins = origins;
    this.length = length;
  }

  static Folded of(String raw) {
    char[] kept = new char[raw.length()];
    int[] origins = new int[raw.length()];
    int count = 0;
    for (int at = 0; at < raw.length(); at++) {
      char folded = fold(raw.charAt(at));
      if (folded != 0) {
        kept[count] = folded;
        origins[count++] = at;
      }
    }
    return new Folded(new String(kept, 0, count), Arrays.copyOf(origins, count), raw.length());
  }

  /** Nothing (0) for what cannot be seen. */
  private static char fold(char raw) {
    if (raw < 0x80) {
      return raw;
    }
    if (raw >= 0xFF01 && raw <= 0xFF5E) {
      return (char) (raw - FULL_WIDTH);
    }
    if (raw >= 0x4E00 && raw <= 0x9FFF) {
      return raw;
    }
    return switch (Character.getType(raw)) {
      case Character.FORMAT, Character.NON_SPACING_MARK -> 0;
      case Character.SPACE_SEPARATOR -> ' ';
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '\n';
      case Character.DASH_PUNCTUATION -> '-';
      case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(raw, 10));
      default -> raw == '\u2212' ? '-' : raw;
    };
  }

  String text() {
    return text;
  }

  /** The same in simplified characters, each still in its place: 機密 is a mark like 机密. */
  Folded simplified() {
    Folded made = simplified;
    if (made == null) {
      String plain = TextForm.simplified(text);
      made = plain.equals(text) ? this : new Folded(plain, origins, length);
      simplified = made;
    }
    return made;
  }

  /** Made once, since several detectors read them. */
  DigitGroups digits() {
    DigitGroups made = digits == null ? DigitGroups.of(this) : digits;
    digits = made;
    return made;
  }

  int origin(int index) {
    return origins[index];
  }

  int originEnd(int end) {
    return end == 0 ? 0 : Math.min(length, origins[end - 1] + 1);
  }

  /** The words around a place, with every longer number masked. */
  String context(int from, int to, int around) {
    String words = text.substring(Math.max(0, from - around), Math.min(text.length(), to + around));
    return words.replaceAll("\\d{4,}", "****").replaceAll("\\s+", " ").strip();
  }

  boolean isWordAt(int index) {
    if (index < 0 || index >= text.length()) {
      return false;
    }
    char at = text.charAt(index);
    return at >= '0' && at <= '9' || at >= 'A' && at <= 'Z' || at >= 'a' && at <= 'z';
  }
}
