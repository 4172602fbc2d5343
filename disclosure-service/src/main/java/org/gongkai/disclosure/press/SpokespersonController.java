package org.gongkai.disclosure.press;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.OneLine;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "新闻发布")
@RestController
@RequestMapping("/api/disclosure/spokespersons")
class SpokespersonController {

  private static final String PATH = "/api/disclosure/spokespersons/";

  private final Spokespersons spokespersons;
  private final Units units;
  private final Clock clock;

  SpokespersonController(Spokespersons spokespersons, Units units, Clock clock) {
    this.spokespersons = spokespersons;
    this.units = units;
    this.clock = clock;
  }

  /** Who, for which unit, from when to when. */
  record SpokespersonRequest(
      @Nullable @OneLine(max = 100) String unit,
      @NotBlank(message = "缺少姓名") @OneLine(max = 100) String name,
      @NotBlank(message = "缺少职务") @OneLine(max = 100) String title,
      @NotNull(message = "请填写开始日期") LocalDate from,
      @Nullable LocalDate until) {}

  /** The last day in office. */
  record EndRequest(@NotNull(message = "请填写截止日期") LocalDate until) {}

  /** As people see it. */
  record View(
      String id,
      long revision,
      String unit,
      @Nullable String unitName,
      String name,
      String title,
      LocalDate from,
      @Nullable LocalDate until) {

    static View of(Spokesperson one, UnitTree tree) {
      return new View(
          one.id(),
          one.revision(),
          one.unit(),
          tree.name(one.unit()),
          one.name(),
          one.title(),
          one.from(),
          one.until());
    }
  }

  @GetMapping
  @Operation(summary = "新闻发言人", description = "某单位及其下级单位的；默认只列今日在任的。")
  Mono<List<View>> list(
      @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "某日在任的；all 为全部") @RequestParam(required = false) @Nullable String on,
      Actor actor) {
    return spokespersons
        .of(unit, day(on), actor)
        .collectList()
        .zipWith(units.tree(), (all, tree) -> all.stream().map(it -> View.of(it, tree)).toList());
  }

  @PostMapping
  @Operation(summary = "设立新闻发言人", description = "政务公开办。")
  Mono<ResponseEntity<View>> appoint(
      NewId id, @Valid @RequestBody SpokespersonRequest request, Actor actor) {
    return spokespersons
        .appoint(
            id,
            request.unit(),
            request.name(),
            request.title(),
            request.from(),
            request.until(),
            actor)
        .zipWith(units.tree(), View::of)
        .map(view -> Revision.created(PATH + view.id(), view, view.revision()));
  }

  @PostMapping("/{id}/end")
  @Operation(summary = "新闻发言人离任", description = "政务公开办；截止日期当日仍在任。")
  Mono<ResponseEntity<View>> end(
      @PathVariable String id, Revision seen, @Valid @RequestBody EndRequest request, Actor actor) {
    return spokespersons
        .end(id, seen, request.until(), actor)
        .zipWith(units.tree(), View::of)
        .map(view -> Revision.ok(view, view.revision()));
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
