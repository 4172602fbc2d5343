package org.gongkai.task.assessment.fact;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.assessment.fact.Facts.Counted;

/** Tallies without a store. */
public final class Tallies {

  private Tallies() {}

  public static Tally of(List<Counted> facts, LocalDate day) {
    return Tally.of(facts, day);
  }
}
