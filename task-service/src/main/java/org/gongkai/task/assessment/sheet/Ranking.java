package org.gongkai.task.assessment.sheet;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Places among the units of one kind: equal scores share a place, and the next ones are left free.
 */
final class Ranking {

  private static final Comparator<Entry> BEST =
      Comparator.comparing(Entry::points).reversed().thenComparing(Entry::unit);

  private Ranking() {}

  record Entry(String unit, String kind, BigDecimal points) {}

  record Place(String unit, int rank) {}

  /** By kind of unit, the best first. */
  static Map<String, List<Place>> of(List<Entry> entries) {
    Map<String, List<Place>> places = new TreeMap<>();
    entries.stream()
        .collect(Collectors.groupingBy(Entry::kind))
        .forEach((kind, ofKind) -> places.put(kind, places(ofKind)));
    return places;
  }

  /** Unit to rank. */
  static Map<String, Integer> ranks(List<Entry> entries) {
    Map<String, Integer> ranks = new HashMap<>();
    of(entries).values().forEach(kind -> kind.forEach(it -> ranks.put(it.unit(), it.rank())));
    return ranks;
  }

  private static List<Place> places(List<Entry> ofKind) {
    return ofKind.stream()
        .sorted(BEST)
        .map(entry -> new Place(entry.unit(), 1 + (int) better(entry, ofKind)))
        .toList();
  }

  private static long better(Entry entry, List<Entry> ofKind) {
    return ofKind.stream().filter(it -> it.points().compareTo(entry.points()) > 0).count();
  }
}
