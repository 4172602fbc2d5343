package org.gongkai.task.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.UnitTally;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Looks, once a day, which reports were not there when their window closed. Without it a unit that
 * never reports would be late nowhere: only what exists can change.
 */
class MissedReports {

  private static final Act MISS = Act.of(Actor.service("task-service"), "report.miss");
  private static final int CHUNK = 500;

  /** The days and units that this instance is done with; others find what is known already. */
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  private final Documents<MissedReport> missed;
  private final ReportFile file;
  private final ReportRollUp rollUp;
  private final Assignments assignments;
  private final ReportCalendar calendar;
  private final Clock clock;

  MissedReports(
      DocumentStores stores,
      ReportFile file,
      ReportRollUp rollUp,
      Assignments assignments,
      ReportCalendar calendar,
      Clock clock) {
    this.missed = stores.of("missedReports", MissedReport.class);
    this.file = file;
    this.rollUp = rollUp;
    this.assignments = assignments;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Emits what this instance has found. */
  @Scheduled(fixedDelayString = "${gongkai.task.reports.missed-every:10m}")
  Flux<MissedReport> sweep() {
    return Flux.defer(() -> {
      LocalDate today = LocalDate.now(clock);
      done.removeIf(one -> !one.startsWith(today.toString()));
      Quarter latest = calendar.latest(today);
      Quarter quarter = calendar.isOver(latest, today) ? latest : latest.before();
      return rollUp
          .by(quarter, all -> true, UnitTally::unitId)
          .flatMapIterable(Map::entrySet)
          .filter(unit -> unit.getValue().missing() > 0)
          .map(Map.Entry::getKey)
          .filter(unit -> !done.contains(today + unit))
          .concatMap(unit ->
              of(unit, quarter).concatWith(Mono.fromRunnable(() -> done.add(today + unit))));
    });
  }

  private Flux<MissedReport> of(String unit, Quarter quarter) {
    return chunk(unit, quarter, null)
        .expand(found ->
            found.size() < CHUNK ? Mono.empty() : chunk(unit, quarter, found.getLast().place()))
        .concatMap(found -> missing(found, quarter))
        .concatMap(found -> missed.insertMissing(found, MISS));
  }

  private Mono<List<Assignment>> chunk(String unit, Quarter quarter, @Nullable String after) {
    return assignments.ofUnit(unit, quarter.year(), after, CHUNK).collectList();
  }

  private Mono<List<MissedReport>> missing(List<Assignment> found, Quarter quarter) {
    List<Assignment> owing = found.stream().filter(one -> calendar.owes(one, quarter)).toList();
    List<String> ids = owing.stream().map(one -> ProgressReport.id(one.id(), quarter)).toList();
    return ids.isEmpty()
        ? Mono.just(List.of())
        : file.all(ids)
            .collectMap(ProgressReport::assignmentId)
            .map(written ->
                owing.stream()
                    .filter(one -> !isSubmitted(written.get(one.id())))
                    .map(one -> missed(one, quarter, written.get(one.id())))
                    .toList());
  }

  /** One that was returned is late by its own word. */
  private static boolean isSubmitted(@Nullable ProgressReport report) {
    return report != null && report.submittedAt() != null;
  }

  private MissedReport missed(Assignment owing, Quarter quarter, @Nullable ProgressReport draft) {
    long drafted = draft == null ? 0 : draft.revision();
    return MissedReport.of(owing, quarter, drafted, clock.instant());
  }
}
