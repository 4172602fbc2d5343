package org.gongkai.task.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.UnitTally;
import org.gongkai.task.tally.Tallies;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sums of reports, from the tallies of all units, or row by row within a plan. */
public class ReportRollUp {

  private static final int CHUNK = 500;

  private final Assignments assignments;
  private final ReportFile file;
  private final Tallies<ReportTally> tallies;
  private final ReportCalendar calendar;
  private final Clock clock;

  ReportRollUp(
      Assignments assignments,
      ReportFile file,
      Tallies<ReportTally> tallies,
      ReportCalendar calendar,
      Clock clock) {
    this.assignments = assignments;
    this.file = file;
    this.tallies = tallies;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * One sum for each key, in the order of the keys.
   *
   * @param which the tallies that count
   * @param key what they are put together by, such as their unit
   */
  public Mono<Map<String, ReportSums>> by(
      Quarter quarter, Predicate<UnitTally> which, Function<UnitTally, String> key) {
    return Mono.zip(
        assignments.tallies(),
        tallies.all(),
        (units, reports) -> {
          Map<String, ReportTally> written =
              reports.stream()
                  .filter(one -> one.quarter().equals(quarter.toString()))
                  .collect(Collectors.toMap(ReportTally::id, one -> one));
          return sums(quarter, units, which, key, written);
        });
  }

  /** The sums of the groups of a plan; rows outside any group come under an empty name. */
  public Mono<Map<String, ReportSums>> byGroup(String planId, Quarter quarter) {
    return Mono.zip(
        all(planId).filter(one -> calendar.owes(one, quarter)).collectList(),
        file.ofPlan(planId, quarter).collectMap(ProgressReport::assignmentId),
        (owing, written) ->
            owing.stream()
                .collect(
                    Collectors.groupingBy(
                        one -> Objects.requireNonNullElse(one.task().group(), ""),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                            Collectors.toList(), members -> sum(quarter, members, written)))));
  }

  private Map<String, ReportSums> sums(
      Quarter quarter,
      Collection<UnitTally> units,
      Predicate<UnitTally> which,
      Function<UnitTally, String> key,
      Map<String, ReportTally> written) {
    Map<String, int[]> sums = new TreeMap<>();
    for (UnitTally unit : units) {
      if (unit.year() != quarter.year() || !which.test(unit)) {
        continue;
      }
      int[] sum = sums.computeIfAbsent(key.apply(unit), any -> new int[5]);
      sum[0] += calendar.owed(unit, quarter);
      ReportTally reports =
          written.get(ReportTally.id(unit.planId(), unit.unitId(), quarter.toString()));
      if (reports != null) {
        sum[1] += reports.submitted();
        sum[2] += reports.accepted();
        sum[3] += reports.returned();
        sum[4] += reports.late();
      }
    }
    boolean over = calendar.isOver(quarter, LocalDate.now(clock));
    Map<String, ReportSums> result = new TreeMap<>();
    sums.forEach((name, s) -> result.put(name, ReportSums.of(s[0], s[1], s[2], s[3], s[4], over)));
    return result;
  }

  private ReportSums sum(
      Quarter quarter, List<Assignment> members, Map<String, ProgressReport> written) {
    List<ProgressReport> reports =
        members.stream().map(one -> written.get(one.id())).filter(Objects::nonNull).toList();
    return ReportSums.of(
        members.size(),
        in(reports, ReportState.SUBMITTED),
        in(reports, ReportState.ACCEPTED),
        in(reports, ReportState.RETURNED),
        (int) reports.stream().filter(r -> r.late() && r.state().isSubmitted()).count(),
        calendar.isOver(quarter, LocalDate.now(clock)));
  }

  private Flux<Assignment> all(String planId) {
    return assignments
        .ofPlan(planId, null, CHUNK)
        .collectList()
        .expand(found ->
            found.size() < CHUNK
                ? Mono.empty()
                : assignments.ofPlan(planId, found.getLast().place(), CHUNK).collectList())
        .concatMapIterable(found -> found);
  }

  private static int in(List<ProgressReport> reports, ReportState state) {
    return (int) reports.stream().filter(report -> report.state() == state).count();
  }
}
