package org.gongkai.disclosure.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开目录")
@RestController
class CoverageController {

  private final Coverage coverage;
  private final Units units;

  CoverageController(Coverage coverage, Units units) {
    this.coverage = coverage;
    this.units = units;
  }

  @GetMapping("/api/disclosure/catalogue-coverage")
  @Operation(summary = "目录挂接率", description = "各单位已公开事项的挂接率和按时公开数；本单位及下级单位。")
  Mono<List<Coverage.Line>> coverage(
      @RequestParam(required = false) @Nullable String unit, Actor actor) {
    StaffAccess.requireStaff(actor);
    String scope = Objects.requireNonNullElse(unit, actor.unit());
    return units.requireWithin(scope, actor).flatMap(tree -> coverage.of(scope, tree));
  }

  @GetMapping("/api/disclosure/catalogue-uncatalogued")
  @Operation(summary = "未挂接目录的事项", description = "没有目录编码或编码已不在现行目录的已公开事项。")
  Mono<Page<Coverage.Uncatalogued>> uncatalogued(
      @RequestParam(required = false) @Nullable String unit, PageRequest page, Actor actor) {
    StaffAccess.requireStaff(actor);
    String scope = Objects.requireNonNullElse(unit, actor.unit());
    return units
        .requireWithin(scope, actor)
        .flatMap(tree -> coverage.uncatalogued(scope, tree, page));
  }
}
