package org.gongkai.disclosure.screening.detector;

import java.util.ArrayList;
import java.util.List;

/**
 * The digits of a text: groups that stand together, and whether one is so close to the next that
 * both may be one number that somebody has parted or a line has broken.
 */
final class DigitGroups {

  private static final int WIDEST_GAP = 3;

  private final Folded text;
  private final List<int[]> groups = new ArrayList<>();

  private DigitGroups(Folded text) {
    this.text = text;
  }

  static DigitGroups of(Folded text) {
    DigitGroups found = new DigitGroups(text);
    String words = text.text();
    int at = 0;
    while (at < words.length()) {
      int from = at;
      while (at < words.length() && isDigit(words.charAt(at))) {
        at++;
      }
      if (at > from) {
        found.groups.add(new int[] {from, at});
      } else {
        at++;
      }
    }
    return found;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  int count() {
    return groups.size();
  }

  int start(int group) {
    return groups.get(group)[0];
  }

  int end(int group) {
    return groups.get(group)[1];
  }

  int length(int group) {
    return end(group) - start(group);
  }

  /** The digits of neighbouring groups without what stands between them. */
  String digits(int first, int last) {
    StringBuilder digits = new StringBuilder();
    for (int group = first; group <= last; group++) {
      digits.append(text.text(), start(group), end(group));
    }
    return digits.toString();
  }

  /** Whether only blanks, hyphens, dots or a line end stand between the group and the next. */
  boolean isLinked(int group) {
    if (group + 1 >= groups.size()) {
      return false;
    }
    int from = end(group);
    int to = start(group + 1);
    if (to - from > WIDEST_GAP) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (" -\n\r·.".indexOf(text.text().charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  boolean isBroken(int group) {
    return text.text().substring(end(group), start(group + 1)).indexOf('\n') >= 0;
  }

  /** Whether letters, digits or a decimal point join the number at either side. */
  boolean isPartOfMore(int from, int to) {
    String words = text.text();
    boolean decimal =
        from > 1 && words.charAt(from - 1) == '.' && isDigit(words.charAt(from - 2))
            || to + 1 < words.length() && words.charAt(to) == '.' && isDigit(words.charAt(to + 1));
    return text.isWordAt(from - 1) || text.isWordAt(to) || decimal;
  }
}
