package org.gongkai.task.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.Paragraph.Level;
import org.gongkai.task.imports.document.Edges;

/**
 * Headings that hold nothing but the names of units, in a plan that is arranged by who does what:
 * all tasks below are theirs; or paragraphs that begin with the names of units and a colon. A
 * single one is a word of the plan like any other.
 *
 * @param colons where the text begins behind the names
 */
record UnitHeadings(Map<Paragraph, UnitList> units, Map<Paragraph, Integer> colons) {

  private static final Pattern COLON = Pattern.compile("^([^。;:,]{2,60}):(?=\\s*[^\\s])");

  private static final int FEWEST = 2;

  static UnitHeadings in(List<Paragraph> body) {
    Map<Paragraph, UnitList> units = new HashMap<>();
    for (Level level : List.of(Level.SECTION, Level.BRACKETED)) {
      List<Paragraph> headings =
          body.stream().filter(part -> part.level() == level && part.isHeading()).toList();
      List<Paragraph> named = headings.stream().filter(UnitHeadings::namesUnits).toList();
      if (named.size() >= FEWEST && named.size() * 2 >= headings.size()) {
        named.forEach(part -> units.put(part, UnitList.of(withoutColon(part))));
      }
    }
    Map<Paragraph, Integer> colons = new HashMap<>();
    List<Paragraph> texts =
        body.stream()
            .filter(part -> part.level() != Level.PLAIN && part.level() != Level.SECTION)
            .toList();
    texts.forEach(part -> {
      Matcher colon = COLON.matcher(Script.plain(part.text()));
      if (colon.find() && UnitBrackets.areUnits(colon.group(1))) {
        colons.put(part, colon.end());
      }
    });
    if (colons.size() < FEWEST || colons.size() * 2 < texts.size()) {
      colons.clear();
    }
    colons.forEach((part, end) -> units.put(part, UnitList.of(part.text().substring(0, end - 1))));
    return new UnitHeadings(units, colons);
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  Optional<UnitList> of(Paragraph heading) {
    return Optional.ofNullable(units.get(heading));
  }

  boolean areIn(List<Paragraph> section) {
    return section.stream().anyMatch(units::containsKey);
  }

  /** Without the names in front. */
  Paragraph bare(Paragraph task) {
    int colon = colons.getOrDefault(task, 0);
    return new Paragraph(
        task.level(), task.number(), Edges.trim(task.text().substring(colon)), task.line());
  }

  private static boolean namesUnits(Paragraph heading) {
    return UnitBrackets.areUnits(Script.plain(withoutColon(heading)));
  }

  private static String withoutColon(Paragraph heading) {
    return heading.text().replaceAll("[:：。]$", "");
  }
}
