package org.gongkai.task.report;

/**
 * How many reports of a quarter are how far.
 *
 * @param owed how many there should be
 * @param done submitted or accepted
 * @param missing owed and not done
 * @param late missing after the window, or submitted after it
 */
public record ReportSums(
    int owed, int submitted, int accepted, int returned, int missing, int late, int done) {

  static ReportSums of(
      int owed, int submitted, int accepted, int returned, int lateOnes, boolean over) {
    int done = submitted + accepted;
    int missing = Math.max(0, owed - done);
    return new ReportSums(
        owed, submitted, accepted, returned, missing, lateOnes + (over ? missing : 0), done);
  }

  public ReportSums plus(ReportSums other) {
    return new ReportSums(
        owed + other.owed,
        submitted + other.submitted,
        accepted + other.accepted,
        returned + other.returned,
        missing + other.missing,
        late + other.late,
        done + other.done);
  }
}
