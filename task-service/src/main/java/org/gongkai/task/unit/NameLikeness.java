package org.gongkai.task.unit;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How likely a printed name means a unit of a given name.
 *
 * @param score 1 for the same name, 0 for nothing in common; from {@link #SURE} on only the way of
 *     writing differs, from {@link #LIKELY} on it is a regular abbreviation
 * @param reason in Chinese
 */
record NameLikeness(double score, String reason) {

  /** The same name but for places, level and customary short words. */
  static final double SURE = 0.95;

  /** Good enough to be offered as the answer. */
  static final double LIKELY = 0.8;

  /** Not worth showing below this. */
  static final double FAINT = 0.45;

  private static final double WHOLE = 1.0;
  private static final double TYPED = 0.72;
  private static final double SHUFFLED = 0.66;
  private static final double HEADLESS = 0.55;

  /** Names end in what kind of office it is; these are exchanged when offices are reorganised. */
  private static final String OFFICE_TYPES = "局委办部中心会站所院馆";

  /** Null when they are nothing alike. */
  static @Nullable NameLikeness of(UnitName printed, UnitName name) {
    String asked = printed.core();
    String full = name.core();
    if (printed.plain().equals(name.plain())) {
      return new NameLikeness(WHOLE, "名称一致");
    }
    if (asked.isEmpty() || full.isEmpty()) {
      return null;
    }
    if (asked.equals(full)) {
      return new NameLikeness(SURE, "省略地名、层级或通用字后一致");
    }
    return asked.length() < full.length() ? shortened(asked, full) : alike(asked, full);
  }

  private static @Nullable NameLikeness shortened(String asked, String full) {
    double share = (double) asked.length() / full.length();
    boolean head = asked.charAt(0) == full.charAt(0);
    boolean tail = asked.charAt(asked.length() - 1) == full.charAt(full.length() - 1);
    if (asked.length() < 3 && !(head && tail)) {
      return null;
    }
    if (isWithin(asked, full) && tail) {
      return head
          ? new NameLikeness(LIKELY + 0.12 * share, "“" + asked + "”是“" + full + "”的缩写")
          : new NameLikeness(HEADLESS + 0.12 * share, "“" + asked + "”的各字依次见于“" + full + "”");
    }
    if (head && tail && letters(full).containsAll(letters(asked))) {
      return new NameLikeness(SHUFFLED + 0.12 * share, "用字均见于“" + full + "”，次序不同");
    }
    String stem = asked.substring(0, asked.length() - 1);
    boolean typed = OFFICE_TYPES.indexOf(asked.charAt(asked.length() - 1)) >= 0;
    if (head && typed && stem.length() >= 2 && isWithin(stem, full)) {
      return new NameLikeness(TYPED + 0.05 * share, "除机构类别用字外是“" + full + "”的缩写");
    }
    return alike(asked, full);
  }

  private static @Nullable NameLikeness alike(String asked, String full) {
    if (full.length() > 2
        && isWithin(full, asked)
        && asked.endsWith(full.substring(full.length() - 1))) {
      double share = (double) full.length() / asked.length();
      return new NameLikeness(0.5 + 0.25 * share, "比“" + full + "”多出部分文字");
    }
    Set<String> both = pairs(asked);
    both.retainAll(pairs(full));
    double dice = 2.0 * both.size() / (pairs(asked).size() + pairs(full).size());
    return dice < FAINT ? null : new NameLikeness(0.75 * dice, "与“" + full + "”文字相近");
  }

  /** Whether the characters of one occur in the other in their order. */
  private static boolean isWithin(String few, String many) {
    int at = 0;
    for (int index = 0; index < many.length() && at < few.length(); index++) {
      at += many.charAt(index) == few.charAt(at) ? 1 : 0;
    }
    return at == few.length();
  }

  private static Set<String> letters(String text) {
    return new HashSet<>(text.codePoints().mapToObj(Character::toString).toList());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int index = 0; index + 1 < text.length(); index++) {
      pairs.add(text.substring(index, index + 2));
    }
    return pairs;
  }
}
