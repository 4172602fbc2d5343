package org.gongkai.disclosure.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the site, or one unit of it, stands against the national limits on a day.
 *
 * @param unit null: the whole site
 * @param kept whether it is the snapshot of that day, and not measured just now
 * @param rows always all indicators
 */
public record IndicatorReport(
    LocalDate day,
    Instant measuredAt,
    @Nullable String unit,
    @Nullable String unitName,
    boolean kept,
    int items,
    boolean vetoed,
    Limits limits,
    List<IndicatorRow> rows,
    List<Series> series) {

  /** By which it was measured. */
  public record Limits(
      int homeDays,
      int dynamicDays,
      int noticeDays,
      int staleVeto,
      int neglectedVeto,
      int blankVeto) {}

  /**
   * A series with the name of its unit.
   *
   * @param explained missing ones of which somebody has said why
   * @param settled nothing is missing but what was explained
   */
  public record Series(
      String unit,
      @Nullable String unitName,
      String issuer,
      int year,
      int published,
      int last,
      List<Integer> missing,
      int more,
      boolean complete,
      List<ExplainedGap> explained,
      @Nullable Boolean settled) {

    /** Days that were kept before there were explanations have none. */
    public Series {
      explained = explained == null ? List.of() : List.copyOf(explained);
      settled = settled == null ? complete : settled;
    }

    static Series of(NumberSeries series, @Nullable String unitName) {
      return new Series(
          series.unit(),
          unitName,
          series.issuer(),
          series.year(),
          series.published(),
          series.last(),
          series.missing(),
          series.more(),
          series.complete(),
          series.explained().stream().map(ExplainedGap::of).toList(),
          series.isSettled());
    }
  }

  /** A missing number with why it is missing, and who says so. */
  public record ExplainedGap(
      int serial, Gap.Ground ground, String groundName, String reason, String by, Instant at) {

    static ExplainedGap of(Gap gap) {
      return new ExplainedGap(
          gap.serial(),
          gap.ground(),
          gap.ground().label(),
          gap.reason(),
          gap.by().name(),
          gap.at());
    }
  }

  IndicatorRow row(IndicatorCode code) {
    return rows.stream().filter(row -> row.code() == code).findFirst().orElseThrow();
  }

  /** As the snapshot of its day. */
  IndicatorReport asKept() {
    return new IndicatorReport(
        day, measuredAt, unit, unitName, true, items, vetoed, limits, rows, series);
  }
}
