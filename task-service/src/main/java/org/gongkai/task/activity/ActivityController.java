package org.gongkai.task.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "工作活动")
@RestController
@RequestMapping("/api/tasks/activities")
class ActivityController {

  private final Activities activities;
  private final Units units;
  private final Clock clock;

  ActivityController(Activities activities, Units units, Clock clock) {
    this.activities = activities;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "活动记录", description = "日期新的在前；按单位查询时含其下级单位。")
  Mono<Page<ActivityView>> list(
      @Parameter(description = "单位编号") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "活动类型") @RequestParam(required = false) @Nullable ActivityKind kind,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(defaultValue = "RECORDED") Activity.State state,
      @Parameter(description = "标题中的文字") @RequestParam(required = false) @Size(max = 100)
          @Nullable String q,
      PageRequest page,
      Actor actor) {
    return Reach.of(actor, units)
        .flatMap(reach -> {
          String within = reach.rootOr(unit);
          ActivityFilter filter = new ActivityFilter(within, kind, from, to, state, q);
          return page(activities.list(filter, page), page, reach);
        });
  }

  @GetMapping("/follow-ups")
  @Operation(summary = "有待办议定事项的活动", description = "列出本单位及下级单位尚有议定事项未办结的活动记录。")
  Mono<Page<ActivityView>> followUps(
      @Parameter(description = "单位编号") @RequestParam(required = false) @Nullable String unit,
      PageRequest page,
      Actor actor) {
    return Reach.of(actor, units)
        .flatMap(reach -> page(activities.open(reach.rootOr(unit), page), page, reach));
  }

  /** Also for units that only have to follow up, wherever the activity was held. */
  @GetMapping("/{id}")
  @Operation(summary = "活动记录详情")
  Mono<ResponseEntity<ActivityView>> read(@PathVariable String id, Actor actor) {
    return Mono.zip(
        Reach.of(actor, units),
        activities.read(id),
        (reach, activity) -> {
          if (activity.followUps().stream().noneMatch(each -> reach.reads(each.unit()))) {
            reach.requireReads(activity.content().unit());
          }
          ActivityView view = ActivityView.of(activity, reach, LocalDate.now(clock));
          return Revision.ok(view, view.revision());
        });
  }

  private Mono<Page<ActivityView>> page(Flux<Activity> found, PageRequest page, Reach reach) {
    LocalDate today = LocalDate.now(clock);
    return found
        .collectList()
        .map(all ->
            Page.of(
                all, page, each -> ActivityView.of(each, reach, today), ActivityFilter::cursor));
  }
}
