package org.gongkai.task.assessment.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.task.assessment.fact.FactKind;
import org.gongkai.task.assessment.fact.FactSelection;
import org.gongkai.task.assessment.scheme.IndicatorContent.RuleContent;
import org.gongkai.task.assessment.scheme.IndicatorContent.Selection;
import org.gongkai.task.assessment.scheme.IndicatorContent.Source;
import org.gongkai.task.assessment.scheme.IndicatorContent.StepContent;
import org.gongkai.task.assessment.scheme.Rule.Counting;
import org.gongkai.task.assessment.scheme.Rule.Measure;
import org.jspecify.annotations.Nullable;

/** Indicators as a tree, which people write, and as a list, which is kept. */
final class IndicatorTree {

  private IndicatorTree() {}

  /** Of content without faults. */
  static List<Indicator> listed(List<IndicatorContent> tree) {
    List<Indicator> list = new ArrayList<>();
    list(tree, null, 1, list);
    return List.copyOf(list);
  }

  static List<IndicatorContent> grown(List<Indicator> list) {
    return below(null, list);
  }

  private static void list(
      List<IndicatorContent> nodes, @Nullable String parent, int depth, List<Indicator> into) {
    for (IndicatorContent node : nodes) {
      into.add(
          new Indicator(
              Objects.requireNonNull(node.code()),
              Objects.requireNonNull(node.name()).strip(),
              node.description(),
              parent,
              depth,
              Objects.requireNonNull(node.weight()),
              selections(node.facts()),
              node.rule() == null ? null : rule(node.rule()),
              node.appliesTo()));
      list(node.children(), node.code(), depth + 1, into);
    }
  }

  private static Rule rule(RuleContent rule) {
    Method method = Objects.requireNonNull(rule.method());
    return new Rule(
        method,
        Objects.requireNonNullElse(rule.counting(), Counting.ALL),
        rule.each(),
        rule.floor(),
        rule.cap(),
        rule.required(),
        Objects.requireNonNullElse(rule.measure(), Measure.COUNT),
        rule.steps().stream().map(IndicatorTree::step).toList(),
        selections(rule.among()),
        Objects.requireNonNullElse(rule.noFacts(), method.usual()));
  }

  private static Rule.Step step(StepContent step) {
    return new Rule.Step(
        Objects.requireNonNull(step.atLeast()), Objects.requireNonNull(step.points()));
  }

  private static List<FactSelection> selections(List<Selection> selections) {
    return selections.stream()
        .map(it ->
            new FactSelection(FactKind.valueOf(Objects.requireNonNull(it.kind())), it.variants()))
        .toList();
  }

  private static List<IndicatorContent> below(@Nullable String parent, List<Indicator> list) {
    return list.stream()
        .filter(it -> Objects.equals(it.parent(), parent))
        .map(it -> content(it, below(it.code(), list)))
        .toList();
  }

  private static IndicatorContent content(Indicator it, List<IndicatorContent> children) {
    return new IndicatorContent(
        it.code(),
        it.name(),
        it.description(),
        it.weight(),
        it.isGroup() ? null : it.isManual() ? Source.MANUAL : Source.AUTO,
        named(it.facts()),
        it.rule() == null ? null : content(it.rule()),
        it.appliesTo(),
        children);
  }

  private static RuleContent content(Rule rule) {
    return new RuleContent(
        rule.method(),
        rule.counting(),
        rule.each(),
        rule.floor(),
        rule.cap(),
        rule.required(),
        rule.measure(),
        rule.steps().stream().map(it -> new StepContent(it.atLeast(), it.points())).toList(),
        named(rule.among()),
        rule.noFacts());
  }

  private static List<Selection> named(List<FactSelection> selections) {
    return selections.stream().map(it -> new Selection(it.kind().name(), it.variants())).toList();
  }
}
