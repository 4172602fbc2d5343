package org.gongkai.task.organisation;

import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.task.problem.Problem;
import org.gongkai.task.problem.ProblemReport;
import org.gongkai.task.problem.ProblemSource;
import org.gongkai.task.problem.Problems;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts what the units of a territory lack into the register of problems, each once a year. */
class OrganisationCheck {

  private final Organisations organisations;
  private final Problems problems;
  private final Units units;

  OrganisationCheck(Organisations organisations, Problems problems, Units units) {
    this.organisations = organisations;
    this.problems = problems;
    this.units = units;
  }

  /** How many units were looked at, and how many gaps stand in the register. */
  record Checked(int year, int units, int incomplete, int problems) {}

  Mono<Checked> check(int year, Actor actor) {
    return Mono.fromCallable(() -> actor.require(Role.OFFICE, Role.SUPERVISOR))
        .flatMap(office -> Reach.of(office, units))
        .flatMap(reach -> organisations.completeness(reach.domain(), year))
        .flatMap(all -> {
          int incomplete = (int) all.stream().filter(each -> !each.isComplete()).count();
          return Flux.fromIterable(all)
              .concatMap(unit -> Flux.fromIterable(unit.gaps()).concatMap(gap -> report(unit, gap)))
              .count()
              .map(count -> new Checked(year, all.size(), incomplete, count.intValue()));
        });
  }

  private Mono<Problem> report(Completeness unit, Gap gap) {
    return problems.report(
        ProblemReport.ofUnit(
            unit.unit(),
            "ORGANISATION_" + gap.name(),
            gap.severity(),
            unit.year() + "年：" + gap.label() + "。",
            ProblemSource.ORGANISATION,
            String.valueOf(unit.year())));
  }
}
