package org.gongkai.task.calendar;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.calendar.MaintainedCalendar;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Revision;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The years that operations maintains, above those that are part of the release. */
class CalendarYears {

  private static final int MOST = 300;

  private final Documents<MaintainedYear> years;
  private final WorkingDays calendar;
  private final MaintainedCalendar maintained;
  private final Clock clock;

  CalendarYears(
      DocumentStores stores, WorkingDays calendar, MaintainedCalendar maintained, Clock clock) {
    this.years =
        stores.of(
            "calendarYears",
            MaintainedYear.class,
            new IndexModel(Indexes.ascending("version"), new IndexOptions().unique(true)));
    this.calendar = calendar;
    this.maintained = maintained;
    this.clock = clock;
  }

  /** What a PUT has led to. */
  record Put(MaintainedYear year, boolean created) {}

  /**
   * Loads or corrects a whole year, which counts at once; the same content again changes nothing.
   * Revision 0 is that of a year that nobody has loaded yet.
   */
  Mono<Put> put(int year, Revision seen, YearContent content, String reason, Actor actor) {
    actor.require(Role.ADMIN);
    content.check(year);
    return Mono.zip(nextVersion(), find(year).map(List::of).defaultIfEmpty(List.of()))
        .flatMap(found -> {
          int version = found.getT1();
          boolean created = found.getT2().isEmpty();
          seen.check(created ? 0 : found.getT2().getFirst().revision());
          return created
              ? load(year, version, content, reason, actor)
              : change(found.getT2().getFirst(), version, content, reason, actor);
        })
        .flatMap(put -> maintained.load(put.year().calendarYear()).thenReturn(put));
  }

  /** Empty when nobody has loaded it; it may still be part of the release. */
  Mono<MaintainedYear> find(int year) {
    return years.find(String.valueOf(year));
  }

  /** Fails with 404 when nobody has loaded it. */
  Mono<MaintainedYear> read(int year) {
    return find(year).switchIfEmpty(Mono.error(() -> Refusal.notFound("该年度放假安排的变更记录")));
  }

  /** All that were loaded, the earliest year first. */
  Flux<MaintainedYear> all() {
    return years.find(gt("year", 0), ascending("_id"), MOST);
  }

  /** Counts with what is stored, also without the event log and from the start on. */
  @Scheduled(fixedDelayString = "${gongkai.task.calendar.sweep:60s}")
  Mono<Void> refresh() {
    return Flux.defer(this::all).concatMap(year -> maintained.load(year.calendarYear())).then();
  }

  private Mono<Put> load(int year, int version, YearContent content, String reason, Actor actor) {
    MaintainedYear fresh =
        MaintainedYear.load(year, version, content, reason, actor, clock.instant());
    return years
        .insert(fresh, new Act(actor, "calendar.load", reason))
        .map(made -> new Put(made, true));
  }

  private Mono<Put> change(
      MaintainedYear is, int version, YearContent content, String reason, Actor actor) {
    MaintainedYear next = is.change(version, content, reason, actor, clock.instant());
    Mono<MaintainedYear> kept =
        next == is
            ? Mono.just(is)
            : years.replace(next, new Act(actor, "calendar.correct", reason));
    return kept.map(changed -> new Put(changed, false));
  }

  /** Above that of the release and of every maintained year. */
  private Mono<Integer> nextVersion() {
    return years
        .find(gt("version", 0), descending("version"), 1)
        .next()
        .map(MaintainedYear::version)
        .defaultIfEmpty(0)
        .map(last -> Math.max(last, calendar.version()) + 1);
  }
}
