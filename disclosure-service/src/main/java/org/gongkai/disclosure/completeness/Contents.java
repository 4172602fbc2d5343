package org.gongkai.disclosure.completeness;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.section.Tally;

/** What one unit has public, by column with all below it. */
final class Contents {

  static final Contents NONE = new Contents();

  private static final Set<String> ENDED = Set.of("REPEALED", "EXPIRED");

  private final Map<String, Tally> all = new HashMap<>();
  private final Map<String, Tally> inForce = new HashMap<>();

  private Contents() {}

  /** By unit. */
  static Map<String, Contents> of(Collection<Fact> facts, Columns columns) {
    Map<String, Contents> byUnit = new HashMap<>();
    for (Fact fact : facts) {
      byUnit.computeIfAbsent(fact.unit(), unit -> new Contents()).add(fact, columns);
    }
    return byUnit;
  }

  Tally all(String column) {
    return all.getOrDefault(column, Tally.NONE);
  }

  Tally inForce(String column) {
    return inForce.getOrDefault(column, Tally.NONE);
  }

  private void add(Fact fact, Columns columns) {
    Tally one = new Tally(1, fact.publishedAt(), fact.updatedAt());
    boolean ended = fact.validity() != null && ENDED.contains(fact.validity());
    for (String column : columns.path(fact.column())) {
      all.merge(column, one, Tally::plus);
      if (!ended) {
        inForce.merge(column, one, Tally::plus);
      }
    }
  }
}
