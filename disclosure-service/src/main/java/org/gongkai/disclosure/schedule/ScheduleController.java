package org.gongkai.disclosure.schedule;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.gongkai.disclosure.item.ItemView;
import org.gongkai.disclosure.item.ItemViews;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Revision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "审核发布")
@RestController
@RequestMapping("/api/disclosure/items/{id}")
class ScheduleController {

  private final Scheduling scheduling;
  private final ItemViews views;

  ScheduleController(Scheduling scheduling, ItemViews views) {
    this.scheduling = scheduling;
    this.views = views;
  }

  @PostMapping("/schedule")
  @Operation(summary = "定时发布", description = "审发人或政务公开办。到时重新核对全部发布条件；内容有改动则取消。")
  Mono<ResponseEntity<ItemView>> schedule(
      @PathVariable String id, Revision seen, @Valid @RequestBody When when, Actor actor) {
    return scheduling.schedule(id, seen, when.at(), actor).map(item -> views.ok(item, actor));
  }

  @PostMapping("/unschedule")
  @Operation(summary = "取消定时发布", description = "审发人或政务公开办。")
  Mono<ResponseEntity<ItemView>> unschedule(@PathVariable String id, Revision seen, Actor actor) {
    return scheduling.unschedule(id, seen, actor).map(item -> views.ok(item, actor));
  }

  /** Not before this. */
  record When(@NotNull(message = "缺少发布时间 at") Instant at) {}
}
