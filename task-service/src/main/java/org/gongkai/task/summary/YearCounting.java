package org.gongkai.task.summary;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gongkai.task.accountability.CasesOfYear;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.problem.Problem;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.quota.Judgement;
import org.gongkai.task.quota.Judgements;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts the figures of a plan's year from the registers of this service. */
class YearCounting {

  private static final int PAGE = 1_000;
  private static final String NO_GROUP = "其他";

  private final TaskItems items;
  private final Assignments assignments;
  private final Judgements judgements;
  private final Problems problems;
  private final PublishedScores scores;
  private final CasesOfYear accountability;
  private final Clock clock;

  YearCounting(
      TaskItems items,
      Assignments assignments,
      Judgements judgements,
      Problems problems,
      PublishedScores scores,
      CasesOfYear accountability,
      Clock clock) {
    this.items = items;
    this.assignments = assignments;
    this.judgements = judgements;
    this.problems = problems;
    this.scores = scores;
    this.accountability = accountability;
    this.clock = clock;
  }

  Mono<Figures> count(Plan plan, UnitTree tree) {
    int year = plan.head().year();
    LocalDate first = LocalDate.of(year, 1, 1);
    var from = first.atStartOfDay(clock.getZone()).toInstant();
    var until = first.plusYears(1).atStartOfDay(clock.getZone()).toInstant();
    return Mono.zip(
            items.ofPlan(plan.id()).collectList(),
            assignmentsOf(plan).collectList(),
            judged(plan).collectList(),
            problems.found(plan.unit(), from, until).collectList(),
            scores.of(year).collectMap(PublishedScore::unit),
            accountability.byUnit(plan.unit(), year))
        .map(all ->
            figures(
                plan,
                tree,
                all.getT1(),
                all.getT2(),
                all.getT3(),
                all.getT4(),
                all.getT5(),
                all.getT6()));
  }

  private Figures figures(
      Plan plan,
      UnitTree tree,
      List<TaskItem> rows,
      List<Assignment> assigned,
      List<Judgement> judged,
      List<Problem> found,
      Map<String, PublishedScore> results,
      Map<String, Integer> cases) {
    LocalDate asOf = asOf(plan.head().year());
    Map<String, TaskCount> groups = new LinkedHashMap<>();
    TaskCount whole = TaskCount.NONE;
    for (TaskItem row : rows) {
      TaskCount one = TaskCount.of(row.statusOn(asOf));
      whole = whole.plus(one);
      groups.merge(Objects.requireNonNullElse(row.group(), NO_GROUP), one, TaskCount::plus);
    }
    var judgedByUnit = judged.stream().collect(groupingBy(Judgement::unit));
    var foundByUnit = found.stream().collect(groupingBy(each -> each.finding().unit()));
    List<Figures.OfUnit> units = new ArrayList<>();
    byUnit(rows, assigned, asOf)
        .forEach((unit, tasks) -> {
          PublishedScore result = results.get(unit);
          units.add(
              new Figures.OfUnit(
                  unit,
                  Objects.requireNonNullElse(tree.name(unit), unit),
                  tasks,
                  QuotaCount.of(judgedByUnit.getOrDefault(unit, List.of())),
                  ProblemCount.of(foundByUnit.getOrDefault(unit, List.of())),
                  cases.getOrDefault(unit, 0),
                  result == null ? null : result.figure()));
        });
    return new Figures(
        plan.id(),
        plan.unit(),
        Objects.requireNonNullElse(tree.name(plan.unit()), plan.unit()),
        plan.head().title(),
        plan.head().year(),
        asOf,
        whole,
        groups.entrySet().stream()
            .map(group -> new Figures.Group(group.getKey(), group.getValue()))
            .toList(),
        units,
        QuotaCount.of(judged),
        ProblemCount.of(found),
        sum(cases));
  }

  /** By the work of each unit; rows that nobody was assigned count for the units they name. */
  private static Map<String, TaskCount> byUnit(
      List<TaskItem> rows, List<Assignment> assigned, LocalDate asOf) {
    Map<String, TaskCount> units = new TreeMap<>();
    var given = assigned.stream().collect(groupingBy(each -> String.valueOf(each.taskItemId())));
    for (TaskItem row : rows) {
      List<Assignment> work = given.getOrDefault(row.id(), List.of());
      work.forEach(each -> units.merge(each.unitId(), TaskCount.of(each, asOf), TaskCount::plus));
      if (work.isEmpty()) {
        TaskCount one = TaskCount.of(row.statusOn(asOf));
        row.unitIds().forEach(unit -> units.merge(unit, one, TaskCount::plus));
      }
    }
    return units;
  }

  private Flux<Assignment> assignmentsOf(Plan plan) {
    return page(plan, null)
        .expand(page -> page.size() < PAGE ? Mono.empty() : page(plan, page.getLast().place()))
        .flatMapIterable(page -> page);
  }

  private Mono<List<Assignment>> page(Plan plan, @Nullable String after) {
    return assignments.ofPlan(plan.id(), after, PAGE).collectList();
  }

  /** Those that the plan asks for, and the standing ones. */
  private Flux<Judgement> judged(Plan plan) {
    return judgements
        .ofYear(plan.unit(), plan.head().year())
        .filter(judged -> judged.planId() == null || plan.id().equals(judged.planId()));
  }

  private LocalDate asOf(int year) {
    LocalDate today = LocalDate.now(clock);
    LocalDate last = LocalDate.of(year, 12, 31);
    return today.isBefore(last) ? today : last;
  }

  private static int sum(Map<String, Integer> cases) {
    return cases.values().stream().mapToInt(Integer::intValue).sum();
  }
}
