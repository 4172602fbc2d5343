package org.gongkai.disclosure.compilation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How rules are classed, and who must have them.
 *
 * @param families the values of {@code infoClass} that a rule may have
 * @param owedBy kinds of units at whose level there must be a public rule of every family
 * @param due the day by which a family must be there; a family without a day is owed with none
 */
@ConfigurationProperties("gongkai.disclosure.rules")
record RuleProperties(
    List<String> families, Set<String> owedBy, @Nullable Map<String, LocalDate> due) {

  RuleProperties {
    families = List.copyOf(families);
    owedBy = Set.copyOf(owedBy);
    due = due == null ? Map.of() : Map.copyOf(due);
    Set<String> unknown = new TreeSet<>(due.keySet());
    unknown.removeAll(families);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("gongkai.disclosure.rules.due: no families " + unknown);
    }
  }

  /** The last day of a family; null when none is set. */
  @Nullable LocalDate dueOf(String family) {
    return due == null ? null : due.get(family);
  }
}
