package org.gongkai.feedback.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.feedback.appeal.Appeal;
import org.gongkai.feedback.appeal.AppealState;
import org.gongkai.feedback.appeal.Appeals;
import org.gongkai.feedback.secret.Sealing;
import org.gongkai.feedback.unit.UnitTree;
import org.gongkai.feedback.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "留言办理")
@RestController
@RequestMapping("/api/feedback/appeals")
class DeskController {

  private final Appeals appeals;
  private final StaffAccess access;
  private final CaseViews views;
  private final Units units;
  private final Sealing sealing;
  private final Clock clock;

  DeskController(
      Appeals appeals,
      StaffAccess access,
      CaseViews views,
      Units units,
      Sealing sealing,
      Clock clock) {
    this.appeals = appeals;
    this.access = access;
    this.views = views;
    this.units = units;
    this.sealing = sealing;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "留言列表", description = "本单位及下级单位的留言，最先到期的在前；个人信息已遮盖。")
  Mono<Page<DeskLine>> list(
      @Parameter(description = "状态") @RequestParam(required = false) @Nullable AppealState state,
      @Parameter(description = "承办单位编号") @RequestParam(required = false) @Nullable String unit,
      PageRequest page,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    return units.tree().flatMap(tree -> list(new DeskFilter(state, unit), page, actor, tree));
  }

  @GetMapping("/{number}/case")
  @Operation(
      summary = "留言全文",
      description = "本单位及下级单位的留言。个人信息只向承办单位的办理人员和政务公开办显示，每次显示都记入审计；其他人员看到的已遮盖。")
  Mono<ResponseEntity<CaseView>> open(@PathVariable String number, Actor actor) {
    return access.open(number, actor).flatMap(appeal -> views.ok(appeal, actor));
  }

  private Mono<Page<DeskLine>> list(
      DeskFilter filter, PageRequest page, Actor actor, UnitTree tree) {
    LocalDate today = LocalDate.now(clock);
    return appeals
        .find(filter.query(actor, tree, page.cursor()), page.limitPlusOne())
        .collectList()
        .map(found ->
            Page.of(
                found,
                page,
                appeal -> DeskLine.of(appeal, sealing, tree, actor, today),
                DeskController::cursor));
  }

  private static Cursor cursor(Appeal last) {
    return Cursor.of(last.deadline().dueOn(), last.id());
  }
}
