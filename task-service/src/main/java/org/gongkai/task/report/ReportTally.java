package org.gongkai.task.report;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.task.tally.Tally;
import org.jspecify.annotations.Nullable;

/**
 * How many reports of one unit on one plan in one quarter are how far.
 *
 * @param planId null for what the unit has chosen itself
 * @param late how many of the submitted and accepted ones came after the window
 */
public record ReportTally(
    @BsonId String id,
    long revision,
    String unitId,
    @Nullable String planId,
    String planUnit,
    String quarter,
    int submitted,
    int accepted,
    int returned,
    int late,
    Instant changedAt)
    implements Tally {

  static String id(@Nullable String planId, String unitId, String quarter) {
    return (planId == null ? "~" : planId) + "/" + unitId + "/" + quarter;
  }

  static ReportTally of(
      ProgressReport one, Collection<ProgressReport> all, Optional<ReportTally> last, Instant now) {
    return new ReportTally(
        id(one.planId(), one.unitId(), one.quarter()),
        last.map(ReportTally::revision).orElse(0L) + 1,
        one.unitId(),
        one.planId(),
        one.planUnit(),
        one.quarter(),
        in(all, ReportState.SUBMITTED),
        in(all, ReportState.ACCEPTED),
        in(all, ReportState.RETURNED),
        (int) all.stream().filter(r -> r.late() && r.state().isSubmitted()).count(),
        now);
  }

  @Override
  public boolean counts(Tally other) {
    return other instanceof ReportTally that
        && submitted == that.submitted
        && accepted == that.accepted
        && returned == that.returned
        && late == that.late;
  }

  private static int in(Collection<ProgressReport> all, ReportState state) {
    return (int) all.stream().filter(one -> one.state() == state).count();
  }
}
