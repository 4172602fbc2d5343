package org.gongkai.feedback.handling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.gongkai.feedback.desk.CaseView;
import org.gongkai.feedback.desk.CaseViews;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "留言办理")
@RestController
@RequestMapping("/api/feedback/appeals/{number}")
class HandlingController {

  private final Handling handling;
  private final CaseViews views;

  HandlingController(Handling handling, CaseViews views) {
    this.handling = handling;
    this.views = views;
  }

  @PostMapping("/assign")
  @Operation(summary = "交办", description = "政务公开办。交给本单位或下级单位办理。")
  Mono<ResponseEntity<CaseView>> assign(
      @PathVariable String number,
      Revision seen,
      @Valid @RequestBody AssignRequest request,
      Actor actor) {
    return handling.assign(number, seen, request, actor).flatMap(it -> views.ok(it, actor));
  }

  @PostMapping("/reply")
  @Operation(summary = "答复", description = "承办单位的办理人员。提交审核，留言人尚不能看到。")
  Mono<ResponseEntity<CaseView>> reply(
      @PathVariable String number,
      Revision seen,
      @Valid @RequestBody ReplyRequest request,
      Actor actor) {
    return handling.reply(number, seen, request, actor).flatMap(it -> views.ok(it, actor));
  }

  @PostMapping("/approve-reply")
  @Operation(summary = "答复审核通过", description = "审核人或审发人，不能是拟写答复的人。")
  Mono<ResponseEntity<CaseView>> approveReply(
      @PathVariable String number, Revision seen, Actor actor) {
    return handling.approveReply(number, seen, actor).flatMap(it -> views.ok(it, actor));
  }

  @PostMapping("/return-reply")
  @Operation(summary = "退回答复", description = "审核人或审发人，须说明原因。")
  Mono<ResponseEntity<CaseView>> returnReply(
      @PathVariable String number,
      Revision seen,
      @Valid @RequestBody ReasonRequest request,
      Actor actor) {
    return handling.returnReply(number, seen, request, actor).flatMap(it -> views.ok(it, actor));
  }

  @PostMapping("/publish-result")
  @Operation(summary = "公开结果", description = "政务公开办，须留言人同意。三段公开文本含有个人信息时返回 422，并逐项指出。")
  Mono<ResponseEntity<CaseView>> publishResult(
      @PathVariable String number,
      Revision seen,
      @Valid @RequestBody ResultRequest request,
      Actor actor) {
    return handling.publishResult(number, seen, request, actor).flatMap(it -> views.ok(it, actor));
  }
}
