package org.gongkai.disclosure.proof.check;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.event.EventSink;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "公开存证")
@RestController
@RequestMapping("/api/disclosure/log/checks")
class LogCheckController {

  /** Well within what the gateway waits. */
  private static final Duration AT_ONCE = Duration.ofSeconds(5);

  private static final URI LATEST = URI.create("/api/disclosure/log/checks/latest");

  private final LogCheck check;
  private final EventSink trail;
  private final Clock clock;

  LogCheckController(LogCheck check, EventSink trail, Clock clock) {
    this.check = check;
    this.trail = trail;
    this.clock = clock;
  }

  @PostMapping
  @Operation(summary = "核对全库与存证日志", description = "审计员、管理员。5 秒内完成的返回报告；否则返回 202，完成后的报告见 Location。")
  Mono<ResponseEntity<CheckReport>> run(Actor actor) {
    actor.require(Role.AUDITOR, Role.ADMIN);
    return Mono.defer(() ->
        check.isRunning()
            ? Mono.error(new Refusal(CommonCode.ILLEGAL_TRANSITION, "核对正在进行，请稍后查看结果。"))
            : noted(actor)
                .then(Mono.defer(check::run))
                .map(ResponseEntity::ok)
                .timeout(AT_ONCE, Mono.empty())
                .defaultIfEmpty(ResponseEntity.accepted().location(LATEST).build()));
  }

  private Mono<?> noted(Actor actor) {
    AuditEntry entry = AuditEntry.noted(clock.instant(), "logChecks/latest", 0, "log.check", actor);
    return Mono.from(trail.append(List.of(entry.remembered())));
  }

  @GetMapping("/latest")
  @Operation(summary = "最近一次核对报告", description = "审计员、管理员。")
  Mono<CheckReport> latest(Actor actor) {
    actor.require(Role.AUDITOR, Role.ADMIN);
    return check.latest().switchIfEmpty(Mono.error(() -> Refusal.notFound("核对报告")));
  }
}
