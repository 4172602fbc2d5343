package org.gongkai.disclosure.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.gongkai.disclosure.item.OneLine;
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

@Tag(name = "报送上级文件库")
@RestController
@RequestMapping("/api/disclosure/library-submissions")
class LibraryController {

  private final LibraryDesk desk;
  private final Units units;

  LibraryController(LibraryDesk desk, Units units) {
    this.desk = desk;
    this.units = units;
  }

  /** Whether the library keeps a state of the document, said by itself. */
  record Receipt(
      @Positive(message = "版本须为正数") long revision,
      @NotNull(message = "请说明是否入库") Boolean accepted,
      @Nullable @OneLine(max = 200) String receipt,
      @Nullable @OneLine(max = 500) String reason) {}

  /** Why it is sent once more. */
  record Why(@NotBlank(message = "请说明理由") @OneLine(max = 500) String reason) {}

  @GetMapping
  @Operation(summary = "报送记录", description = "本单位及下级单位的文件，最近变动的在前。")
  Mono<Page<SubmissionView>> list(
      @Parameter(description = "默认本单位") @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) Submission.@Nullable State state,
      PageRequest page,
      Actor actor) {
    return desk.list(unit, state, page, actor)
        .collectList()
        .zipWith(
            units.tree(),
            (found, tree) ->
                Page.of(
                    found,
                    page,
                    one -> SubmissionView.of(one, tree, actor),
                    last -> Cursor.of(last.updatedAt(), last.id())));
  }

  @GetMapping("/summary")
  @Operation(summary = "报送统计", description = "是否配置了上级文件库，各状态的文件数。")
  Mono<LibraryDesk.Summary> summary(
      @Parameter(description = "默认本单位") @RequestParam(required = false) @Nullable String unit,
      Actor actor) {
    return desk.summary(unit, actor);
  }

  @GetMapping("/{id}")
  @Operation(summary = "一份文件的报送记录")
  Mono<ResponseEntity<SubmissionView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.read(id, actor), actor);
  }

  @PostMapping("/{id}/receipt")
  @Operation(summary = "上级文件库的回执", description = "业务系统。可以重复报告；文件此后又有变更的，仍须再报送。")
  Mono<ResponseEntity<SubmissionView>> receipt(
      @PathVariable String id, @Valid @RequestBody Receipt said, Actor actor) {
    return answer(desk.receipt(id, said, actor), actor);
  }

  @PostMapping("/{id}/resend")
  @Operation(summary = "重新报送", description = "政务公开办；须说明理由。")
  Mono<ResponseEntity<SubmissionView>> resend(
      @PathVariable String id, Revision seen, @Valid @RequestBody Why why, Actor actor) {
    return answer(desk.resend(id, seen, why.reason().strip(), actor), actor);
  }

  private Mono<ResponseEntity<SubmissionView>> answer(Mono<Submission> submission, Actor actor) {
    return submission.zipWith(
        units.tree(),
        (one, tree) -> Revision.ok(SubmissionView.of(one, tree, actor), one.revision()));
  }
}
