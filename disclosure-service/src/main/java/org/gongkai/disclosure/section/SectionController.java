package org.gongkai.disclosure.section;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开专栏")
@RestController
@RequestMapping("/api/disclosure")
class SectionController {

  private final Sections sections;
  private final Units units;

  SectionController(Sections sections, Units units) {
    this.sections = sections;
    this.units = units;
  }

  /** Of administration. */
  enum Level {
    STATE,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP,
    VILLAGE
  }

  @GetMapping("/sections")
  @Operation(summary = "各单位公开专栏", description = "公开。本级政府、部门、乡镇街道集中列出，高层级在前。")
  Mono<List<Section.Line>> list(
      @RequestParam(required = false) @Nullable Level level,
      @Parameter(description = "只看该单位的直接下级") @RequestParam(required = false)
          @Nullable String parent) {
    return sections.list(level == null ? null : level.name(), parent);
  }

  @GetMapping("/sections/{unit}")
  @Operation(summary = "单位公开专栏", description = "公开。四个固定子栏目及其下级栏目、条数和最近发布时间。")
  Mono<Section> read(@PathVariable String unit) {
    return sections.find(unit).switchIfEmpty(Mono.error(() -> Refusal.notFound("单位")));
  }

  @GetMapping("/sections/{unit}/standing")
  @Operation(summary = "单位栏目更新情况", description = "本单位及下级单位的，逐栏目给出更新时限和灯。")
  Mono<StandingView> standing(@PathVariable String unit, Actor actor) {
    StaffAccess.requireStaff(actor);
    return units
        .requireWithin(unit, actor)
        .doOnNext(tree -> {
          if (tree.find(unit) == null) {
            throw Refusal.notFound("单位");
          }
        })
        .flatMap(tree -> sections.standing(unit, tree));
  }

  @GetMapping("/columns/{id}/units")
  @Operation(summary = "一个栏目的各单位内容", description = "公开。逐单位给出条数、最近发布和最近更新时间，最近更新的在前。")
  Mono<ColumnUnits> column(
      @PathVariable String id, @RequestParam(required = false) @Nullable Level level) {
    return sections
        .column(id, level == null ? null : level.name())
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("栏目")));
  }
}
