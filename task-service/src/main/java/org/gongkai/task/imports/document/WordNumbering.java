package org.gongkai.task.imports.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts the automatically numbered paragraphs of one document and writes the number that Word
 * shows before each, which is nowhere in the text itself.
 */
final class WordNumbering {

  private static final int LEVELS = 9;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  private final Map<String, Scheme> schemes = new HashMap<>();
  private final Map<String, Use> uses = new HashMap<>();
  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> restarted = new HashSet<>();

  /** One level of a list: how its number looks. */
  private record Level(String format, String pattern, int start, boolean legal) {}

  /** A list as designed; it may only point to a style that holds it. */
  private static final class Scheme {
    private final @Nullable Level[] levels = new Level[LEVELS];
    private @Nullable String styleLink;
  }

  /** A list as used, with its own beginnings. */
  private record Use(String scheme, Map<Integer, Integer> starts) {}

  private record Style(@Nullable String basedOn, @Nullable String list, @Nullable Integer level) {}

  static WordNumbering of(OfficePackage office) {
    WordNumbering numbering = new WordNumbering();
    String main = office.mainPart();
    office.related(main, "/numbering").ifPresent(xml -> xml.children(root -> numbering.read(xml)));
    office.related(main, "/styles").ifPresent(xml -> xml.children(root -> numbering.styles(xml)));
    return numbering;
  }

  private void read(Xml xml) {
    xml.children(name -> {
      if (name.equals("abstractNum")) {
        Scheme scheme = new Scheme();
        schemes.put(xml.attribute("abstractNumId", ""), scheme);
        xml.children(part -> {
          if (part.equals("lvl")) {
            level(xml, scheme);
          } else if (part.equals("numStyleLink")) {
            scheme.styleLink = xml.attribute("val");
          }
        });
      } else if (name.equals("num")) {
        use(xml);
      }
    });
  }

  private static void level(Xml xml, Scheme scheme) {
    int index = xml.number("ilvl", 0);
    String[] texts = {"decimal", ""};
    int[] start = {1};
    boolean[] legal = {false};
    xml.descendants(name -> {
      switch (name) {
        case "numFmt" -> texts[0] = xml.attribute("val", "decimal");
        case "lvlText" -> texts[1] = xml.attribute("val", "");
        case "start" -> start[0] = xml.number("val", 1);
        case "isLgl" -> legal[0] = xml.isOn("val");
        default -> {}
      }
    });
    if (index >= 0 && index < LEVELS) {
      scheme.levels[index] = new Level(texts[0], texts[1], start[0], legal[0]);
    }
  }

  private void use(Xml xml) {
    String id = xml.attribute("numId", "");
    String[] scheme = {""};
    Map<Integer, Integer> starts = new HashMap<>();
    int[] level = {0};
    xml.descendants(name -> {
      switch (name) {
        case "abstractNumId" -> scheme[0] = xml.attribute("val", "");
        case "lvlOverride" -> level[0] = xml.number("ilvl", 0);
        case "startOverride" -> starts.put(level[0], xml.number("val", 1));
        default -> {}
      }
    });
    uses.put(id, new Use(scheme[0], starts));
  }

  private void styles(Xml xml) {
    xml.children(name -> {
      String id = xml.attribute("styleId", "");
      @Nullable String[] found = new String[2];
      @Nullable Integer[] level = new Integer[1];
      xml.descendants(part -> {
        switch (part) {
          case "basedOn" -> found[0] = xml.attribute("val");
          case "numId" -> found[1] = xml.attribute("val");
          case "ilvl" -> level[0] = xml.number("val", 0);
          default -> {}
        }
      });
      styles.put(id, new Style(found[0], found[1], level[0]));
    });
  }

  /**
   * The number of the next paragraph, empty when it has none.
   *
   * @param list the list that the paragraph names itself; {@code 0} takes it out of any list
   */
  String next(@Nullable String style, @Nullable String list, @Nullable Integer level) {
    String named = list;
    Integer depth = level;
    String above = style;
    for (int step = 0; above != null && step < 20 && (named == null || depth == null); step++) {
      Style found = styles.get(above);
      named = named == null && found != null ? found.list() : named;
      depth = depth == null && found != null ? found.level() : depth;
      above = found == null ? null : found.basedOn();
    }
    return named == null ? "" : count(named, Math.clamp(depth == null ? 0 : depth, 0, LEVELS - 1));
  }

  private String count(String list, int depth) {
    Use use = uses.get(list);
    Scheme scheme = use == null ? null : scheme(use, 0);
    Level own = scheme == null ? null : scheme.levels[depth];
    if (use == null || scheme == null || own == null) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(use.scheme(), id -> new int[LEVELS]);
    Integer restart = use.starts().get(depth);
    if (restart != null && restarted.add(list + "/" + depth)) {
      counts[depth] = restart;
    } else {
      counts[depth] = counts[depth] == 0 ? own.start() : counts[depth] + 1;
    }
    Arrays.fill(counts, depth + 1, LEVELS, 0);
    return print(own, scheme, counts);
  }

  private @Nullable Scheme scheme(Use use, int step) {
    Scheme scheme = schemes.get(use.scheme());
    Style link = scheme == null || scheme.styleLink == null ? null : styles.get(scheme.styleLink);
    Use linked = link == null ? null : uses.get(link.list());
    return linked == null || step > 5 ? scheme : scheme(linked, step + 1);
  }

  private static String print(Level own, Scheme scheme, int[] counts) {
    if (own.format().equals("bullet")) {
      return "";
    }
    return PLACE
        .matcher(own.pattern())
        .replaceAll(match -> {
          int index = match.group(1).charAt(0) - '1';
          Level level = scheme.levels[index];
          int number = counts[index] > 0 ? counts[index] : level == null ? 1 : level.start();
          String format = own.legal() || level == null ? "decimal" : level.format();
          return Matcher.quoteReplacement(NumberFormat.write(format, number));
        });
  }
}
