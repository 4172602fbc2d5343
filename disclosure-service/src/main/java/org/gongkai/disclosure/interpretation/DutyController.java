package org.gongkai.disclosure.interpretation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.gongkai.disclosure.interpretation.Duty.Ground;
import org.gongkai.disclosure.item.Wellformed;
import org.gongkai.platform.actor.Actor;
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

@Tag(name = "政策解读")
@RestController
@RequestMapping("/api/disclosure/interpretation-duties/{id}")
class DutyController {

  private final InterpretationDesk desk;

  DutyController(InterpretationDesk desk) {
    this.desk = desk;
  }

  /** Whether the document must be interpreted, and why. */
  record DutyRequest(
      @NotNull(message = "请说明是否应当解读") Boolean required,
      @Nullable @Size(max = 500, message = "理由不超过500字") @Wellformed String reason,
      @Nullable @Size(max = 4, message = "情形不超过4种")
          Set<@NotNull(message = "情形不能为空") Ground> grounds) {

    /** None where nobody has named any. */
    List<Ground> because() {
      return grounds == null ? List.of() : grounds.stream().sorted().toList();
    }
  }

  /** Why it need not be. */
  record ExemptionRequest(
      @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过500字") @Wellformed
          String reason) {}

  @GetMapping
  @Operation(summary = "文件的解读义务", description = "规范性文件一律应当解读；其他政策文件由拟稿人或审核人确定。")
  Mono<ResponseEntity<Duty>> read(@PathVariable String id, Actor actor) {
    return desk.duty(id, actor).map(DutyController::answer);
  }

  @PutMapping
  @Operation(
      summary = "确定是否应当解读",
      description = "情形：RIGHTS 涉及公众权益，BROAD 涉及面广，CONCERNED 社会关注度高，TECHNICAL 专业性强。")
  Mono<ResponseEntity<Duty>> require(
      @PathVariable String id, @Valid @RequestBody DutyRequest request, Actor actor) {
    return desk.change(
            id,
            actor,
            "interpretation.require",
            request.reason(),
            (item, duty) ->
                duty.require(request.required(), request.reason(), request.because(), actor))
        .map(DutyController::answer);
  }

  @PostMapping("/exemption")
  @Operation(summary = "申请免予解读")
  Mono<ResponseEntity<Duty>> ask(
      @PathVariable String id, @Valid @RequestBody ExemptionRequest request, Actor actor) {
    return desk.change(
            id,
            actor,
            "interpretation.ask-exemption",
            request.reason(),
            (item, duty) -> duty.ask(request.reason(), actor, desk.now()))
        .map(DutyController::answer);
  }

  @PostMapping("/exemption/approve")
  @Operation(summary = "批准免予解读", description = "审发人或领导；不能是申请人或拟稿人。")
  Mono<ResponseEntity<Duty>> grant(@PathVariable String id, Actor actor) {
    return desk.change(
            id,
            actor,
            "interpretation.grant-exemption",
            null,
            (item, duty) -> duty.grant(item, actor, desk.now()))
        .map(DutyController::answer);
  }

  private static ResponseEntity<Duty> answer(Duty duty) {
    return Revision.ok(duty, duty.revision());
  }
}
