package org.gongkai.disclosure.migration.source;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts the automatic numbers of a Word document: 一、 and 1. stand nowhere in its text. */
final class WordNumbers {

  private static final int LEVELS = 9;
  private static final int MOST_STYLES = 20;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");
  private static final String DIGITS = "一二三四五六七八九";

  private final Map<String, @Nullable Level[]> schemes = new HashMap<>();
  private final Map<String, String> uses = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();
  private final Set<String> restarted = new HashSet<>();

  private static final class Level {
    private String format = "decimal";
    private String text = "";
    private int start = 1;
  }

  private static final class Style {
    private @Nullable String basedOn;
    private @Nullable String list;
    private @Nullable Integer level;
  }

  /** Takes the parts of the file, either of which may be absent. */
  static WordNumbers of(byte @Nullable [] numbering, byte @Nullable [] styles)
      throws XMLStreamException {
    WordNumbers numbers = new WordNumbers();
    if (numbering != null) {
      numbers.readLists(numbering);
    }
    if (styles != null) {
      numbers.readStyles(styles);
    }
    return numbers;
  }

  private void readLists(byte[] part) throws XMLStreamException {
    XMLStreamReader xml = WordText.XML.createXMLStreamReader(new ByteArrayInputStream(part));
    @Nullable Level[] scheme = new Level[LEVELS];
    Level level = new Level();
    String list = "";
    int overridden = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          scheme = new Level[LEVELS];
          schemes.put(attribute(xml, "abstractNumId"), scheme);
        }
        case "lvl" -> {
          level = new Level();
          int index = number(attribute(xml, "ilvl"), 0);
          if (index >= 0 && index < LEVELS) {
            scheme[index] = level;
          }
        }
        case "numFmt" -> level.format = attribute(xml, "val");
        case "lvlText" -> level.text = attribute(xml, "val");
        case "start" -> level.start = number(attribute(xml, "val"), 1);
        case "num" -> {
          // Its levels, if it has any, are its own.
          scheme = new Level[LEVELS];
          list = attribute(xml, "numId");
        }
        case "abstractNumId" -> uses.put(list, attribute(xml, "val"));
        case "lvlOverride" -> overridden = number(attribute(xml, "ilvl"), 0);
        case "startOverride" ->
            restarts
                .computeIfAbsent(list, id -> new HashMap<>())
                .put(overridden, number(attribute(xml, "val"), 1));
        default -> {}
      }
    }
  }

  private void readStyles(byte[] part) throws XMLStreamException {
    XMLStreamReader xml = WordText.XML.createXMLStreamReader(new ByteArrayInputStream(part));
    Style style = new Style();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> {
          style = new Style();
          styles.put(attribute(xml, "styleId"), style);
        }
        case "basedOn" -> style.basedOn = attribute(xml, "val");
        case "numId" -> style.list = attribute(xml, "val");
        case "ilvl" -> style.level = number(attribute(xml, "val"), 0);
        default -> {}
      }
    }
  }

  /**
   * The number before the next paragraph, empty when it has none.
   *
   * @param list that the paragraph names itself; {@code 0} takes it out of any
   */
  String next(@Nullable String style, @Nullable String list, @Nullable Integer level) {
    String named = list;
    Integer depth = level;
    Style above = style(style);
    for (int step = 0; above != null && step < MOST_STYLES; step++) {
      named = named == null ? above.list : named;
      depth = depth == null ? above.level : depth;
      above = style(above.basedOn);
    }
    if (named == null) {
      return "";
    }
    int at = depth == null ? 0 : Math.clamp(depth, 0, LEVELS - 1);
    @Nullable Level[] scheme = schemes.get(uses.getOrDefault(named, ""));
    Level own = scheme == null ? null : scheme[at];
    return scheme == null || own == null ? "" : counted(named, scheme, own, at);
  }

  private @Nullable Style style(@Nullable String id) {
    return id == null ? null : styles.get(id);
  }

  private String counted(String list, @Nullable Level[] scheme, Level own, int at) {
    int[] count = counts.computeIfAbsent(uses.getOrDefault(list, ""), id -> new int[LEVELS]);
    Integer restart = restarts.getOrDefault(list, Map.of()).get(at);
    if (restart != null && restarted.add(list + "/" + at)) {
      count[at] = restart;
    } else {
      count[at] = count[at] == 0 ? own.start : count[at] + 1;
    }
    Arrays.fill(count, at + 1, LEVELS, 0);
    if (own.format.equals("bullet") || own.format.equals("none")) {
      return "";
    }
    return PLACE
        .matcher(own.text)
        .replaceAll(place -> {
          int index = place.group(1).charAt(0) - '1';
          Level level = scheme[index];
          String format = level == null ? "decimal" : level.format;
          return Matcher.quoteReplacement(written(format, Math.max(1, count[index])));
        });
  }

  private static String written(String format, int number) {
    return switch (format) {
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCountingThousand",
          "ideographDigital" ->
          chinese(number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
          number <= 20 ? Character.toString('\u2460' + number - 1) : Integer.toString(number);
      case "upperLetter" -> Character.toString('A' + (number - 1) % 26);
      case "lowerLetter" -> Character.toString('a' + (number - 1) % 26);
      default -> Integer.toString(number);
    };
  }

  private static String chinese(int number) {
    if (number > 99) {
      return Integer.toString(number);
    }
    int tens = number / 10;
    int ones = number % 10;
    return (tens > 1 ? String.valueOf(DIGITS.charAt(tens - 1)) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? String.valueOf(DIGITS.charAt(ones - 1)) : "");
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int index = 0; index < xml.getAttributeCount(); index++) {
      if (xml.getAttributeLocalName(index).equals(name)) {
        return xml.getAttributeValue(index);
      }
    }
    return "";
  }

  private static int number(String value, int otherwise) {
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }
}
