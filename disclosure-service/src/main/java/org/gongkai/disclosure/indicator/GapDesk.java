package org.gongkai.disclosure.indicator;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where somebody who answers for a unit says why numbers of its documents are not public. */
@Component
class GapDesk {

  private final Indicators indicators;
  private final Explanations explanations;
  private final Units units;
  private final Clock clock;

  GapDesk(Indicators indicators, Explanations explanations, Units units, Clock clock) {
    this.indicators = indicators;
    this.explanations = explanations;
    this.units = units;
    this.clock = clock;
  }

  /** Series of the unit and those below it, with what is missing and why. */
  Mono<List<IndicatorReport.Series>> list(@Nullable String unit, Actor actor) {
    StaffAccess.requireStaff(actor);
    String scope = Objects.requireNonNullElse(unit, actor.unit());
    return Mono.zip(units.requireWithin(scope, actor), indicators.now())
        .map(found ->
            found.getT2().series().stream()
                .filter(series -> found.getT1().isWithin(series.unit(), scope))
                .map(series -> named(series, found.getT1()))
                .toList());
  }

  /** Only numbers that are missing now can be explained. */
  Mono<IndicatorReport.Series> explain(GapRequest request, Actor actor) {
    if (request.ground() == null) {
      throw invalid("/ground", "请选择未公开的情形");
    }
    Gap.Ground ground = request.ground();
    Act act = new Act(actor, "number-gap.explain", request.reason());
    return series(request, actor)
        .flatMap(series -> {
          refuseUnlessMissing(series, request.serials());
          List<Gap> gaps =
              request.serials().stream()
                  .distinct()
                  .map(serial -> gap(serial, ground, request.reason(), actor))
                  .toList();
          ExplainedSeries first = ExplainedSeries.of(series, gaps);
          return explanations
              .documents()
              .change(first.id(), act, known -> known.explain(gaps))
              .switchIfEmpty(Mono.defer(() -> explanations.documents().insert(first, act)));
        })
        .then(Mono.defer(() -> read(request, actor)));
  }

  Mono<IndicatorReport.Series> retract(GapRequest request, Actor actor) {
    Act act = new Act(actor, "number-gap.retract", request.reason());
    return series(request, actor)
        .flatMap(series ->
            explanations
                .documents()
                .change(
                    ExplainedSeries.id(series.unit(), series.issuer(), series.year()),
                    act,
                    known -> known.retract(request.serials())))
        .then(Mono.defer(() -> read(request, actor)));
  }

  private Mono<NumberSeries> series(GapRequest request, Actor actor) {
    actor.require(Role.REVIEWER, Role.SIGNER, Role.OFFICE, Role.FIRST_REVIEWER);
    return find(request, actor);
  }

  private Mono<IndicatorReport.Series> read(GapRequest request, Actor actor) {
    return find(request, actor).zipWith(units.tree(), GapDesk::named);
  }

  private Mono<NumberSeries> find(GapRequest request, Actor actor) {
    String unit = request.unit() == null ? actor.unit() : request.unit().strip();
    return units
        .requireWithin(unit, actor)
        .then(Mono.defer(indicators::now))
        .map(measuring ->
            measuring.series().stream()
                .filter(series -> series.is(unit, request.issuer().strip(), request.year()))
                .findFirst()
                .orElseThrow(() -> invalid("/issuer", "该单位没有这个文号系列的公开文件")));
  }

  private static void refuseUnlessMissing(NumberSeries series, List<Integer> serials) {
    List<FieldProblem> wrong = new ArrayList<>();
    for (int at = 0; at < serials.size(); at++) {
      if (!series.lacks(serials.get(at))) {
        wrong.add(new FieldProblem("/serials/" + at, serials.get(at) + "号不在缺号之列"));
      }
    }
    if (!wrong.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "缺号说明有误，请按提示修改。", wrong);
    }
  }

  private Gap gap(int serial, Gap.Ground ground, String reason, Actor actor) {
    Person by = new Person(actor.id(), actor.name());
    return new Gap(
        serial, ground, reason.strip(), by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private static IndicatorReport.Series named(NumberSeries series, UnitTree tree) {
    return IndicatorReport.Series.of(series, tree.name(series.unit()));
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, detail + "。", List.of(new FieldProblem(pointer, detail)));
  }
}
