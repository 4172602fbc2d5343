package org.gongkai.task.inspection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag(name = "日常监测")
@RestController
@RequestMapping("/api/tasks/monitors")
class MonitorController {

  private final Monitor monitor;

  MonitorController(Monitor monitor) {
    this.monitor = monitor;
  }

  /** The rules and when they last ran. */
  record MonitorView(List<RuleView> rules) {}

  /** One rule; without a run when it never ran. */
  record RuleView(String rule, String description, @Nullable MonitorRun lastRun) {}

  @GetMapping
  @Operation(summary = "监测规则", description = "每条规则每天自动运行一次。")
  Mono<MonitorView> rules(Actor actor) {
    if (actor.roles().isEmpty()) {
      throw Refusal.forbidden("您的角色没有权限执行此操作。");
    }
    return Flux.fromIterable(monitor.rules())
        .concatMap(rule ->
            monitor
                .last(rule)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(run -> new RuleView(rule.rule(), rule.description(), run.orElse(null))))
        .collectList()
        .map(MonitorView::new);
  }

  @PostMapping("/run")
  @Operation(summary = "立即监测", description = "运行今天还没有运行的规则；返回本次运行。")
  Mono<List<MonitorRun>> run(Actor actor) {
    return monitor.run(actor).collectList();
  }
}
