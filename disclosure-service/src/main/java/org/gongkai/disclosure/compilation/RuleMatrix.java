package org.gongkai.disclosure.compilation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.search.Fact;
import org.jspecify.annotations.Nullable;

/** Which unit has public rules of which family. */
record RuleMatrix(List<String> families, List<Line> units) {

  /**
   * @param present by family
   * @param missing families of which the unit has no rule
   * @param unclassified rules of none of the families
   */
  record Line(
      String unit,
      @Nullable String name,
      Map<String, List<Rule>> present,
      List<String> missing,
      List<Rule> unclassified) {}

  record Rule(String id, String title) {}

  /** A public rule of a unit; without a family when it names none. */
  record Found(String id, String title, String unit, @Nullable String family) {

    /** The rules among all that is public. */
    static List<Found> among(Collection<Fact> facts) {
      return facts.stream()
          .filter(fact -> fact.type().equals(ItemType.RULE.name()))
          .map(fact -> new Found(fact.id(), fact.title(), fact.unit(), fact.infoClass()))
          .toList();
    }
  }

  static RuleMatrix of(
      List<String> families,
      Collection<String> units,
      Function<String, @Nullable String> names,
      List<Found> rules) {
    List<Line> lines = new ArrayList<>();
    for (String unit : units) {
      Map<String, List<Rule>> present = new LinkedHashMap<>();
      List<Rule> unclassified = new ArrayList<>();
      for (Found found : rules) {
        if (found.unit().equals(unit)) {
          String family = Objects.toString(found.family(), "");
          Rule rule = new Rule(found.id(), found.title());
          if (families.contains(family)) {
            present.computeIfAbsent(family, key -> new ArrayList<>()).add(rule);
          } else {
            unclassified.add(rule);
          }
        }
      }
      List<String> missing =
          families.stream().filter(family -> !present.containsKey(family)).toList();
      lines.add(new Line(unit, names.apply(unit), present, missing, unclassified));
    }
    return new RuleMatrix(families, lines);
  }
}
