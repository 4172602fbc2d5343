package org.gongkai.task.assessment.fact;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.gongkai.platform.calendar.WorkingDays;
import org.springframework.context.ApplicationContext;

/** Events as they come in from all services. */
public final class FactEvents {

  private final FactFile file;

  private FactEvents(FactFile file) {
    this.file = file;
  }

  public static FactEvents of(ApplicationContext service) {
    return new FactEvents(service.getBean(FactFile.class));
  }

  /** The service hears of them by another clock. */
  public static FactEvents of(ApplicationContext service, Clock clock) {
    return new FactEvents(
        new FactFile(
            service.getBean(MongoDatabase.class), service.getBean(StaleScores.class), clock));
  }

  /** An appeal of May that is due on the 20th; answered on a day or not yet. */
  public FactEvents appeal(String id, String unit, int year, LocalDate answered) {
    take(appeal(id, answered == null ? 2 : 3, unit, year, answered).observed());
    return this;
  }

  public FactEvents item(String id, long revision, String unit, String type, LocalDate day) {
    take(published(id, revision, unit, type, day).observed(WorkingDays.builtIn()));
    return this;
  }

  /** Signed a hundred days before it was published. */
  public FactEvents late(String id, long revision, String unit, LocalDate day) {
    PublicItem item =
        new PublicItem(
            id,
            revision,
            noon(day),
            "通知",
            "NOTICE",
            unit,
            day.minusDays(100),
            null,
            noon(day),
            null,
            null);
    take(item.observed(WorkingDays.builtIn()));
    return this;
  }

  public FactEvents withdrawn(String id, long revision, String unit, LocalDate day) {
    take(withdrawal(id, revision, unit, day).observed(WorkingDays.builtIn()));
    return this;
  }

  public FactEvents criticism(String id, int year, String... units) {
    Instant at = noon(LocalDate.of(year, 4, 1));
    take(
        new CircularNews(id, 1, at, "CRITICISM", Integer.toString(year), List.of(units))
            .observed());
    return this;
  }

  static AppealNews appeal(String id, long revision, String unit, int year, LocalDate answered) {
    LocalDate received = LocalDate.of(year, 5, 6);
    return new AppealNews(
        id,
        revision,
        noon(answered == null ? received : answered),
        "WC" + id,
        "CONSULT",
        "教育",
        unit,
        noon(received),
        LocalDate.of(year, 5, 20),
        answered == null ? null : noon(answered),
        null,
        null);
  }

  static PublicItem published(String id, long revision, String unit, String type, LocalDate day) {
    return new PublicItem(
        id, revision, noon(day), "通知", type, unit, day.minusDays(3), null, noon(day), null, null);
  }

  static PublicItem withdrawal(String id, long revision, String unit, LocalDate day) {
    PublicItem.Withdrawal gone = new PublicItem.Withdrawal("IN_ERROR", noon(day.plusDays(9)));
    return new PublicItem(
        id, revision, noon(day), "通知", "NOTICE", unit, null, null, noon(day), gone, null);
  }

  public static Instant morning(LocalDate day) {
    return day.atTime(1, 0).toInstant(ZoneOffset.UTC);
  }

  static Instant noon(LocalDate day) {
    return day.atTime(4, 0).toInstant(ZoneOffset.UTC);
  }

  private void take(Observation observation) {
    file.take(observation).block();
  }
}
