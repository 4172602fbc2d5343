package org.gongkai.task.quota;

import java.time.Instant;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has done of a quota in a period, as it is now.
 *
 * @param judged whether the period is over and was judged
 */
record QuotaLine(
    String unit,
    @Nullable String name,
    String period,
    int required,
    int done,
    int gap,
    boolean met,
    boolean judged,
    @Nullable Instant judgedAt) {

  static QuotaLine of(
      Quota quota, Period period, Tally tally, @Nullable Judgement judgement, UnitTree tree) {
    int required = quota.content().minimum();
    return new QuotaLine(
        tally.unit(),
        tree.name(tally.unit()),
        period.code(),
        required,
        tally.done(),
        Math.max(0, required - tally.done()),
        tally.done() >= required,
        judgement != null,
        judgement == null ? null : judgement.judgedAt());
  }
}
