package org.gongkai.task.inspection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "检查")
@RestController
@RequestMapping("/api/tasks/inspections")
class InspectionController {

  private static final String PATH = "/api/tasks/inspections/";

  private final InspectionDesk desk;

  InspectionController(InspectionDesk desk) {
    this.desk = desk;
  }

  /** The seed, when it was drawn in public; otherwise one is made. */
  record DrawRequest(
      @Nullable @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "种子由 1 到 64 个字母、数字组成")
          String seed) {}

  /** The result of one target. */
  record ResultRequest(
      @NotBlank(message = "请选择检查对象") String target,
      @NotEmpty(message = "请填写检查结果") List<TargetResult.@Valid Mark> marks,
      @Nullable @Size(max = 1000, message = "备注不超过 1000 字") String remark) {}

  /** Whether the sample can be drawn again. */
  record SampleCheck(boolean repeatable, String populationHash, List<String> targets) {}

  @GetMapping
  @Operation(summary = "监管台账", description = "本地区的检查，最新的在前。")
  Mono<Page<InspectionView>> list(
      @Parameter(description = "状态") @RequestParam(required = false)
          @Nullable InspectionState state,
      @Parameter(description = "类型") @RequestParam(required = false) @Nullable InspectionType type,
      PageRequest page,
      Actor actor) {
    return desk.list(state, type, page, actor)
        .collectList()
        .zipWith(
            desk.oversight(actor),
            (found, oversight) ->
                Page.of(
                    found,
                    page,
                    inspection -> InspectionView.of(inspection, oversight),
                    last -> Cursor.of(last.plannedAt(), last.id())));
  }

  @GetMapping("/{id}")
  @Operation(summary = "一次检查")
  Mono<ResponseEntity<InspectionView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.read(id, actor), actor);
  }

  @GetMapping("/{id}/summary")
  @Operation(summary = "检查结果汇总", description = "按单位汇总，供通报使用。")
  Mono<InspectionSummary> summary(@PathVariable String id, Actor actor) {
    return desk.read(id, actor)
        .zipWith(
            desk.oversight(actor),
            (inspection, oversight) -> InspectionSummary.of(inspection, oversight.tree()));
  }

  @GetMapping("/{id}/sample-check")
  @Operation(summary = "复核抽样", description = "用保存的种子和总体重新抽取，核对是否一致。")
  Mono<SampleCheck> checkSample(@PathVariable String id, Actor actor) {
    return desk.read(id, actor)
        .map(inspection -> {
          Sample sample = inspection.sample();
          if (sample == null) {
            throw Refusal.illegalTransition("复核抽样", inspection.state().label());
          }
          return new SampleCheck(sample.isRepeatable(), sample.populationHash(), sample.targets());
        });
  }

  @PostMapping
  @Operation(summary = "部署检查", description = "办公室或督查人员。")
  Mono<ResponseEntity<InspectionView>> plan(
      @Valid @RequestBody InspectionPlan plan, NewId id, Actor actor) {
    return desk.plan(id.value(), plan, actor)
        .zipWith(
            desk.oversight(actor),
            (inspection, oversight) ->
                Revision.tag(
                        ResponseEntity.created(URI.create(PATH + inspection.id())),
                        inspection.revision())
                    .body(InspectionView.of(inspection, oversight)));
  }

  @PostMapping("/{id}/draw")
  @Operation(summary = "抽取样本", description = "种子和总体随样本保存，任何人都可以复核。")
  Mono<ResponseEntity<InspectionView>> draw(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) @Nullable DrawRequest request,
      Actor actor) {
    String seed = request == null ? null : request.seed();
    return answer(desk.draw(id, seen, seed, actor), actor);
  }

  @PostMapping("/{id}/results")
  @Operation(summary = "登记检查结果", description = "再次登记同一对象即替换。")
  Mono<ResponseEntity<InspectionView>> record(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ResultRequest request,
      Actor actor) {
    return answer(
        desk.record(id, seen, request.target(), request.marks(), request.remark(), actor), actor);
  }

  @PostMapping("/{id}/finish")
  @Operation(summary = "完成检查", description = "不符合的检查项进入问题清单。")
  Mono<ResponseEntity<InspectionView>> finish(@PathVariable String id, Revision seen, Actor actor) {
    return answer(desk.finish(id, seen, actor), actor);
  }

  private Mono<ResponseEntity<InspectionView>> answer(Mono<Inspection> found, Actor actor) {
    return found.zipWith(
        desk.oversight(actor),
        (inspection, oversight) ->
            Revision.ok(InspectionView.of(inspection, oversight), inspection.revision()));
  }
}
