package org.gongkai.task.assessment.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongkai.task.assessment.fact.Fact.Source;

/**
 * All that one event says about its subject; what earlier events said about it no longer counts.
 *
 * @param facts none when the subject counts for nobody, or no longer
 */
record Observation(Source source, List<Fact> facts) {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  Observation {
    facts = List.copyOf(facts);
  }

  static Observation of(Source source, Fact... facts) {
    return new Observation(source, List.of(facts));
  }

  static Source source(String kind, String id, long revision, Instant occurredAt) {
    return new Source(kind + "/" + id, revision, occurredAt);
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, SHANGHAI);
  }
}
