package org.gongkai.task.problem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where people work on problems: units put them right, the office verifies. */
class ProblemDesk {

  private static final int MOST_EXPORTED = 20_000;

  private final Problems problems;
  private final Units units;
  private final Clock clock;

  ProblemDesk(Problems problems, Units units, Clock clock) {
    this.problems = problems;
    this.units = units;
    this.clock = clock;
  }

  /** The latest first; below the unit, or below all that the caller may read. */
  Flux<Problem> list(@Nullable String unit, ProblemFilter filter, PageRequest page, Actor actor) {
    return oversight(actor)
        .map(oversight -> oversight.scopes(unit))
        .flatMapMany(scopes ->
            problems.find(
                filter.query(scopes, LocalDate.now(clock), page.cursor()), page.limitPlusOne()));
  }

  /** All that the filter lets through, for an export. */
  Flux<Problem> all(@Nullable String unit, ProblemFilter filter, Actor actor) {
    return oversight(actor)
        .map(oversight -> oversight.scopes(unit))
        .flatMapMany(scopes ->
            problems.find(filter.query(scopes, LocalDate.now(clock), null), MOST_EXPORTED));
  }

  Mono<Problem> read(String id, Actor actor) {
    return Mono.zip(
        problems.read(id),
        oversight(actor),
        (problem, oversight) -> {
          oversight.requireRead(problem.finding().unit());
          return problem;
        });
  }

  Mono<Problem> report(ProblemReport report, Actor actor) {
    return oversight(actor)
        .doOnNext(oversight -> {
          oversight.requireOversees(oversight.authority());
          oversight.requireRead(report.unit());
        })
        .flatMap(allowed -> problems.report(report, actor));
  }

  Mono<Problem> start(String id, Revision seen, Actor actor) {
    return answer(
        id, seen, Act.of(actor, "problem.start"), (problem, now) -> problem.start(actor, now));
  }

  Mono<Problem> rectify(
      String id, Revision seen, String text, List<EvidenceRef> proof, Actor actor) {
    Act act = Act.of(actor, "problem.rectify");
    return answer(id, seen, act, (problem, now) -> problem.rectify(text, proof, actor, now));
  }

  Mono<Problem> verify(String id, Revision seen, @Nullable String text, Actor actor) {
    Act act = Act.of(actor, "problem.verify");
    return decide(id, seen, act, (problem, now) -> problem.verify(text, actor, now));
  }

  Mono<Problem> reopen(
      String id, Revision seen, String reason, @Nullable LocalDate newDay, Actor actor) {
    Act act = new Act(actor, "problem.reopen", reason);
    LastDay day = newDay == null ? problems.usualDay() : LastDay.named(newDay);
    return decide(id, seen, act, (problem, now) -> problem.reopen(reason, day, actor, now));
  }

  Mono<Oversight> oversight(Actor actor) {
    return units.tree().map(tree -> new Oversight(tree, actor));
  }

  private Mono<Problem> answer(
      String id, Revision seen, Act act, BiFunction<Problem, Instant, Problem> transition) {
    return change(
        id,
        seen,
        act,
        (problem, oversight) -> oversight.requireAnswersFor(problem.finding().unit()),
        transition);
  }

  private Mono<Problem> decide(
      String id, Revision seen, Act act, BiFunction<Problem, Instant, Problem> transition) {
    return change(
        id,
        seen,
        act,
        (problem, oversight) -> oversight.requireOversees(problem.finding().issuer()),
        transition);
  }

  private Mono<Problem> change(
      String id,
      Revision seen,
      Act act,
      BiConsumer<Problem, Oversight> permission,
      BiFunction<Problem, Instant, Problem> transition) {
    return Mono.zip(
            problems.read(id),
            oversight(act.actor()),
            (problem, oversight) -> {
              permission.accept(problem, oversight);
              seen.check(problem.revision());
              return transition.apply(problem, clock.instant());
            })
        .flatMap(next -> problems.replace(next, act));
  }
}
