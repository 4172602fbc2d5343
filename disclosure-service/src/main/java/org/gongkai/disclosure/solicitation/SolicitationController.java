package org.gongkai.disclosure.solicitation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.gongkai.disclosure.item.Wellformed;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "机关内部公开")
@RestController
@RequestMapping("/api/disclosure/internal")
class SolicitationController {

  private final SolicitationDesk desk;

  SolicitationController(SolicitationDesk desk) {
    this.desk = desk;
  }

  /** What the staff are asked, and between which days. */
  @Schema(name = "内部征求意见")
  record CallRequest(
      @NotBlank(message = "缺少征求意见的内容") @Size(max = 5000, message = "内容不超过5000字") @Wellformed
          String question,
      @NotNull(message = "请填写开始日期") LocalDate from,
      @NotNull(message = "请填写截止日期") LocalDate until,
      @NotNull(message = "请选择是否匿名") Boolean anonymous) {}

  /** An answer. */
  @Schema(name = "内部意见")
  record OpinionRequest(
      @NotBlank(message = "缺少意见") @Size(max = 5000, message = "意见不超过5000字") @Wellformed String text,
      @Nullable Boolean agrees) {}

  /** What came of it. */
  @Schema(name = "征求意见结果")
  record ResultRequest(
      @NotBlank(message = "缺少意见采纳情况") @Size(max = 10_000, message = "不超过1万字") @Wellformed
          String result,
      @NotBlank(message = "缺少集体研究的决定") @Size(max = 10_000, message = "不超过1万字") @Wellformed
          String decision,
      @NotNull(message = "请填写决定日期") LocalDate decidedOn) {}

  /** How it is carried out. */
  @Schema(name = "执行情况")
  record ExecutionRequest(
      @NotBlank(message = "缺少执行情况") @Size(max = 5000, message = "不超过5000字") @Wellformed
          String text) {}

  @GetMapping("/solicitations")
  @Operation(summary = "本单位内部征求意见", description = "最新的在前。")
  Mono<Page<SolicitationView>> list(PageRequest page, Actor actor) {
    return desk.list(page, actor)
        .collectList()
        .flatMap(found -> {
          Page<Solicitation> some =
              Page.of(found, page, one -> one, last -> Cursor.of(last.createdAt(), last.id()));
          return reactor.core.publisher.Flux.fromIterable(some.items())
              .concatMap(one -> desk.view(one, actor))
              .collectList()
              .map(views -> new Page<>(views, some.next()));
        });
  }

  @GetMapping("/{item}/solicitation")
  @Operation(summary = "内部征求意见", description = "仅限该单位工作人员；其他人得到 404。")
  Mono<ResponseEntity<SolicitationView>> read(@PathVariable String item, Actor actor) {
    return answer(desk.read(item, actor), actor);
  }

  @PutMapping("/{item}/solicitation")
  @Operation(summary = "就内部公开事项征求意见", description = "拟稿人或政务公开办；首次不带 If-Match，有人答复后不能修改。")
  Mono<ResponseEntity<SolicitationView>> ask(
      @PathVariable String item,
      @Nullable Revision seen,
      @Valid @RequestBody CallRequest request,
      Actor actor) {
    Solicitation.Call call =
        new Solicitation.Call(
            request.question().strip(), request.from(), request.until(), request.anonymous());
    return answer(desk.ask(item, seen, call, actor), actor);
  }

  @PostMapping("/{item}/solicitation/opinions")
  @Operation(summary = "提出意见", description = "该单位工作人员，每人一次。")
  Mono<ResponseEntity<Opinion>> answer(
      @PathVariable String item, @Valid @RequestBody OpinionRequest request, Actor actor) {
    return desk.answer(item, request.text().strip(), request.agrees(), actor)
        .map(opinion -> ResponseEntity.status(HttpStatus.CREATED).body(opinion));
  }

  @GetMapping("/{item}/solicitation/opinions")
  @Operation(summary = "内部意见", description = "拟稿人、政务公开办、领导；匿名的不显示姓名。")
  Mono<Page<Opinion>> opinions(@PathVariable String item, PageRequest page, Actor actor) {
    return desk.opinions(item, page, actor)
        .collectList()
        .map(found -> Page.of(found, page, one -> one, last -> Cursor.of(last.id())));
  }

  @PostMapping("/{item}/solicitation/result")
  @Operation(summary = "登记采纳情况和集体决定", description = "政务公开办或领导，截止之后。")
  Mono<ResponseEntity<SolicitationView>> decide(
      @PathVariable String item,
      Revision seen,
      @Valid @RequestBody ResultRequest request,
      Actor actor) {
    return answer(
        desk.decide(
            item,
            seen,
            request.result().strip(),
            request.decision().strip(),
            request.decidedOn(),
            actor),
        actor);
  }

  @PostMapping("/{item}/solicitation/execution")
  @Operation(summary = "公开执行情况", description = "向本单位工作人员公开，可多次。")
  Mono<ResponseEntity<SolicitationView>> execute(
      @PathVariable String item,
      Revision seen,
      @Valid @RequestBody ExecutionRequest request,
      Actor actor) {
    return answer(desk.execute(item, seen, request.text().strip(), actor), actor);
  }

  private Mono<ResponseEntity<SolicitationView>> answer(Mono<Solicitation> one, Actor actor) {
    return one.flatMap(found -> desk.view(found, actor))
        .map(view -> Revision.ok(view, view.revision()));
  }
}
