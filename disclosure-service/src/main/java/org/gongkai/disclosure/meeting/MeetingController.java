package org.gongkai.disclosure.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongkai.disclosure.item.OneLine;
import org.gongkai.disclosure.unit.Units;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "常务会议")
@RestController
@RequestMapping("/api/disclosure")
class MeetingController {

  private static final String PATH = "/api/disclosure/meeting-records/";

  private final MeetingDesk desk;
  private final PublicMeetings open;
  private final Units units;

  MeetingController(MeetingDesk desk, PublicMeetings open, Units units) {
    this.desk = desk;
    this.open = open;
    this.units = units;
  }

  /** Where the item is to stand; null for the usual column. */
  record DraftRequest(@Nullable @OneLine(max = 60) String column) {}

  /** Items that interpret what was decided. */
  record InterpretationsRequest(
      @NotNull(message = "缺少解读") @Size(max = 50, message = "解读不超过50项")
          List<@NotBlank(message = "编号不能为空") @OneLine(max = 100) String> itemIds) {}

  @GetMapping("/meetings")
  @Operation(summary = "政府常务会议", description = "公开。只列会议信息已公开的，最近公开的在前。")
  Mono<Page<PublicMeetings.Line>> published(PageRequest page) {
    return open.list(page);
  }

  @GetMapping("/meeting-records")
  @Operation(summary = "会议记录列表", description = "本单位及下级单位的，最近召开的在前。")
  Mono<Page<MeetingView>> list(PageRequest page, Actor actor) {
    return desk.list(page, actor)
        .collectList()
        .zipWith(
            units.tree(),
            (found, tree) ->
                Page.of(
                    found,
                    page,
                    one -> MeetingView.of(one, tree, desk.now(), actor),
                    last -> Cursor.of(last.minutes().heldAt(), last.id())));
  }

  @PostMapping("/meeting-records")
  @Operation(summary = "登记常务会议", description = "公开和不公开的议题；不公开的议题任何公开途径都不能到达。")
  Mono<ResponseEntity<MeetingView>> record(
      NewId id, @Valid @RequestBody MeetingRequest request, Actor actor) {
    return view(desk.record(id, request, actor), actor)
        .map(view -> Revision.created(PATH + view.id(), view, view.revision()));
  }

  @GetMapping("/meeting-records/{id}")
  @Operation(summary = "会议记录")
  Mono<ResponseEntity<MeetingView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.read(id, actor), actor);
  }

  @PutMapping("/meeting-records/{id}")
  @Operation(summary = "修改会议记录", description = "形成公开稿之前。")
  Mono<ResponseEntity<MeetingView>> edit(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody MeetingRequest request,
      Actor actor) {
    return answer(desk.edit(id, seen, request, actor), actor);
  }

  @PostMapping("/meeting-records/{id}/draft")
  @Operation(summary = "形成公开稿", description = "由公开的议题形成会议公开类事项的草稿，经审核后才能公开。")
  Mono<ResponseEntity<MeetingView>> draft(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody(required = false) @Nullable DraftRequest request,
      Actor actor) {
    return answer(desk.draft(id, seen, request == null ? null : request.column(), actor), actor);
  }

  @PutMapping("/meeting-records/{id}/interpretations")
  @Operation(summary = "关联会议解读")
  Mono<ResponseEntity<MeetingView>> interpret(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody InterpretationsRequest request,
      Actor actor) {
    return answer(desk.interpret(id, seen, request.itemIds(), actor), actor);
  }

  private Mono<ResponseEntity<MeetingView>> answer(Mono<MeetingRecord> one, Actor actor) {
    return view(one, actor).map(view -> Revision.ok(view, view.revision()));
  }

  private Mono<MeetingView> view(Mono<MeetingRecord> one, Actor actor) {
    return one.zipWith(
        units.tree(), (found, tree) -> MeetingView.of(found, tree, desk.now(), actor));
  }
}
