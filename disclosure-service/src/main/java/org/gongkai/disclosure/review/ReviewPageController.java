package org.gongkai.disclosure.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.ReviewFlow;
import org.gongkai.disclosure.item.ReviewFlows;
import org.gongkai.disclosure.item.StaffAccess;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "审核发布")
@RestController
@RequestMapping("/api/disclosure/review")
class ReviewPageController {

  private final ReviewPages pages;
  private final ReviewFlows flows;

  ReviewPageController(ReviewPages pages, ReviewFlows flows) {
    this.pages = pages;
    this.flows = flows;
  }

  @GetMapping("/flows")
  @Operation(summary = "审核流程", description = "各版本；事项沿用提交时的版本。")
  Mono<List<ReviewFlow>> flows(Actor actor) {
    StaffAccess.requireStaff(actor);
    return Mono.just(flows.flows());
  }

  @GetMapping("/{id}")
  @Operation(summary = "审核页", description = "正文、已公开版本、待解决事项、会看、意见、审核、保密审查、解读，以及本人可办操作。")
  Mono<ResponseEntity<ReviewPage>> open(@PathVariable String id, Actor actor) {
    return pages
        .open(id, actor)
        .map(opened -> Revision.ok(opened.page(), opened.item().revision()));
  }

  @GetMapping("/{id}/closed")
  @Operation(summary = "部分公开事项的全文", description = "拟稿人和审核人员；任何公开途径都不能到达。")
  Mono<Content> closed(@PathVariable String id, Actor actor) {
    return pages.closed(id, actor);
  }
}
