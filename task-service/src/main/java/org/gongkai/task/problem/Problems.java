package org.gongkai.task.problem;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.CalendarFollower;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The register of problems (问题清单): any feature reports into it. */
public class Problems implements CalendarFollower {

  /** The time for rectification where nothing else is said. */
  private static final Limit USUAL = Limit.ofWorkingDays(10);

  /** More than a territory finds in a year. */
  private static final int MOST = 100_000;

  private static final Actor SERVICE = Actor.service("task-service");

  private final Documents<Problem> problems;
  private final Units units;
  private final WorkingDays calendar;
  private final Clock clock;

  Problems(DocumentStores stores, Units units, WorkingDays calendar, Clock clock) {
    this.problems = stores.of("problems", Problem.class, ProblemFilter.INDEXES);
    this.units = units;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Opens a problem on behalf of a rule. The same source key again changes nothing and emits the
   * problem as it is now; an unknown unit is 422 INVALID_CONTENT. What a unit has left behind that
   * is no more falls to its successor.
   */
  public Mono<Problem> report(ProblemReport report) {
    return report(report, SERVICE);
  }

  /** Opens a problem that a person has found. */
  public Mono<Problem> report(ProblemReport report, Actor actor) {
    return units
        .tree()
        .map(tree -> {
          String unit = tree.heir(report.unit()).orElse(report.unit());
          return Finding.of(report, unit, Place.of(unit, tree));
        })
        .map(finding -> Problem.open(finding, rectifyBy(report), actor, clock.instant()))
        .flatMap(fresh -> problems.insertOnce(fresh, Act.of(actor, "problem.report")));
  }

  /** Empty when there is none. */
  public Mono<Problem> find(String id) {
    return problems.find(id);
  }

  /** The problem that a source key stands for; empty when none was reported. */
  public Mono<Problem> reported(String sourceKey) {
    return problems.find(Problem.id(sourceKey));
  }

  /** What was found at and below a unit from one instant until before another. */
  public Flux<Problem> found(String scope, Instant from, Instant until) {
    Bson filter =
        and(eq("finding.scopes", scope), gte("reportedAt", from), lt("reportedAt", until));
    return problems.find(filter, ProblemFilter.LATEST, MOST);
  }

  /** The day on which rectification is due when it is asked for today. */
  LastDay usualDay() {
    return LastDay.counted(calendar.deadline(LocalDate.now(clock), USUAL));
  }

  @Override
  public Mono<Void> follow(String why) {
    Act act = new Act(SERVICE, "problem.recount", why);
    return problems
        .find(in("state", ProblemState.OWED), ProblemFilter.LATEST, MOST)
        .filter(problem -> problem.deadline() != null)
        .concatMap(problem -> problems.change(problem.id(), act, latest -> recounted(latest, why)))
        .then();
  }

  private Problem recounted(Problem problem, String why) {
    Deadline last = problem.deadline();
    return last == null
        ? problem
        : problem.recounted(
            calendar.deadline(last.startedOn(), last.limit()), why, SERVICE, clock.instant());
  }

  Mono<Problem> read(String id) {
    return find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("问题")));
  }

  Flux<Problem> find(Bson filter, int limit) {
    return problems.find(filter, ProblemFilter.LATEST, limit);
  }

  Mono<Problem> replace(Problem next, Act act) {
    return problems.replace(next, act);
  }

  private LastDay rectifyBy(ProblemReport report) {
    LocalDate named = report.rectifyBy();
    if (named != null && named.isBefore(LocalDate.now(clock))) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "整改期限不能早于今天。");
    }
    return named == null ? usualDay() : LastDay.named(named);
  }
}
