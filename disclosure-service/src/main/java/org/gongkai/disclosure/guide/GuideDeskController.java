package org.gongkai.disclosure.guide;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开指南")
@RestController
@RequestMapping("/api/disclosure/guides/{unit}")
class GuideDeskController {

  private final GuideDesk desk;
  private final Units units;

  GuideDeskController(GuideDesk desk, Units units) {
    this.desk = desk;
    this.units = units;
  }

  /** What has changed, for everybody. */
  record PublishRequest(@Nullable @Size(max = 500, message = "修订说明不超过500字") String note) {}

  /** How it was checked. */
  record UpholdRequest(
      @NotBlank(message = "请说明核对情况") @Size(max = 500, message = "核对情况不超过500字") String reason) {}

  @GetMapping("/working")
  @Operation(summary = "公开指南工作稿", description = "本单位及下级单位的；没有工作稿时为现行内容。")
  Mono<ResponseEntity<GuideView>> read(@PathVariable String unit, Actor actor) {
    return answer(desk.read(unit, actor), actor);
  }

  @PutMapping("/working")
  @Operation(summary = "起草或修订公开指南", description = "首次不需要 If-Match；修改后须重新确认。")
  Mono<ResponseEntity<GuideView>> write(
      @PathVariable String unit,
      @Nullable Revision seen,
      @Valid @RequestBody GuideContent content,
      Actor actor) {
    return desk.write(unit, seen, content, actor)
        .flatMap(guide -> view(guide, actor))
        .map(view ->
            seen == null
                ? Revision.created("/api/disclosure/guides/" + unit + "/working", view, 1)
                : Revision.ok(view, view.revision()));
  }

  @PostMapping("/confirm")
  @Operation(summary = "确认公开指南", description = "初审、审核、审发或政务公开办，不能是起草人。")
  Mono<ResponseEntity<GuideView>> confirm(@PathVariable String unit, Revision seen, Actor actor) {
    return answer(desk.confirm(unit, seen, actor), actor);
  }

  @PostMapping("/publish")
  @Operation(summary = "发布公开指南", description = "审发或政务公开办；标注当日为更新日期。")
  Mono<ResponseEntity<GuideView>> publish(
      @PathVariable String unit,
      Revision seen,
      @Valid @RequestBody(required = false) @Nullable PublishRequest request,
      Actor actor) {
    String note = request == null ? null : request.note();
    return answer(desk.publish(unit, seen, note, actor), actor);
  }

  @PostMapping("/uphold")
  @Operation(summary = "核对公开指南仍然有效", description = "审发或政务公开办；更新时限重新计算。")
  Mono<ResponseEntity<GuideView>> uphold(
      @PathVariable String unit,
      Revision seen,
      @Valid @RequestBody UpholdRequest request,
      Actor actor) {
    return answer(desk.uphold(unit, seen, request.reason(), actor), actor);
  }

  private Mono<ResponseEntity<GuideView>> answer(Mono<Guide> changed, Actor actor) {
    return changed
        .flatMap(guide -> view(guide, actor))
        .map(view -> Revision.ok(view, view.revision()));
  }

  private Mono<GuideView> view(Guide guide, Actor actor) {
    return units.tree().map(tree -> GuideView.of(guide, tree.name(guide.id()), actor));
  }
}
