package org.gongkai.disclosure.cleanup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
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

@Tag(name = "文件清理")
@RestController
@RequestMapping("/api/disclosure/cleanups/{campaign}/documents")
class DocumentController {

  private final CleanupDesk desk;
  private final VerdictDesk verdicts;
  private final Cleanups cleanups;
  private final Units units;

  DocumentController(CleanupDesk desk, VerdictDesk verdicts, Cleanups cleanups, Units units) {
    this.desk = desk;
    this.verdicts = verdicts;
    this.cleanups = cleanups;
    this.units = units;
  }

  /** Why a verdict is sent back. */
  record RejectRequest(
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过500字") String reason) {}

  /** Who judges instead. */
  record AssignRequest(@NotBlank(message = "缺少单位") String unit) {}

  @GetMapping
  @Operation(summary = "清理中的文件", description = "由本单位及下级单位清理的。")
  Mono<Page<DocumentView>> list(
      @PathVariable String campaign,
      @Parameter(description = "制定机关") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "状态") @RequestParam(required = false)
          CleanupDocument.@Nullable State state,
      PageRequest page,
      Actor actor) {
    StaffAccess.requireStaff(actor);
    String asked = unit == null ? actor.unit() : unit;
    return desk.read(campaign, actor)
        .zipWith(units.requireWithin(asked, actor))
        .flatMap(both -> {
          Cleanups.Wanted wanted = new Cleanups.Wanted(both.getT2().within(asked), state, null);
          String after = page.cursor() == null ? null : page.cursor().text(0);
          return cleanups
              .of(campaign, wanted, after, page.limitPlusOne())
              .collectList()
              .map(found ->
                  Page.of(
                      found,
                      page,
                      document -> DocumentView.of(document, both.getT1(), both.getT2(), actor),
                      last -> Cursor.of(last.id())));
        });
  }

  @GetMapping("/{itemId}")
  @Operation(summary = "清理中的一份文件")
  Mono<ResponseEntity<DocumentView>> read(
      @PathVariable String campaign, @PathVariable String itemId, Actor actor) {
    return answer(verdicts.read(campaign, itemId, actor), actor);
  }

  @PostMapping("/{itemId}/verdict")
  @Operation(summary = "提出清理意见", description = "谁制定、谁清理：只由制定机关的工作人员提出。")
  Mono<ResponseEntity<DocumentView>> judge(
      @PathVariable String campaign,
      @PathVariable String itemId,
      Revision seen,
      @Valid @RequestBody VerdictRequest request,
      Actor actor) {
    return answer(verdicts.judge(campaign, itemId, seen, request, actor), actor);
  }

  @PostMapping("/{itemId}/confirm")
  @Operation(summary = "确认清理意见", description = "政务公开办的另一人。废止、失效即在该文件上生效，页面保留并标注。")
  Mono<ResponseEntity<DocumentView>> confirm(
      @PathVariable String campaign, @PathVariable String itemId, Revision seen, Actor actor) {
    return answer(verdicts.confirm(campaign, itemId, seen, actor), actor);
  }

  @PostMapping("/{itemId}/reject")
  @Operation(summary = "退回清理意见")
  Mono<ResponseEntity<DocumentView>> reject(
      @PathVariable String campaign,
      @PathVariable String itemId,
      Revision seen,
      @Valid @RequestBody RejectRequest request,
      Actor actor) {
    return answer(verdicts.reject(campaign, itemId, seen, request.reason(), actor), actor);
  }

  @PostMapping("/{itemId}/assign")
  @Operation(summary = "改由其他单位清理")
  Mono<ResponseEntity<DocumentView>> assign(
      @PathVariable String campaign,
      @PathVariable String itemId,
      Revision seen,
      @Valid @RequestBody AssignRequest request,
      Actor actor) {
    return answer(verdicts.assign(campaign, itemId, seen, request.unit().strip(), actor), actor);
  }

  private Mono<ResponseEntity<DocumentView>> answer(Mono<VerdictDesk.Case> done, Actor actor) {
    return done.zipWith(units.tree())
        .map(both ->
            Revision.ok(
                DocumentView.of(
                    both.getT1().document(), both.getT1().campaign(), both.getT2(), actor),
                both.getT1().document().revision()));
  }
}
