package org.gongkai.task.assessment.fact;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.task.assessment.fact.Facts.Counted;
import org.jspecify.annotations.Nullable;

/** How many facts of each sort a unit has, as they stand on a day. */
public final class Tally {

  /** What there is nothing of. */
  public static final Tally EMPTY = new Tally(Map.of());

  private final Map<Sort, Counts> counts;

  private Tally(Map<Sort, Counts> counts) {
    this.counts = counts;
  }

  private record Sort(FactKind kind, @Nullable String variant) {}

  /**
   * @param pending not due yet: nothing can be said of them
   */
  public record Counts(int met, int missed, int neutral, int pending) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    public int judged() {
      return met + missed;
    }

    public int all() {
      return met + missed + neutral + pending;
    }

    Counts plus(Counts more) {
      return new Counts(
          met + more.met, missed + more.missed, neutral + more.neutral, pending + more.pending);
    }

    private static Counts one(Outcome outcome) {
      return switch (outcome) {
        case MET -> new Counts(1, 0, 0, 0);
        case MISSED -> new Counts(0, 1, 0, 0);
        case NEUTRAL -> new Counts(0, 0, 1, 0);
        case OPEN -> new Counts(0, 0, 0, 1);
      };
    }
  }

  static Tally of(Iterable<Counted> facts, LocalDate day) {
    Map<Sort, Counts> counts = new HashMap<>();
    for (Counted fact : facts) {
      Counts one = Counts.one(fact.outcome().on(day, fact.due()));
      counts.merge(new Sort(fact.kind(), fact.variant()), one, Counts::plus);
    }
    return new Tally(counts);
  }

  /** Of all facts that at least one of the selections takes. */
  public Counts count(List<FactSelection> selections) {
    return counts.entrySet().stream()
        .filter(each ->
            selections.stream()
                .anyMatch(it -> it.takes(each.getKey().kind(), each.getKey().variant())))
        .map(Map.Entry::getValue)
        .reduce(Counts.NONE, Counts::plus);
  }
}
