package org.gongkai.disclosure.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.ItemView;
import org.gongkai.disclosure.item.ItemViews;
import org.gongkai.platform.actor.Actor;
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

@Tag(name = "定期核验")
@RestController
@RequestMapping("/api/disclosure")
class VerificationController {

  private final Verifications verifications;
  private final ItemViews views;

  VerificationController(Verifications verifications, ItemViews views) {
    this.verifications = verifications;
    this.views = views;
  }

  @PostMapping("/items/{id}/verify")
  @Operation(summary = "核验", description = "拟稿人、初审人或政务公开办。记录核验结果和下次核验日期；内容有误的，另行更正或撤下。")
  Mono<ResponseEntity<ItemView>> verify(
      @PathVariable String id,
      Revision seen,
      @Valid @RequestBody VerifyRequest request,
      Actor actor) {
    return verifications.verify(id, seen, request, actor).map(item -> views.ok(item, actor));
  }

  @GetMapping("/verifications")
  @Operation(summary = "待核验事项", description = "本单位及下级单位须在指定日期（默认今天）前核验的事项，最多200件，先到期的在前。")
  Mono<List<DueLine>> due(
      @Parameter(description = "截至日期") @RequestParam(required = false) @Nullable LocalDate until,
      Actor actor) {
    return verifications.due(until, actor);
  }
}
