package org.gongkai.task.quota;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
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
import reactor.core.publisher.Mono;

@Tag(name = "频次要求")
@RestController
@RequestMapping("/api/tasks/quotas")
class QuotaController {

  private final Quotas quotas;
  private final QuotaDesk desk;
  private final Units units;

  QuotaController(Quotas quotas, QuotaDesk desk, Units units) {
    this.quotas = quotas;
    this.desk = desk;
    this.units = units;
  }

  /** Why. */
  record ReasonRequest(
      @NotBlank(message = "请填写理由") @Size(max = 500, message = "理由不超过 500 字") String reason) {}

  @GetMapping
  @Operation(summary = "频次要求", description = "本地区的频次要求，可按状态、计划筛选。")
  Mono<Page<QuotaView>> list(
      @Parameter(description = "状态") @RequestParam(required = false) Quota.@Nullable State state,
      @Parameter(description = "计划编号") @RequestParam(required = false) @Nullable String plan,
      PageRequest page,
      Actor actor) {
    return Reach.of(actor, units)
        .flatMap(reach ->
            quotas
                .list(reach.territory(), state, plan, page)
                .collectList()
                .map(found ->
                    Page.of(
                        found,
                        page,
                        quota -> QuotaView.of(quota, reach),
                        last -> Cursor.of(last.id()))));
  }

  @GetMapping("/{id}")
  @Operation(summary = "频次要求详情")
  Mono<ResponseEntity<QuotaView>> read(@PathVariable String id, Actor actor) {
    return Mono.zip(
            Reach.of(actor, units),
            quotas.read(id),
            (reach, quota) -> {
              if (!reach.tree().isWithin(actor.unit(), quota.territory())) {
                reach.requireReads(quota.territory());
              }
              return quota;
            })
        .flatMap(quota -> answer(quota, actor));
  }

  @PostMapping
  @Operation(summary = "新增频次要求", description = "立即生效；首个考核周期为当前周期。")
  Mono<ResponseEntity<QuotaView>> adopt(
      NewId id, @Valid @RequestBody QuotaContent content, Actor actor) {
    return Mono.zip(desk.adopt(id.value(), content, actor), Reach.of(actor, units))
        .map(made ->
            Revision.tag(
                    ResponseEntity.created(URI.create("/api/tasks/quotas/" + made.getT1().id())),
                    made.getT1().revision())
                .body(QuotaView.of(made.getT1(), made.getT2())));
  }

  @PutMapping("/{id}")
  @Operation(summary = "修改频次要求", description = "已考核的周期不受影响。")
  Mono<ResponseEntity<QuotaView>> change(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody QuotaContent content,
      Actor actor) {
    return desk.change(id, seen, content, actor).flatMap(quota -> answer(quota, actor));
  }

  @PostMapping("/{id}/confirm")
  @Operation(summary = "采纳建议")
  Mono<ResponseEntity<QuotaView>> confirm(@PathVariable String id, Revision seen, Actor actor) {
    return desk.confirm(id, seen, actor).flatMap(quota -> answer(quota, actor));
  }

  @PostMapping("/{id}/dismiss")
  @Operation(summary = "不采纳建议")
  Mono<ResponseEntity<QuotaView>> dismiss(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return desk.dismiss(id, seen, request.reason(), actor).flatMap(quota -> answer(quota, actor));
  }

  @PostMapping("/{id}/end")
  @Operation(summary = "终止频次要求", description = "当前周期起不再考核。")
  Mono<ResponseEntity<QuotaView>> end(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return desk.end(id, seen, request.reason(), actor).flatMap(quota -> answer(quota, actor));
  }

  private Mono<ResponseEntity<QuotaView>> answer(Quota quota, Actor actor) {
    return Reach.of(actor, units)
        .map(reach -> Revision.ok(QuotaView.of(quota, reach), quota.revision()));
  }
}
