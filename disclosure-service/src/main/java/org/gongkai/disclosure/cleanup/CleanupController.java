package org.gongkai.disclosure.cleanup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.disclosure.item.Wellformed;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.NewId;
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
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "文件清理")
@RestController
@RequestMapping("/api/disclosure/cleanups")
class CleanupController {

  private final CleanupDesk desk;
  private final Progress progress;

  CleanupController(CleanupDesk desk, Progress progress) {
    this.desk = desk;
    this.progress = progress;
  }

  /** Which document the stock has missed. */
  record AddRequest(@NotBlank(message = "缺少事项编号") String itemId) {}

  /** Why it is closed before all amendments are public. */
  record CloseRequest(
      @Nullable @Size(max = 500, message = "原因不超过500字") @Wellformed String amendments) {}

  @PostMapping
  @Operation(summary = "开始清理", description = "政务公开办。按范围摸清文件底数，分给各制定机关。")
  Mono<ResponseEntity<CampaignView>> open(
      NewId id, @Valid @RequestBody CampaignRequest request, Actor actor) {
    return desk.open(id, request, actor)
        .map(campaign ->
            Revision.created(
                "/api/disclosure/cleanups/" + campaign.id(),
                CampaignView.of(campaign, actor),
                campaign.revision()));
  }

  @GetMapping
  @Operation(summary = "文件清理列表", description = "公开：已结束的。工作人员：涉及本单位的。")
  Mono<Page<CampaignView>> list(PageRequest page, Actor actor) {
    return desk.list(page, actor)
        .collectList()
        .map(found ->
            Page.of(
                found,
                page,
                campaign -> CampaignView.of(campaign, actor),
                last -> Cursor.of(last.openedAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一次文件清理", description = "结束后公开。")
  Mono<ResponseEntity<CampaignView>> read(@PathVariable String id, Actor actor) {
    return desk.read(id, actor).map(campaign -> answer(campaign, actor));
  }

  @PostMapping("/{id}/stock")
  @Operation(summary = "重新摸底", description = "补充此后公开的文件。")
  Mono<ResponseEntity<CampaignView>> stock(@PathVariable String id, Revision seen, Actor actor) {
    return desk.stock(id, seen, actor).map(campaign -> answer(campaign, actor));
  }

  @PostMapping("/{id}/documents")
  @Operation(summary = "补充文件", description = "摸底未列入的公开文件。")
  Mono<ResponseEntity<CampaignView>> add(
      @PathVariable String id, Revision seen, @Valid @RequestBody AddRequest request, Actor actor) {
    return desk.add(id, seen, request.itemId().strip(), actor)
        .map(campaign -> answer(campaign, actor));
  }

  @PostMapping("/{id}/close")
  @Operation(
      summary = "结束清理",
      description = "全部文件的意见确认、拟修改的已修改公布后，重新计算底数并公布清理结果；修改尚未完成的须说明原因，随结果公布。")
  Mono<ResponseEntity<CampaignView>> close(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) @Nullable CloseRequest request,
      Actor actor) {
    return desk.close(id, seen, request == null ? null : request.amendments(), actor)
        .map(campaign -> answer(campaign, actor));
  }

  @GetMapping("/{id}/progress")
  @Operation(summary = "各单位清理进度")
  Mono<List<Progress.Line>> progress(@PathVariable String id, Actor actor) {
    return desk.read(id, actor).flatMap(campaign -> progress.of(campaign.id()));
  }

  private static ResponseEntity<CampaignView> answer(Campaign campaign, Actor actor) {
    return Revision.ok(CampaignView.of(campaign, actor), campaign.revision());
  }
}
