package org.gongkai.disclosure.indicator;

import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was kept on its day. Public for the codec alone.
 *
 * @param scope the unit, or {@value #SITE}
 * @param forged of the whole site, as found that day; empty in reports of units
 */
public record IndicatorDay(
    @BsonId String id,
    long revision,
    String scope,
    LocalDate day,
    IndicatorReport report,
    List<Offender> forged,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String SITE = "-";

  static IndicatorDay of(IndicatorReport report, List<Offender> forged) {
    String scope = scope(report.unit());
    return new IndicatorDay(
        id(scope, report.day()), 1, scope, report.day(), report.asKept(), forged, List.of());
  }

  static String scope(@Nullable String unit) {
    return unit == null ? SITE : unit;
  }

  static String id(String scope, LocalDate day) {
    return scope + "/" + day;
  }
}
