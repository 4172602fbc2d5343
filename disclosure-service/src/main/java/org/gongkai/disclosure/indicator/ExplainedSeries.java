package org.gongkai.disclosure.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;

/**
 * What was said about the missing numbers of one series.
 *
 * @param gaps by serial, each once; those that have become public since count no longer
 */
public record ExplainedSeries(
    @BsonId String id,
    long revision,
    String unit,
    String issuer,
    int year,
    List<Gap> gaps,
    List<PendingEvent> pending)
    implements Aggregate {

  public ExplainedSeries {
    gaps = List.copyOf(gaps);
  }

  static String id(String unit, String issuer, int year) {
    return NewId.derived("number-series", unit, issuer, String.valueOf(year)).value();
  }

  static ExplainedSeries of(NumberSeries series, List<Gap> gaps) {
    String id = id(series.unit(), series.issuer(), series.year());
    return new ExplainedSeries(
        id, 1, series.unit(), series.issuer(), series.year(), sorted(gaps), List.of());
  }

  /** The same number explained again has the later explanation; the same one changes nothing. */
  ExplainedSeries explain(List<Gap> more) {
    List<Gap> fresh = more.stream().filter(gap -> !isSaid(gap)).toList();
    List<Integer> serials = fresh.stream().map(Gap::serial).toList();
    List<Gap> next = new ArrayList<>(without(serials));
    next.addAll(fresh);
    return fresh.isEmpty() ? this : with(next);
  }

  ExplainedSeries retract(Collection<Integer> serials) {
    List<Gap> next = without(serials);
    return next.size() == gaps.size() ? this : with(next);
  }

  private boolean isSaid(Gap gap) {
    return gaps.stream()
        .anyMatch(said ->
            said.serial() == gap.serial()
                && said.ground() == gap.ground()
                && said.reason().equals(gap.reason()));
  }

  private List<Gap> without(Collection<Integer> serials) {
    return gaps.stream().filter(gap -> !serials.contains(gap.serial())).toList();
  }

  private ExplainedSeries with(List<Gap> next) {
    return new ExplainedSeries(id, revision + 1, unit, issuer, year, sorted(next), pending);
  }

  private static List<Gap> sorted(List<Gap> gaps) {
    return gaps.stream().sorted(Comparator.comparingInt(Gap::serial)).toList();
  }
}
