package org.gongkai.disclosure.expert;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "解读专家库")
@RestController
@RequestMapping("/api/disclosure/experts")
class ExpertController {

  private static final String PATH = "/api/disclosure/experts/";

  private final Experts experts;
  private final Units units;
  private final Clock clock;

  ExpertController(Experts experts, Units units, Clock clock) {
    this.experts = experts;
    this.units = units;
    this.clock = clock;
  }

  /** The last day on the list. */
  record EndRequest(@NotNull(message = "请填写截止日期") LocalDate until) {}

  /** As people see it. */
  record View(
      String id,
      long revision,
      String unit,
      @Nullable String unitName,
      String name,
      List<String> fields,
      @Nullable String affiliation,
      @Nullable String title,
      @Nullable String conflicts,
      LocalDate from,
      @Nullable LocalDate until) {

    static View of(Expert one, UnitTree tree) {
      Expert.Profile who = one.profile();
      return new View(
          one.id(),
          one.revision(),
          one.unit(),
          tree.name(one.unit()),
          who.name(),
          who.fields(),
          who.affiliation(),
          who.title(),
          who.conflicts(),
          one.from(),
          one.until());
    }
  }

  @GetMapping
  @Operation(
      summary = "解读专家",
      description = "某单位及其下级单位聘请的；默认只列今日在聘的。给出 forUnit 时，列该单位可以聘用的，即本单位和上级单位聘请的。")
  Mono<List<View>> list(
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String forUnit,
      @Parameter(description = "某日在聘的；all 为全部") @RequestParam(required = false) @Nullable String on,
      Actor actor) {
    Flux<Expert> found =
        forUnit == null
            ? experts.of(unit, day(on), actor)
            : experts.forUnit(forUnit.strip(), actor);
    return found
        .collectList()
        .zipWith(units.tree(), (all, tree) -> all.stream().map(it -> View.of(it, tree)).toList());
  }

  @PostMapping
  @Operation(summary = "专家入库", description = "政务公开办。")
  Mono<ResponseEntity<View>> add(NewId id, @Valid @RequestBody ExpertRequest request, Actor actor) {
    return experts
        .list(id, request, actor)
        .zipWith(units.tree(), View::of)
        .map(view -> Revision.created(PATH + view.id(), view, view.revision()));
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改专家资料", description = "政务公开办。单位和聘期不在此修改。")
  Mono<ResponseEntity<View>> revise(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ExpertRequest request,
      Actor actor) {
    return answer(experts.revise(id, seen, request, actor));
  }

  @PostMapping("/{id}/end")
  @Operation(summary = "专家退出", description = "政务公开办；截止日期当日仍在聘。")
  Mono<ResponseEntity<View>> end(
      @PathVariable String id, Revision seen, @Valid @RequestBody EndRequest request, Actor actor) {
    return answer(experts.end(id, seen, request.until(), actor));
  }

  private Mono<ResponseEntity<View>> answer(Mono<Expert> expert) {
    return expert.zipWith(units.tree(), View::of).map(view -> Revision.ok(view, view.revision()));
  }

  private @Nullable LocalDate day(@Nullable String on) {
    if (on == null) {
      return LocalDate.now(clock);
    }
    try {
      return on.equals("all") ? null : LocalDate.parse(on);
    } catch (DateTimeException unreadable) {
      throw new Refusal(CommonCode.INVALID_PARAMETER, "参数 on 须为日期或 all。");
    }
  }
}
