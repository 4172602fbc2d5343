package org.gongkai.disclosure.completeness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.gongkai.disclosure.item.OneLine;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Tag(name = "共性基础内容")
@RestController
@RequestMapping("/api/disclosure")
class CompletenessController {

  private final Completeness completeness;
  private final ContentClasses classes;

  CompletenessController(Completeness completeness, ContentClasses classes) {
    this.completeness = completeness;
    this.classes = classes;
  }

  /** Whether a class concerns a unit, and why it does not. */
  record Word(
      @NotNull(message = "请说明是否涉及") Boolean applies, @Nullable @OneLine(max = 300) String reason) {}

  @GetMapping("/content-classes")
  @Operation(summary = "共性基础内容类别", description = "公开。《条例》第二十条的15类，以及各类所在的栏目。")
  List<ContentClass> classes() {
    return classes.all();
  }

  @GetMapping("/completeness")
  @Operation(summary = "共性基础内容完备情况", description = "公开。逐单位、逐类别列出有无现行内容；按单位编号排序。")
  Mono<MatrixView> matrix(
      @Parameter(description = "只看该单位及其下级单位") @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "单位层级") @RequestParam(required = false) @Nullable String level,
      PageRequest page) {
    return completeness.matrix(unit, level, page);
  }

  @PutMapping("/completeness/{unit}/{code}")
  @Operation(summary = "说明某类内容是否涉及本单位", description = "政务公开办。不涉及的须说明理由，理由向社会公开；已有现行内容的不能说明为不涉及。")
  Mono<Cell> say(
      @PathVariable String unit,
      @PathVariable String code,
      @Valid @RequestBody Word word,
      Actor actor) {
    String reason = word.reason() == null || word.reason().isBlank() ? null : word.reason().strip();
    if (!word.applies() && reason == null) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT, "不涉及的须说明理由。", List.of(new FieldProblem("/reason", "请说明理由")));
    }
    return completeness.say(unit, code, word.applies() ? null : reason, actor);
  }
}
