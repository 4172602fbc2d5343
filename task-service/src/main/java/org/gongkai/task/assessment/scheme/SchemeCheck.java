package org.gongkai.task.assessment.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.task.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/** Finds everything that keeps a scheme from being issued, with pointers into its JSON. */
final class SchemeCheck {

  private static final int DEEPEST = 4;
  private static final int MOST = 500;
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  /** 政务公开工作在政府绩效考核中的分值权重不低于4%. */
  private static final BigDecimal LEAST_WEIGHT = new BigDecimal("4");

  private final List<FieldProblem> problems = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();
  private int seen;

  private SchemeCheck() {}

  /** All faults; {@code previous} is the scheme of the same kind that was issued before. */
  static List<FieldProblem> of(SchemeContent content, @Nullable Scheme previous) {
    SchemeCheck check = new SchemeCheck();
    check.head(content);
    check.children(
        content.indicators(),
        "/indicators",
        Amounts.isPoints(content.total()) ? content.total() : null,
        1);
    if (content.kind() == SchemeKind.YEARLY) {
      check.problems.addAll(PublicParticipation.check(content, previous));
    }
    return List.copyOf(check.problems);
  }

  private void head(SchemeContent content) {
    BigDecimal weight = content.weightInGovernmentPerformance();
    if (content.year() < 2000 || content.year() > 2100) {
      problem("/year", "年度应在 2000 至 2100 之间");
    }
    if (weight == null) {
      if (content.kind() == SchemeKind.YEARLY) {
        problem("/weightInGovernmentPerformance", "请填写在政府绩效考核中的分值权重");
      }
    } else if (weight.compareTo(LEAST_WEIGHT) < 0 || weight.compareTo(HUNDRED) > 0) {
      problem("/weightInGovernmentPerformance", "在政府绩效考核中的分值权重不得低于 4.00%，也不得超过 100%");
    } else if (Amounts.decimals(weight) > 4) {
      problem("/weightInGovernmentPerformance", "权重最多四位小数");
    }
    amount(content.total(), "/total", "总分");
    kinds(content.unitKinds(), "/unitKinds");
  }

  private void children(
      List<IndicatorContent> nodes, String pointer, @Nullable BigDecimal expected, int depth) {
    for (int i = 0; i < nodes.size(); i++) {
      node(nodes.get(i), pointer + "/" + i, depth);
    }
    if (nodes.isEmpty() && depth == 1) {
      problem(pointer, "请至少填写一个考核指标");
    } else if (expected != null && nodes.stream().allMatch(it -> Amounts.isPoints(it.weight()))) {
      BigDecimal sum =
          nodes.stream().map(IndicatorContent::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (sum.compareTo(expected) != 0) {
        problem(
            pointer,
            "各指标分值之和为 %s，应等于上级分值 %s".formatted(Amounts.plain(sum), Amounts.plain(expected)));
      }
    }
  }

  private void node(IndicatorContent node, String pointer, int depth) {
    if (++seen > MOST) {
      if (seen == MOST + 1) {
        problem("/indicators", "考核指标不超过 " + MOST + " 个");
      }
      return;
    }
    if (node.code() == null || !CODE.matcher(node.code()).matches()) {
      problem(pointer + "/code", "指标编号由字母、数字、点和连字符组成，不超过 32 位");
    } else if (!codes.add(node.code())) {
      problem(pointer + "/code", "指标编号“" + node.code() + "”重复");
    }
    if (node.name() == null || node.name().isBlank() || node.name().length() > 100) {
      problem(pointer + "/name", "请填写指标名称，不超过 100 字");
    }
    if (node.description() != null && node.description().length() > 1_000) {
      problem(pointer + "/description", "说明不超过 1000 字");
    }
    boolean weighed = amount(node.weight(), pointer + "/weight", "分值");
    kinds(node.appliesTo(), pointer + "/appliesTo");
    if (depth > DEEPEST) {
      problem(pointer, "考核指标不超过 " + DEEPEST + " 级");
    } else if (node.children().isEmpty()) {
      problems.addAll(RuleCheck.of(node, pointer, weighed ? node.weight() : null));
    } else {
      group(node, pointer, weighed, depth);
    }
  }

  private void group(IndicatorContent node, String pointer, boolean weighed, int depth) {
    if (node.rule() != null || !node.facts().isEmpty() || node.source() != null) {
      problem(pointer + "/rule", "有下级指标的，只在最末级指标上设置计分规则");
    }
    children(node.children(), pointer + "/children", weighed ? node.weight() : null, depth + 1);
  }

  private boolean amount(@Nullable BigDecimal amount, String pointer, String what) {
    if (amount == null || amount.signum() <= 0) {
      problem(pointer, what + "应大于 0");
      return false;
    }
    if (!Amounts.isPoints(amount)) {
      problem(pointer, what + "最多两位小数，不超过 " + Amounts.plain(Amounts.MOST));
      return false;
    }
    return true;
  }

  private void kinds(List<String> kinds, String pointer) {
    for (int i = 0; i < kinds.size(); i++) {
      String kind = kinds.get(i);
      boolean known = List.of(UnitKind.values()).stream().anyMatch(it -> it.name().equals(kind));
      if (!known) {
        problem(pointer + "/" + i, "没有“" + kind + "”这种单位类型");
      }
    }
  }

  private void problem(String pointer, String detail) {
    problems.add(new FieldProblem(pointer, detail));
  }
}
