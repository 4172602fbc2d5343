package org.gongkai.task.assessment.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.task.assessment.fact.FactKind;
import org.gongkai.task.assessment.scheme.IndicatorContent.RuleContent;
import org.gongkai.task.assessment.scheme.IndicatorContent.Selection;
import org.gongkai.task.assessment.scheme.IndicatorContent.Source;
import org.gongkai.task.assessment.scheme.IndicatorContent.StepContent;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with how one indicator is scored. */
final class RuleCheck {

  private final List<FieldProblem> problems = new ArrayList<>();
  private final String pointer;
  private final @Nullable BigDecimal weight;

  private RuleCheck(String pointer, @Nullable BigDecimal weight) {
    this.pointer = pointer;
    this.weight = weight;
  }

  /** {@code weight} is null when it is itself at fault. */
  static List<FieldProblem> of(
      IndicatorContent indicator, String pointer, @Nullable BigDecimal weight) {
    RuleCheck check = new RuleCheck(pointer, weight);
    RuleContent rule = indicator.rule();
    if (rule == null || rule.method() == null) {
      check.problem("/rule", "请选择计分规则");
    } else {
      check.source(indicator, rule.method());
      check.selections(indicator.facts(), "/facts");
      check.selections(rule.among(), "/rule/among");
      check.method(rule, rule.method());
    }
    return check.problems;
  }

  private void source(IndicatorContent indicator, Method method) {
    boolean manual = method == Method.MANUAL;
    if (indicator.source() != null && (indicator.source() == Source.MANUAL) != manual) {
      problem("/source", "人工评分的数据来源为 MANUAL，其他规则为 AUTO");
    }
    if (manual && !indicator.facts().isEmpty()) {
      problem("/facts", "人工评分不统计事实");
    }
    if (!manual && indicator.facts().isEmpty()) {
      problem("/facts", "请选择要统计的事实");
    }
  }

  private void selections(List<Selection> selections, String place) {
    for (int i = 0; i < selections.size(); i++) {
      String kind = selections.get(i).kind();
      if (Stream.of(FactKind.values()).noneMatch(known -> known.name().equals(kind))) {
        problem(place + "/" + i + "/kind", "没有“" + kind + "”这种事实");
      }
    }
  }

  private void method(RuleContent rule, Method method) {
    switch (method) {
      case RATIO, MANUAL -> {}
      case THRESHOLD -> steps(rule.steps());
      case DEDUCT -> {
        positive(rule.each(), "/rule/each", "每次扣分");
        within(rule.floor(), "/rule/floor", "扣分下限");
      }
      case BONUS -> {
        positive(rule.each(), "/rule/each", "每次加分");
        within(rule.cap(), "/rule/cap", "加分上限");
      }
      case COUNT -> {
        if (rule.required() == null || rule.required() < 1) {
          problem("/rule/required", "规定次数至少为 1");
        }
      }
    }
  }

  private void steps(List<StepContent> steps) {
    if (steps.isEmpty()) {
      problem("/rule/steps", "请至少设置一档");
    }
    BigDecimal before = null;
    for (int i = 0; i < steps.size(); i++) {
      BigDecimal atLeast = steps.get(i).atLeast();
      if (atLeast == null || atLeast.signum() < 0 || !Amounts.isPoints(atLeast)) {
        problem("/rule/steps/" + i + "/atLeast", "请填写本档的起点，不小于 0，最多两位小数");
      } else if (before != null && atLeast.compareTo(before) <= 0) {
        problem("/rule/steps/" + i + "/atLeast", "各档的起点应由低到高");
      }
      before = atLeast;
      if (steps.get(i).points() == null) {
        problem("/rule/steps/" + i + "/points", "请填写本档得分");
      } else {
        within(steps.get(i).points(), "/rule/steps/" + i + "/points", "本档得分");
      }
    }
  }

  private void positive(@Nullable BigDecimal points, String place, String what) {
    if (points == null || points.signum() <= 0 || !Amounts.isPoints(points)) {
      problem(place, what + "应大于 0，最多两位小数");
    }
  }

  private void within(@Nullable BigDecimal points, String place, String what) {
    boolean tooMuch = points != null && weight != null && points.compareTo(weight) > 0;
    if (points != null && (points.signum() < 0 || tooMuch || !Amounts.isPoints(points))) {
      problem(place, what + "应在 0 与分值之间，最多两位小数");
    }
  }

  private void problem(String place, String detail) {
    problems.add(new FieldProblem(pointer + place, detail));
  }
}
