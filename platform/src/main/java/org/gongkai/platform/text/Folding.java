package org.gongkai.platform.text;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.text.Normalizer;

/**
 * Folds one code point at a time, so that time and space stay in proportion to the text whatever it
 * holds. Traditional characters are folded without looking at their neighbours: what matters is
 * that two spellings meet, not that the result reads well.
 */
final class Folding {

  /** Ligatures of whole words, of which NFKC makes up to 18 chars, stay as they are. */
  private static final int LONGEST = 4;

  private static final char[] SIMPLIFIED = simplified();

  /** In each row, the later characters are folded to the first. What NFKC folds is not repeated. */
  private static final String[] ROWS = {
    ".。",
    ",、",
    "\"“”„‟〝〞「」『』",
    "'‘’‚‛′",
    "-‐‒–—―−─",
    "(〔[【〖{",
    ")〕]】〗}",
    "<《〈",
    ">》〉",
    "·•・‧∙⋅",
    "~〜∼",
    "〇○◯",
  };

  private static final char[] MARKS = marks();

  /**
   * Characters with which one word is written here and another there: in each row, the later ones
   * are folded to the first, whatever word they stand in (答覆 meets 答复). Issuers of documents are
   * not read from this form: 乾县 is no 干县.
   */
  private static final String[] VARIANTS = {
    "复覆", "着著", "了瞭", "借藉", "只祇衹", "干乾", "沉沈", "家傢", "你妳", "仿彷", "佛彿", "叙敍", "并倂竝", "青靑", "效効", "韭韮"
  };

  private static final char[] MEETING = table(VARIANTS);

  private Folding() {}

  /** The character under which all ways of writing a word meet; itself for most. */
  static int meet(int folded) {
    return folded < MEETING.length ? MEETING[folded] : folded;
  }

  /**
   * The simplified character for a traditional one; itself if it is none. Both are one char long.
   */
  static char simplify(char character) {
    return SIMPLIFIED[character];
  }

  /**
   * Appends what the code point is compared as: nothing for invisible ones, a space for any blank.
   */
  static void fold(int each, StringBuilder folded) {
    int codePoint = each <= Character.MAX_VALUE ? Radicals.replaced((char) each) : each;
    if (codePoint < 0x80) {
      foldPart(codePoint, folded);
    } else if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
      folded.append(SIMPLIFIED[codePoint]);
    } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      folded.append('\uFFFD');
    } else {
      String itself = Character.toString(codePoint);
      String whole = Normalizer.normalize(itself, Normalizer.Form.NFKC);
      String bounded = whole.length() <= LONGEST ? whole : itself;
      bounded.codePoints().forEach(part -> foldPart(part, folded));
    }
  }

  private static void foldPart(int part, StringBuilder folded) {
    switch (Character.getType(part)) {
      case Character.FORMAT, Character.NON_SPACING_MARK -> keepScriptMarks(part, folded);
      case Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          folded.append(' ');
      default -> foldVisible(part, folded);
    }
  }

  /** Accents and invisible characters go; the vowels of other scripts are letters and stay. */
  private static void keepScriptMarks(int mark, StringBuilder folded) {
    boolean accent = mark >= 0x0300 && mark <= 0x036F || mark >= 0xFE00 && mark <= 0xFE0F;
    if (Character.getType(mark) == Character.NON_SPACING_MARK && !accent) {
      folded.appendCodePoint(mark);
    }
  }

  private static void foldVisible(int visible, StringBuilder folded) {
    int lower = Character.toLowerCase(visible);
    if (lower >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      folded.appendCodePoint(lower);
    } else if (lower >= 0xC0
        && Character.UnicodeScript.of(lower) == Character.UnicodeScript.LATIN) {
      String letters = Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFD);
      letters.chars().filter(c -> c < 0x0300 || c > 0x036F).forEach(c -> folded.append((char) c));
    } else {
      folded.append(MARKS[SIMPLIFIED[lower]]);
    }
  }

  private static char[] simplified() {
    char[] table = identity();
    DataMaps.defaults()
        .tsChar()
        .forEach((traditional, simplified) -> {
          if (traditional.length() == 1 && simplified.getFirst().length() == 1) {
            table[traditional.charAt(0)] = simplified.getFirst().charAt(0);
          }
        });
    // A few traditional characters are folded to what is itself folded further.
    for (int c = 0; c < table.length; c++) {
      table[c] = table[table[c]];
    }
    return table;
  }

  private static char[] marks() {
    return table(ROWS);
  }

  private static char[] table(String[] rows) {
    char[] table = identity();
    for (String row : rows) {
      row.chars().forEach(mark -> table[mark] = row.charAt(0));
    }
    return table;
  }

  private static char[] identity() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    return table;
  }
}
