package org.gongkai.task.circular;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "约谈")
@RestController
@RequestMapping("/api/tasks/interviews")
class InterviewController {

  private static final String PATH = "/api/tasks/interviews/";

  private final InterviewDesk desk;

  InterviewController(InterviewDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  @Operation(summary = "约谈记录", description = "本地区的督查、办公室、领导和审计可以查看。")
  Mono<Page<InterviewView>> list(
      @Parameter(description = "单位编号，含其下级") @RequestParam(required = false) @Nullable String unit,
      PageRequest page,
      Actor actor) {
    return desk.list(unit, page, actor)
        .collectList()
        .zipWith(
            desk.oversight(actor),
            (found, oversight) ->
                Page.of(
                    found,
                    page,
                    interview -> InterviewView.of(interview, oversight),
                    last -> Cursor.of(last.recordedAt(), last.id())));
  }

  @GetMapping("/candidates")
  @Operation(summary = "拟约谈单位", description = "督办单逾期已升级到约谈的单位。")
  Mono<List<InterviewView.Candidate>> candidates(Actor actor) {
    return desk.candidates(actor);
  }

  @GetMapping("/{id}")
  @Operation(summary = "一次约谈")
  Mono<ResponseEntity<InterviewView>> read(@PathVariable String id, Actor actor) {
    return answer(desk.read(id, actor), actor);
  }

  @PostMapping
  @Operation(summary = "登记约谈")
  Mono<ResponseEntity<InterviewView>> record(
      @Valid @RequestBody CircularRequests.Interviewing request, NewId id, Actor actor) {
    return desk.record(id.value(), request, actor)
        .zipWith(
            desk.oversight(actor),
            (interview, oversight) ->
                Revision.tag(
                        ResponseEntity.created(URI.create(PATH + interview.id())),
                        interview.revision())
                    .body(InterviewView.of(interview, oversight)));
  }

  @PostMapping("/{id}/follow-up")
  @Operation(summary = "登记约谈跟踪情况", description = "办结后不再登记。")
  Mono<ResponseEntity<InterviewView>> followUp(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody CircularRequests.FollowUp request,
      Actor actor) {
    return answer(desk.followUp(id, seen, request.text(), request.settled(), actor), actor);
  }

  private Mono<ResponseEntity<InterviewView>> answer(Mono<Interview> found, Actor actor) {
    return found.zipWith(
        desk.oversight(actor),
        (interview, oversight) ->
            Revision.ok(InterviewView.of(interview, oversight), interview.revision()));
  }
}
