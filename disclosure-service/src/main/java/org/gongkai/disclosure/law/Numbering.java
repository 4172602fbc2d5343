package org.gongkai.disclosure.law;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.disclosure.law.Provision.Kind;
import org.gongkai.platform.text.ChineseNumeral;
import org.jspecify.annotations.Nullable;

/**
 * Gives each line its address. Articles count through a law, chapters anew in each part: {@code
 * art_20}, {@code part_2_chapter_1_section_3}. An address that is taken (an annex that counts anew)
 * gets a number of its own.
 */
final class Numbering {

  private static final String NUMERAL = "([零〇一二三四五六七八九十百千0-9０-９]{1,9})";
  private static final Pattern HEADING =
      Pattern.compile("第" + NUMERAL + "(分编|编|章|节).*", Pattern.DOTALL);
  private static final Pattern ARTICLE =
      Pattern.compile("(第" + NUMERAL + "条(?:之" + NUMERAL + ")?)(?:[\\s\\h].*)?", Pattern.DOTALL);
  private static final Pattern ITEM = Pattern.compile("[（(]" + NUMERAL + "[）)].*", Pattern.DOTALL);

  private final Map<String, Integer> taken = new HashMap<>();
  private final EnumMap<Kind, String> open = new EnumMap<>(Kind.class);
  private @Nullable String article;
  private int paragraph;
  private int unnumbered;

  /** The words 第二十条 with which an article begins. */
  static Optional<String> articleNumber(String line) {
    Matcher article = ARTICLE.matcher(line);
    return article.matches() ? Optional.of(article.group(1)) : Optional.empty();
  }

  Provision heading(String text, int depth) {
    article = null;
    Matcher numbered = HEADING.matcher(text);
    if (!numbered.matches()) {
      return new Provision(Kind.HEADING, free("heading_" + ++unnumbered), depth, text);
    }
    Kind kind =
        switch (numbered.group(2)) {
          case "编" -> Kind.PART;
          case "分编" -> Kind.SUBPART;
          case "章" -> Kind.CHAPTER;
          default -> Kind.SECTION;
        };
    String name = kind.name().toLowerCase(Locale.ROOT) + "_" + value(numbered.group(1));
    String anchor = free(prefix(kind) + name);
    open.put(kind, anchor);
    for (Kind lower : Kind.values()) {
      if (lower.isHeading() && lower.compareTo(kind) > 0) {
        open.remove(lower);
      }
    }
    return new Provision(kind, anchor, depth, text);
  }

  Provision text(String line) {
    Matcher begins = ARTICLE.matcher(line);
    if (begins.matches()) {
      String suffix = begins.group(3) == null ? "" : "_" + value(begins.group(3));
      article = free("art_" + value(begins.group(2)) + suffix);
      paragraph = 1;
      return new Provision(Kind.ARTICLE, article, 0, line);
    }
    if (article == null) {
      return new Provision(Kind.PARAGRAPH, null, 0, line);
    }
    Matcher item = ITEM.matcher(line);
    if (item.matches()) {
      String anchor = article + "_para_" + paragraph + "_item_" + value(item.group(1));
      return new Provision(Kind.ITEM, free(anchor), 0, line);
    }
    paragraph++;
    return new Provision(Kind.PARAGRAPH, free(article + "_para_" + paragraph), 0, line);
  }

  Provision row(String line) {
    return new Provision(Kind.ROW, null, 0, line);
  }

  /** The innermost open heading above this kind. */
  private String prefix(Kind kind) {
    for (int above = kind.ordinal() - 1; above >= 0; above--) {
      String anchor = open.get(Kind.values()[above]);
      if (anchor != null) {
        return anchor + "_";
      }
    }
    return "";
  }

  private String free(String anchor) {
    int times = taken.merge(anchor, 1, Integer::sum);
    return times == 1 ? anchor : anchor + "-" + times;
  }

  private static int value(String numeral) {
    StringBuilder narrow = new StringBuilder();
    numeral
        .chars()
        .map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c)
        .forEach(narrow::appendCodePoint);
    return ChineseNumeral.parse(narrow.toString());
  }
}
