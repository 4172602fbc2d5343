package org.gongkai.task.inspection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the inspection of one target showed.
 *
 * @param score 100 × weight met ÷ weight of the checklist
 */
public record TargetResult(
    String target,
    double score,
    List<Mark> marks,
    @Nullable String remark,
    String by,
    String name,
    Instant at) {

  /**
   * The answer to one question.
   *
   * @param facts what was found; needed when it is not met
   * @param severity MAJOR when absent
   */
  public record Mark(
      @NotBlank(message = "请填写检查项代码") String code,
      @NotNull(message = "请填写是否符合") Boolean met,
      @Nullable @Size(max = 1000, message = "事实不超过 1000 字") String facts,
      @Nullable Severity severity) {}

  public TargetResult {
    marks = List.copyOf(marks);
  }

  /** 422 unless every question is answered once, and every fault with its facts. */
  static TargetResult of(
      InspectionPlan plan,
      String target,
      List<Mark> marks,
      @Nullable String remark,
      Actor actor,
      Instant now) {
    Set<String> open = new HashSet<>();
    plan.checklist().forEach(item -> open.add(item.code()));
    for (Mark mark : marks) {
      if (!open.remove(mark.code())) {
        throw new Refusal(CommonCode.INVALID_CONTENT, "检查项 " + mark.code() + " 不在检查表中或重复。");
      }
      String facts = mark.facts();
      if (!mark.met() && (facts == null || facts.isBlank())) {
        throw new Refusal(CommonCode.INVALID_CONTENT, "检查项 " + mark.code() + " 不符合，请填写事实。");
      }
    }
    if (!open.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "还有检查项没有结果：" + String.join("、", open));
    }
    int met =
        plan.checklist().stream()
            .filter(item ->
                marks.stream().anyMatch(mark -> mark.met() && mark.code().equals(item.code())))
            .mapToInt(ChecklistItem::weight)
            .sum();
    double score = Math.round(10_000.0 * met / plan.totalWeight()) / 100.0;
    return new TargetResult(target, score, marks, remark, actor.id(), actor.name(), now);
  }

  List<Mark> unmet() {
    return marks.stream().filter(mark -> !mark.met()).toList();
  }
}
