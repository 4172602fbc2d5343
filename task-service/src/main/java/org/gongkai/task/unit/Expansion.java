package org.gongkai.task.unit;

import java.time.LocalDate;
import java.util.List;

/**
 * The units that a collective term (集合称谓) stood for on a day.
 *
 * @param term as printed
 * @param unitIds in the order of their ids
 */
public record Expansion(String term, Rule rule, List<String> unitIds, LocalDate on) {

  public Expansion {
    unitIds = List.copyOf(unitIds);
  }

  /** Whom the term binds. */
  public enum Rule {
    /** 各…: every one of the units. */
    ALL,
    /** 有关…: some of the units; a person says which. */
    RELEVANT
  }
}
