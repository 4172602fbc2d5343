package org.gongkai.task.dashboard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gongkai.task.assignment.AssignmentState;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.UnitTally;
import org.gongkai.task.reminder.Reminders;
import org.gongkai.task.report.Quarter;
import org.gongkai.task.report.ReportCalendar;
import org.gongkai.task.report.ReportRollUp;
import org.gongkai.task.report.ReportSums;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Mono;

/**
 * Puts dashboards together from tallies and two short queries. One is kept for a second, so that
 * many readers cost the store no more than one.
 */
class Dashboards {

  static final int NEXT = 20;

  /** More unseen reminders than this are shown as this many. */
  private static final int UNSEEN = 50;

  private static final int KEPT = 2_000;
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final ReportSums NO_REPORTS = new ReportSums(0, 0, 0, 0, 0, 0, 0);

  private final LoadingCache<Asked, Mono<Dashboard>> kept;
  private final Assignments assignments;
  private final ReportRollUp reports;
  private final ReportCalendar calendar;
  private final Reminders reminders;
  private final Units units;
  private final Clock clock;

  Dashboards(
      Assignments assignments,
      ReportRollUp reports,
      ReportCalendar calendar,
      Reminders reminders,
      Units units,
      Clock clock) {
    this.assignments = assignments;
    this.reports = reports;
    this.calendar = calendar;
    this.reminders = reminders;
    this.units = units;
    this.clock = clock;
    this.kept = Caffeine.newBuilder().maximumSize(KEPT).build(this::kept);
  }

  private record Asked(String unitId, boolean territory, int year) {
    boolean counts(UnitTally tally) {
      return tally.year() == year && unitId.equals(territory ? tally.planUnit() : tally.unitId());
    }
  }

  /** Of one unit, or of all plans of a unit. */
  Mono<Dashboard> of(String unitId, boolean territory, int year) {
    return Mono.defer(() -> kept.get(new Asked(unitId, territory, year)));
  }

  private Mono<Dashboard> kept(Asked asked) {
    return Mono.defer(() -> read(asked))
        .cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  private Mono<Dashboard> read(Asked asked) {
    LocalDate today = LocalDate.now(clock);
    Quarter quarter = quarter(asked.year(), today);
    Predicate<UnitTally> which = asked::counts;
    Integer year = asked.year() == today.getYear() ? null : asked.year();
    return Mono.zip(
            assignments.tallies().map(all -> all.stream().filter(which).toList()),
            reports.by(quarter, which, UnitTally::unitId),
            assignments
                .nextDeadlines(asked.unitId(), asked.territory(), year, NEXT)
                .map(one -> Dashboard.NextDeadline.of(one, today))
                .collectList(),
            reminders.unseen(asked.unitId(), UNSEEN),
            units.tree())
        .map(all ->
            dashboard(
                asked,
                today,
                quarter,
                all.getT1(),
                all.getT2(),
                all.getT3(),
                all.getT4(),
                all.getT5()));
  }

  private Dashboard dashboard(
      Asked asked,
      LocalDate today,
      Quarter quarter,
      Collection<UnitTally> tallies,
      Map<String, ReportSums> sums,
      List<Dashboard.NextDeadline> next,
      long unseen,
      UnitTree tree) {
    Workload work = Workload.of(tallies, today);
    ReportSums whole = sums.values().stream().reduce(NO_REPORTS, ReportSums::plus);
    return new Dashboard(
        asked.unitId(),
        tree.name(asked.unitId()),
        asked.year(),
        today,
        work.counts(),
        work.total(),
        work.dueSoon(),
        work.overdue(),
        work.in(AssignmentState.DISPUTED),
        work.in(AssignmentState.DONE_PENDING_CHECK),
        work.withoutDeadline(),
        Dashboard.Reports.of(
            quarter.toString(), calendar.opensOn(quarter), calendar.closesOn(quarter), whole),
        next,
        unseen,
        asked.territory() ? lines(tallies, sums, today, tree) : null);
  }

  private static List<Dashboard.UnitLine> lines(
      Collection<UnitTally> tallies, Map<String, ReportSums> sums, LocalDate today, UnitTree tree) {
    return tallies.stream()
        .collect(groupingBy(UnitTally::unitId, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(unit -> {
          ReportSums reports = sums.get(unit.getKey());
          Workload work = Workload.of(unit.getValue(), today);
          return Dashboard.UnitLine.of(unit.getKey(), tree.name(unit.getKey()), work, reports);
        })
        .toList();
  }

  /** Of another year its last quarter. */
  private Quarter quarter(int year, LocalDate today) {
    Quarter latest = calendar.latest(today);
    return latest.year() == year ? latest : new Quarter(year, year < latest.year() ? 4 : 1);
  }
}
