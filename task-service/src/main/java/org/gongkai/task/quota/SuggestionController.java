package org.gongkai.task.quota;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "频次要求")
@RestController
@RequestMapping("/api/tasks/quotas")
class SuggestionController {

  private final QuotaDesk desk;
  private final Units units;
  private final Clock clock;

  SuggestionController(QuotaDesk desk, Units units, Clock clock) {
    this.desk = desk;
    this.units = units;
    this.clock = clock;
  }

  /** Whose words are to be read. */
  record SuggestRequest(
      @NotBlank(message = "请选择计划") @Size(max = 64, message = "计划编号过长") String planId) {}

  /** All that a plan's words ask for. */
  record Suggestions(List<QuotaView> items) {}

  /** Ready-made contents. */
  record Templates(List<QuotaContent> items) {}

  @GetMapping("/templates")
  @Operation(summary = "常用频次要求", description = "文件中常见的七项频次要求，可直接采用。")
  Mono<Templates> templates(Actor actor) {
    int year = LocalDate.now(clock).getYear();
    return Reach.of(actor, units)
        .map(reach ->
            new Templates(
                Arrays.stream(QuotaTemplate.values())
                    .map(template -> template.from(year))
                    .toList()));
  }

  @PostMapping("/suggestions")
  @Operation(summary = "从计划原文识别频次要求", description = "结果待政务公开办确认；重复识别得到相同的建议。")
  Mono<Suggestions> suggest(@Valid @RequestBody SuggestRequest request, Actor actor) {
    return desk.suggest(request.planId(), actor)
        .collectList()
        .zipWith(Reach.of(actor, units))
        .map(found ->
            new Suggestions(
                found.getT1().stream().map(quota -> QuotaView.of(quota, found.getT2())).toList()));
  }
}
