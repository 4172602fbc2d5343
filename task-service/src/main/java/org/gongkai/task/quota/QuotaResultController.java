package org.gongkai.task.quota;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.activity.ActivityKind;
import org.gongkai.task.activity.CountedActivity;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "频次要求")
@RestController
@RequestMapping("/api/tasks/quotas")
class QuotaResultController {

  private final Quotas quotas;
  private final QuotaResults results;
  private final Units units;

  QuotaResultController(Quotas quotas, QuotaResults results, Units units) {
    this.quotas = quotas;
    this.results = results;
    this.units = units;
  }

  /** The lines of a quota in a period. */
  record Lines(String period, int required, int met, int missed, List<QuotaLine> items) {

    static Lines of(Period period, Quota quota, List<QuotaLine> lines) {
      int met = (int) lines.stream().filter(QuotaLine::met).count();
      int minimum = quota.content().minimum();
      return new Lines(period.code(), minimum, met, lines.size() - met, lines);
    }
  }

  /** A line and what it consists of. */
  record Detail(QuotaLine line, List<Counted> activities) {}

  /** A record that counted. */
  record Counted(
      String id, ActivityKind kind, String title, LocalDate date, @Nullable String person) {

    static Counted of(CountedActivity activity) {
      var content = activity.content();
      String person = content.person() == null ? null : content.person().name();
      return new Counted(activity.id(), content.kind(), content.title(), content.date(), person);
    }
  }

  /** A unit's quotas in a year. */
  record OfUnit(String unit, @Nullable String name, int year, List<UnitQuota> items) {}

  /** One of them. */
  record UnitQuota(QuotaView quota, List<QuotaLine> lines) {}

  @GetMapping("/{id}/results")
  @Operation(summary = "频次完成情况", description = "逐单位列出某一周期的应完成、已完成和差额。")
  Mono<Lines> results(
      @PathVariable String id,
      @Parameter(description = "周期，如 2021、2021H1、2021Q2") @RequestParam String period,
      Actor actor) {
    return Mono.zip(quotas.read(id), Reach.of(actor, units))
        .flatMap(found -> {
          Quota quota = found.getT1();
          Reach reach = requireConcerned(quota, found.getT2());
          Period asked = Period.parse(period, quota.content().period());
          return results.lines(quota, asked, reach).map(lines -> Lines.of(asked, quota, lines));
        });
  }

  @GetMapping("/{id}/results/{unit}")
  @Operation(summary = "某单位的频次完成情况及所计记录")
  Mono<Detail> detail(
      @PathVariable String id,
      @PathVariable String unit,
      @RequestParam String period,
      Actor actor) {
    return Mono.zip(quotas.read(id), Reach.of(actor, units))
        .flatMap(found -> {
          Quota quota = found.getT1();
          found.getT2().requireReads(unit);
          Period asked = Period.parse(period, quota.content().period());
          return results.detail(quota, asked, unit, found.getT2());
        })
        .map(detail ->
            new Detail(detail.line(), detail.activities().stream().map(Counted::of).toList()));
  }

  @GetMapping("/units/{unit}")
  @Operation(summary = "某单位全年的频次要求", description = "每项要求各周期的完成情况。")
  Mono<OfUnit> ofUnit(
      @PathVariable String unit, @RequestParam @Min(2000) @Max(2100) int year, Actor actor) {
    return Reach.of(actor, units)
        .flatMap(reach ->
            results
                .ofUnit(reach.requireReads(unit), year, reach.tree())
                .map(of -> new UnitQuota(QuotaView.of(of.quota(), reach), of.lines()))
                .collectList()
                .map(items -> new OfUnit(unit, reach.tree().name(unit), year, items)));
  }

  private static Reach requireConcerned(Quota quota, Reach reach) {
    boolean bound = reach.tree().isWithin(reach.actor().unit(), quota.territory());
    if (!bound && !reach.reads(quota.territory())) {
      throw Refusal.forbidden("该频次要求不属于您所在的地区。");
    }
    return reach;
  }
}
