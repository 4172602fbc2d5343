package org.gongkai.disclosure.interpretation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * One unit's own part in the figures of a period, without the units below it.
 *
 * @param headLed interpretations led by its head; none is a gap in the year's duty
 */
record UnitLine(
    String unit,
    @Nullable String unitName,
    int due,
    int interpreted,
    @Nullable Double rate,
    int interpretations,
    int moreThanText,
    @Nullable Double moreThanTextShare,
    int headLed) {

  /** Every unit at work, also one without anything, and any other that has something; by id. */
  static List<UnitLine> of(Statistics.Found found, List<Duty> due, UnitTree tree) {
    Map<String, List<Duty>> owed = due.stream().collect(Collectors.groupingBy(Duty::unit));
    Map<String, List<Sheet>> done =
        found.sheets().stream().collect(Collectors.groupingBy(Sheet::unit));
    return tree.within(found.unit()).stream()
        .filter(unit -> owed.containsKey(unit) || done.containsKey(unit) || isAtWork(unit, tree))
        .sorted()
        .map(unit ->
            of(
                unit,
                tree.name(unit),
                owed.getOrDefault(unit, List.of()),
                done.getOrDefault(unit, List.of()),
                found))
        .toList();
  }

  private static UnitLine of(
      String unit,
      @Nullable String name,
      List<Duty> due,
      List<Sheet> sheets,
      Statistics.Found found) {
    int interpreted = Statistics.interpreted(due, found.interpretedPolicies());
    int more = Statistics.more(sheets);
    return new UnitLine(
        unit,
        name,
        due.size(),
        interpreted,
        Statistics.share(interpreted, due.size()),
        sheets.size(),
        more,
        Statistics.share(more, sheets.size()),
        Statistics.by(Interpreter.Kind.HEAD, sheets));
  }

  private static boolean isAtWork(String unit, UnitTree tree) {
    UnitNode node = tree.find(unit);
    return node != null && node.active();
  }
}
