package org.gongkai.task.assessment.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/** The indicator 公众参与, which a yearly scheme must have, heavier than the year before. */
record PublicParticipation(String pointer, BigDecimal weight) {

  private static final TextForm NAME = TextForm.of("公众参与");

  static List<FieldProblem> check(SchemeContent content, @Nullable Scheme previous) {
    Optional<PublicParticipation> found = in(content);
    if (found.isEmpty()) {
      return List.of(new FieldProblem("/indicators", "年度考核必须设有“公众参与”指标"));
    }
    return previous == null ? List.of() : found.get().against(content.total(), previous);
  }

  /** All of that name that do not lie below one another; the pointer leads to the first. */
  private static Optional<PublicParticipation> in(SchemeContent content) {
    return in(content.indicators(), "/indicators");
  }

  private static Optional<PublicParticipation> in(List<IndicatorContent> nodes, String pointer) {
    Optional<PublicParticipation> all = Optional.empty();
    for (int i = 0; i < nodes.size(); i++) {
      IndicatorContent node = nodes.get(i);
      String place = pointer + "/" + i;
      BigDecimal weight = node.weight();
      Optional<PublicParticipation> here =
          isNamed(node) && weight != null && Amounts.isPoints(weight)
              ? Optional.of(new PublicParticipation(place + "/weight", weight))
              : in(node.children(), place + "/children");
      Optional<PublicParticipation> before = all;
      all = here.map(it -> before.map(first -> first.plus(it)).orElse(it)).or(() -> before);
    }
    return all;
  }

  private static boolean isNamed(IndicatorContent node) {
    return node.name() != null && TextForm.of(node.name()).contains(NAME);
  }

  private PublicParticipation plus(PublicParticipation more) {
    return new PublicParticipation(pointer, weight.add(more.weight));
  }

  /** Shares are compared crosswise: the totals of two years may differ, and nothing is rounded. */
  private List<FieldProblem> against(BigDecimal total, Scheme previous) {
    Optional<PublicParticipation> before = in(SchemeContent.of(previous));
    BigDecimal theirs = before.map(PublicParticipation::weight).orElse(BigDecimal.ZERO);
    if (weight.multiply(previous.head().total()).compareTo(theirs.multiply(total)) > 0) {
      return List.of();
    }
    return List.of(
        new FieldProblem(
            pointer,
            "“公众参与”的权重应高于%d年方案（%s 分，总分 %s 分）"
                .formatted(
                    previous.head().year(),
                    Amounts.plain(theirs),
                    Amounts.plain(previous.head().total()))));
  }
}
