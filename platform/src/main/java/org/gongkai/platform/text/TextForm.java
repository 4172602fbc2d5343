package org.gongkai.platform.text;

import java.util.stream.Collectors;

/**
 * What a text is compared and searched as: simplified characters, half width, one form for each
 * punctuation mark, lower case, no accents or invisible characters, blanks only between words of
 * letters and digits. Never stored in place of the text, and at most four times as long.
 */
public final class TextForm {

  private final String value;

  private TextForm(String value) {
    this.value = value;
  }

  /** The form of any text, damaged text included: a lone surrogate becomes U+FFFD. */
  public static TextForm of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> Folding.fold(codePoint, folded));
    return new TextForm(withoutIdleBlanks(folded));
  }

  /** The text in simplified characters, otherwise as it is: each char stays in its place. */
  public static String simplified(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().forEach(each -> plain.append(Folding.simplify((char) each)));
    return plain.toString();
  }

  /**
   * The text with characters in place of the radicals that look the same, as programs write them
   * into PDF, otherwise as it is: each char stays in its place.
   */
  public static String withoutRadicals(String text) {
    return text.chars().allMatch(each -> Radicals.replaced((char) each) == each)
        ? text
        : text.chars()
            .mapToObj(each -> String.valueOf(Radicals.replaced((char) each)))
            .collect(Collectors.joining());
  }

  /** The first chars of a text, at most so many, and never half a character. */
  public static String beginning(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean halves =
        most > 0 && Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most));
    return text.substring(0, halves ? most - 1 : most);
  }

  /** The normalised text. */
  public String value() {
    return value;
  }

  /** Whether the other text occurs in this one; an empty text occurs everywhere. */
  public boolean contains(TextForm other) {
    return value.contains(other.value);
  }

  private static String withoutIdleBlanks(StringBuilder folded) {
    StringBuilder kept = new StringBuilder(folded.length());
    boolean blank = false;
    for (int at = 0; at < folded.length(); ) {
      int codePoint = folded.codePointAt(at);
      at += Character.charCount(codePoint);
      if (codePoint == ' ') {
        blank = true;
        continue;
      }
      if (blank && isWordPart(codePoint) && !kept.isEmpty() && endsInWordPart(kept)) {
        kept.append(' ');
      }
      kept.appendCodePoint(Folding.meet(codePoint));
      blank = false;
    }
    return kept.toString();
  }

  private static boolean endsInWordPart(StringBuilder kept) {
    return isWordPart(kept.codePointBefore(kept.length()));
  }

  private static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextForm form && value.equals(form.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
