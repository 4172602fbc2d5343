package org.gongkai.disclosure.duty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开职责")
@RestController
@RequestMapping("/api/disclosure/duties")
class DutiesController {

  private static final Role[] STAFF = {
    Role.DRAFTER,
    Role.FIRST_REVIEWER,
    Role.REVIEWER,
    Role.SIGNER,
    Role.OFFICE,
    Role.SUPERVISOR,
    Role.LEADER,
    Role.AUDITOR,
    Role.ADMIN
  };

  private final Duties duties;
  private final DutySweep sweep;
  private final Units units;

  DutiesController(Duties duties, DutySweep sweep, Units units) {
    this.duties = duties;
    this.sweep = sweep;
    this.units = units;
  }

  @GetMapping
  @Operation(summary = "公开职责清单", description = "本单位及下级单位应公开、应更新的事项，最早到期的在前。")
  Mono<Page<DutyView>> list(
      @Parameter(description = "单位编号，含其下级；默认为本单位") @RequestParam(required = false)
          @Nullable String unit,
      @Parameter(description = "职责类型") @RequestParam(required = false) @Nullable DutyKind kind,
      @Parameter(description = "灯") @RequestParam(required = false) @Nullable Light light,
      @Parameter(description = "true 未了结的，false 已了结的") @RequestParam(defaultValue = "true")
          boolean open,
      PageRequest page,
      Actor actor) {
    return scope(unit, actor)
        .flatMap(tree ->
            duties
                .list(
                    new Duties.Wanted(named(unit, actor), open, kind, light),
                    page.cursor(),
                    page.limitPlusOne())
                .collectList()
                .map(found ->
                    Page.of(found, page, duty -> DutyView.of(duty, tree), Duties::cursor)));
  }

  @GetMapping("/lights")
  @Operation(summary = "公开职责灯", description = "一个单位及其全部下级单位的红黄绿灯，逐级汇总。")
  Mono<LightsView> lights(
      @Parameter(description = "单位编号；默认为本单位") @RequestParam(required = false) @Nullable String unit,
      Actor actor) {
    return scope(unit, actor)
        .zipWith(
            Mono.defer(duties::counts),
            (tree, counts) -> LightsView.of(named(unit, actor), counts, tree));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一项公开职责")
  Mono<DutyView> read(@PathVariable String id, Actor actor) {
    return duties
        .documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("公开职责")))
        .flatMap(duty -> scope(duty.unit(), actor).map(tree -> DutyView.of(duty, tree)));
  }

  @PostMapping("/refresh")
  @Operation(summary = "立即检查公开职责", description = "政务公开办；平时定时检查。")
  Mono<DutySweep.Outcome> refresh(Actor actor) {
    actor.require(Role.OFFICE);
    return sweep.now();
  }

  private Mono<UnitTree> scope(@Nullable String unit, Actor actor) {
    actor.require(STAFF);
    return units.requireWithin(named(unit, actor), actor);
  }

  private static String named(@Nullable String unit, Actor actor) {
    return Objects.requireNonNullElse(unit, actor.unit());
  }
}
