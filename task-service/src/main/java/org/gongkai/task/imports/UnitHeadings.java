package org.gongkai.task.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.task.imports.Paragraph.Level;

/**
 * Headings that hold nothing but the names of units, in a plan that is arranged by who does what:
 * all tasks below are theirs. A single one is a word of the plan like any other.
 */
record UnitHeadings(Map<Paragraph, UnitList> units) {

  private static final int FEWEST = 2;

  static UnitHeadings in(List<Paragraph> body) {
    Map<Paragraph, UnitList> units = new HashMap<>();
    for (Level level : List.of(Level.SECTION, Level.BRACKETED)) {
      List<Paragraph> headings =
          body.stream().filter(part -> part.level() == level && part.isHeading()).toList();
      List<Paragraph> named = headings.stream().filter(UnitHeadings::namesUnits).toList();
      if (named.size() >= FEWEST && named.size() * 2 >= headings.size()) {
        named.forEach(part -> units.put(part, UnitList.of(bare(part))));
      }
    }
    return new UnitHeadings(units);
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

  private static boolean namesUnits(Paragraph heading) {
    return UnitBrackets.areUnits(Script.plain(bare(heading)));
  }

  private static String bare(Paragraph heading) {
    return heading.text().replaceAll("[:：。]$", "");
  }
}
