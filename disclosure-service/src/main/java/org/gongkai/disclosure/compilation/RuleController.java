package org.gongkai.disclosure.compilation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.search.PublicFacts;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "制度规范")
@RestController
@RequestMapping("/api/disclosure/rules")
class RuleController {

  private final PublicFacts facts;
  private final Units units;
  private final RuleProperties properties;

  RuleController(PublicFacts facts, Units units, RuleProperties properties) {
    this.facts = facts;
    this.units = units;
    this.properties = properties;
  }

  @GetMapping("/families")
  @Operation(summary = "制度类别", description = "公开。制度类事项的信息分类取自其中。")
  List<String> families() {
    return properties.families();
  }

  @GetMapping("/matrix")
  @Operation(summary = "各单位制度齐缺", description = "单位与制度类别对照；默认为本单位及下级单位。")
  Mono<RuleMatrix> matrix(
      @Parameter(description = "单位") @RequestParam(required = false) @Nullable String unit,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    String asked = unit == null ? actor.unit() : unit;
    return units
        .requireWithin(asked, actor)
        .flatMap(tree -> {
          Set<String> within = tree.within(asked);
          return facts
              .all()
              .map(all ->
                  RuleMatrix.of(
                      properties.families(), within, tree::name, RuleMatrix.Found.among(all)));
        });
  }
}
