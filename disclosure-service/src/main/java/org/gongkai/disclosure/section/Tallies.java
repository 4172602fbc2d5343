package org.gongkai.disclosure.section;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.search.Fact;
import org.jspecify.annotations.Nullable;

/** What is public in each column, with all below it, of each unit and of all units together. */
public final class Tallies {

  /** Stands for everything; no id of a unit or column is empty. */
  private static final String ALL = "";

  private final Map<Place, Tally> places = new HashMap<>();

  private Tallies() {}

  private record Place(String unit, String column) {}

  public static Tallies of(Collection<Fact> facts, Columns columns) {
    Tallies tallies = new Tallies();
    for (Fact fact : facts) {
      Tally one = Tally.of(fact);
      tallies.add(fact.unit(), ALL, one);
      tallies.add(ALL, ALL, one);
      for (String column : columns.path(fact.column())) {
        tallies.add(fact.unit(), column, one);
        tallies.add(ALL, column, one);
      }
    }
    return tallies;
  }

  /** The same, with the structured guide of each of these units as one thing in its column. */
  public Tallies withGuides(Map<String, Tally> guides, String guideColumn) {
    Tallies next = new Tallies();
    next.places.putAll(places);
    guides.forEach((unit, guide) -> {
      next.add(unit, guideColumn, guide);
      next.add(ALL, guideColumn, guide);
    });
    return next;
  }

  /**
   * @param unit null: of all units
   */
  public Tally of(@Nullable String unit, String column) {
    return places.getOrDefault(new Place(unit == null ? ALL : unit, column), Tally.NONE);
  }

  /**
   * @param unit null: of all units
   */
  public Tally total(@Nullable String unit) {
    return of(unit, ALL);
  }

  /** Units that have something public in a column, in no order. */
  public Set<String> unitsIn(String column) {
    return places.keySet().stream()
        .filter(place -> place.column.equals(column) && !place.unit.isEmpty())
        .map(Place::unit)
        .collect(Collectors.toSet());
  }

  private void add(String unit, String column, Tally one) {
    places.merge(new Place(unit, column), one, Tally::plus);
  }
}
