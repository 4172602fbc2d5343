package org.gongkai.disclosure.duty;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * How a unit and all below it stand.
 *
 * @param total of the unit and all below it
 * @param levels by level of administration; units of which none is known are under {@code OTHER}
 * @param units each with any duty, the worst first
 */
record LightsView(
    String unit,
    @Nullable String unitName,
    Light light,
    Tally total,
    Map<String, Tally> levels,
    List<UnitLights> units) {

  /** Open duties by light. */
  record Tally(int green, int yellow, int red) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
      return new Tally(green + other.green, yellow + other.yellow, red + other.red);
    }

    static Tally of(Duties.Count count) {
      return switch (count.light()) {
        case GREEN -> new Tally(count.count(), 0, 0);
        case YELLOW -> new Tally(0, count.count(), 0);
        case RED -> new Tally(0, 0, count.count());
      };
    }

    Light light() {
      return red > 0 ? Light.RED : yellow > 0 ? Light.YELLOW : Light.GREEN;
    }
  }

  /**
   * @param parent null of a root or an unknown unit
   * @param own its own duties alone
   * @param total with those of all units below it
   * @param light of the total
   */
  record UnitLights(
      String unit,
      @Nullable String unitName,
      @Nullable String parent,
      Tally own,
      Tally total,
      Light light) {}

  static LightsView of(String scope, List<Duties.Count> counts, UnitTree tree) {
    Set<String> within = tree.within(scope);
    Map<String, Tally> own = new HashMap<>();
    Map<String, Tally> total = new HashMap<>();
    Map<String, Tally> levels = new TreeMap<>();
    for (Duties.Count count : counts) {
      if (within.contains(count.unit())) {
        Tally tally = Tally.of(count);
        own.merge(count.unit(), tally, Tally::plus);
        tree.path(count.unit()).stream()
            .filter(within::contains)
            .forEach(above -> total.merge(above, tally, Tally::plus));
        levels.merge(level(count.unit(), tree), tally, Tally::plus);
      }
    }
    Tally all = total.getOrDefault(scope, Tally.NONE);
    List<UnitLights> units =
        within.stream().map(unit -> unit(unit, own, total, tree)).sorted(WORST_FIRST).toList();
    return new LightsView(scope, tree.name(scope), all.light(), all, levels, units);
  }

  private static final Comparator<UnitLights> WORST_FIRST =
      Comparator.<UnitLights>comparingInt(line -> -line.total().red())
          .thenComparingInt(line -> -line.total().yellow())
          .thenComparing(UnitLights::unit);

  private static UnitLights unit(
      String unit, Map<String, Tally> own, Map<String, Tally> total, UnitTree tree) {
    List<String> path = tree.path(unit);
    Tally sum = total.getOrDefault(unit, Tally.NONE);
    return new UnitLights(
        unit,
        tree.name(unit),
        path.size() > 1 ? path.get(1) : null,
        own.getOrDefault(unit, Tally.NONE),
        sum,
        sum.light());
  }

  private static String level(String unit, UnitTree tree) {
    UnitNode node = tree.find(unit);
    return node == null || node.level() == null ? "OTHER" : node.level();
  }
}
