package org.gongkai.task.supervision;

/**
 * How many cases of a unit are how.
 *
 * @param open all that are not closed
 * @param dueSoon open, in time, and due within the days of warning
 * @param late open past their day
 * @param longLate late for longer than is borne
 * @param violations that broke the order of steps lately
 */
public record CaseCounts(long open, long dueSoon, long late, long longLate, long violations) {

  static final CaseCounts NONE = new CaseCounts(0, 0, 0, 0, 0);

  CaseCounts plus(CaseCounts other) {
    return new CaseCounts(
        open + other.open,
        dueSoon + other.dueSoon,
        late + other.late,
        longLate + other.longLate,
        violations + other.violations);
  }
}
