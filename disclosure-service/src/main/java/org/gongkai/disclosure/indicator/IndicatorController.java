package org.gongkai.disclosure.indicator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "检查指标")
@RestController
@RequestMapping("/api/disclosure/indicators")
class IndicatorController {

  private final Indicators indicators;
  private final IndicatorDays days;
  private final Units units;
  private final Clock clock;

  IndicatorController(Indicators indicators, IndicatorDays days, Units units, Clock clock) {
    this.indicators = indicators;
    this.days = days;
    this.units = units;
    this.clock = clock;
  }

  /** A kept day in short. */
  record KeptDay(
      LocalDate day,
      boolean vetoed,
      List<IndicatorCode> vetoes,
      Map<IndicatorCode, Integer> counts) {

    static KeptDay of(IndicatorDay kept) {
      List<IndicatorRow> rows = kept.report().rows();
      return new KeptDay(
          kept.day(),
          kept.report().vetoed(),
          rows.stream().filter(IndicatorRow::veto).map(IndicatorRow::code).toList(),
          rows.stream()
              .filter(IndicatorRow::measured)
              .collect(
                  Collectors.toMap(
                      IndicatorRow::code, IndicatorRow::count, Integer::sum, TreeMap::new)));
    }
  }

  @GetMapping
  @Operation(summary = "政府网站检查指标", description = "按国办秘函〔2019〕19号的限值测算；当日为实时测算，以往为当日留存的结果。")
  Mono<IndicatorReport> report(
      @Parameter(description = "单位；不填为整个站点") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "日期；不填为当日") @RequestParam(required = false) @Nullable LocalDate day,
      Actor actor) {
    return open(unit, actor)
        .then(
            Mono.defer(() ->
                day == null || day.equals(LocalDate.now(clock))
                    ? indicators.now().map(measuring -> measuring.report(unit))
                    : days.find(unit, day)
                        .map(IndicatorDay::report)
                        .switchIfEmpty(Mono.error(() -> Refusal.notFound("当日的检查结果")))));
  }

  @GetMapping("/days")
  @Operation(summary = "留存的检查结果", description = "最近的在前。")
  Mono<List<KeptDay>> kept(
      @RequestParam(required = false) @Nullable String unit, PageRequest page, Actor actor) {
    return open(unit, actor)
        .then(Mono.defer(() -> days.latest(unit, page.limit()).map(KeptDay::of).collectList()));
  }

  private Mono<Void> open(@Nullable String unit, Actor actor) {
    StaffAccess.requireStaff(actor);
    return unit == null
        ? Mono.empty()
        : units
            .requireWithin(unit, actor)
            .doOnNext(tree -> {
              if (tree.find(unit) == null) {
                throw Refusal.notFound("单位");
              }
            })
            .then();
  }
}
