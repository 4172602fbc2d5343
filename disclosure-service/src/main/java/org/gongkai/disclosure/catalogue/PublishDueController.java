package org.gongkai.disclosure.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开时限")
@RestController
@RequestMapping("/api/disclosure")
class PublishDueController {

  private final StaffAccess access;
  private final PublishDue publishDue;
  private final Coverage coverage;
  private final Units units;

  PublishDueController(StaffAccess access, PublishDue publishDue, Coverage coverage, Units units) {
    this.access = access;
    this.publishDue = publishDue;
    this.coverage = coverage;
    this.units = units;
  }

  @GetMapping("/desk/{id}/publish-due")
  @Operation(summary = "公开时限", description = "自信息形成或变更之日起，按目录条目的时限，没有的按《条例》第二十六条的20个工作日。")
  Mono<PublishDue.View> due(@PathVariable String id, Actor actor) {
    StaffAccess.requireStaff(actor);
    return access.open(id, actor).flatMap(publishDue::of);
  }

  @GetMapping("/late-publications")
  @Operation(
      summary = "逾期公开的事项",
      description = "已公开、但超过时限才公开的；本单位及下级单位。尚未公开而已逾期的见 duties?kind=PUBLISH_BY&light=RED。")
  Mono<Page<Coverage.Late>> late(
      @Parameter(description = "默认本单位") @RequestParam(required = false) @Nullable String unit,
      PageRequest page,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    String scope = Objects.requireNonNullElse(unit, actor.unit());
    return units.requireWithin(scope, actor).flatMap(tree -> coverage.late(scope, tree, page));
  }
}
