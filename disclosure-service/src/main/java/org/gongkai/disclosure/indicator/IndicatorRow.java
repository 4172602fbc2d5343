package org.gongkai.disclosure.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a report.
 *
 * @param measured whether this service can and did know
 * @param count of what was found, also of what is not listed
 * @param limit from which count on it is a veto; null when it never is
 * @param detail how it was measured, or who measures it, Chinese
 * @param more how many offenders are not listed
 */
public record IndicatorRow(
    IndicatorCode code,
    String name,
    boolean measured,
    int count,
    @Nullable Integer limit,
    boolean veto,
    Verdict verdict,
    String verdictName,
    String detail,
    List<Offender> offenders,
    int more) {

  private static final int MOST = 200;

  static IndicatorRow measured(
      IndicatorCode code, @Nullable Integer limit, String detail, List<Offender> found) {
    boolean veto = limit != null && found.size() >= limit;
    Verdict verdict = veto ? Verdict.VETO : found.isEmpty() ? Verdict.CLEAR : Verdict.FOUND;
    return new IndicatorRow(
        code,
        code.label(),
        /* measured= */ true,
        found.size(),
        limit,
        veto,
        verdict,
        verdict.label(),
        detail,
        found.stream().limit(MOST).toList(),
        Math.max(0, found.size() - MOST));
  }

  static IndicatorRow notMeasured(IndicatorCode code, String detail) {
    return new IndicatorRow(
        code,
        code.label(),
        /* measured= */ false,
        0,
        null,
        /* veto= */ false,
        Verdict.NOT_MEASURED,
        Verdict.NOT_MEASURED.label(),
        detail,
        List.of(),
        0);
  }
}
