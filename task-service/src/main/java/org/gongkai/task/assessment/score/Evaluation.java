package org.gongkai.task.assessment.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.task.assessment.fact.Tally;
import org.gongkai.task.assessment.scheme.Amounts;
import org.gongkai.task.assessment.scheme.Indicator;
import org.gongkai.task.assessment.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/**
 * Scores one unit by one scheme. Points are rounded once, at the leaf; everything above is an exact
 * sum. The weight of what does not count for the unit goes to its siblings; when none of them
 * counts either, the group itself does not count.
 */
public final class Evaluation {

  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  private final List<Indicator> indicators;
  private final BigDecimal total;
  private final Map<String, LeafScore> leaves = new HashMap<>();
  private final Map<String, BigDecimal> shares = new HashMap<>();
  private final Map<String, BigDecimal> points = new HashMap<>();
  private final Given given;

  private Evaluation(Scheme scheme, String unitKind, Tally tally, Given given) {
    this.indicators = scheme.indicators();
    this.total = scheme.head().total();
    this.given = given;
    for (Indicator indicator : indicators) {
      if (!indicator.isGroup()) {
        leaves.put(indicator.code(), leaf(indicator, unitKind, tally));
      }
    }
    share(null, total);
    for (Indicator indicator : indicators.reversed()) {
      points.put(indicator.code(), points(indicator));
    }
  }

  public static Score score(Scheme scheme, String unitKind, Tally tally, Given given) {
    return new Evaluation(scheme, unitKind, tally, given).score();
  }

  private LeafScore leaf(Indicator indicator, String unitKind, Tally tally) {
    if (!applies(indicator, unitKind)) {
      return LeafScore.leftOut("不适用于本类单位，分值分摊至同级指标");
    }
    if (!indicator.isManual()) {
      return Scoring.of(indicator, tally);
    }
    BigDecimal manual = given.manual().get(indicator.code());
    if (manual != null) {
      String words =
          "人工评分 %s 分（满分 %s 分）".formatted(Amounts.plain(manual), Amounts.plain(indicator.weight()));
      return new LeafScore(manual, words, 0, false);
    }
    return given.previewing()
        ? LeafScore.leftOut("试算不含人工评分，分值分摊至同级指标")
        : new LeafScore(BigDecimal.ZERO, "尚未评分，暂计 0 分", 0, true);
  }

  /** An indicator applies where it and all above it do. */
  private boolean applies(Indicator indicator, String unitKind) {
    Indicator each = indicator;
    while (each.appliesTo(unitKind)) {
      String parent = each.parent();
      if (parent == null) {
        return true;
      }
      each = indicators.stream().filter(it -> it.code().equals(parent)).findFirst().orElseThrow();
    }
    return false;
  }

  private boolean counts(Indicator indicator) {
    return indicator.isGroup()
        ? children(indicator.code()).stream().anyMatch(this::counts)
        : leafOf(indicator).points() != null;
  }

  private void share(@Nullable String parent, BigDecimal whole) {
    List<Indicator> counting = children(parent).stream().filter(this::counts).toList();
    if (counting.isEmpty()) {
      return;
    }
    List<BigDecimal> parts =
        Apportionment.of(whole, counting.stream().map(Indicator::weight).toList());
    for (int i = 0; i < parts.size(); i++) {
      shares.put(counting.get(i).code(), parts.get(i));
      share(counting.get(i).code(), parts.get(i));
    }
  }

  private BigDecimal points(Indicator indicator) {
    String code = indicator.code();
    if (indicator.isGroup()) {
      return children(code).stream().map(this::pointsOf).reduce(NOTHING, BigDecimal::add);
    }
    BigDecimal nominal = leafOf(indicator).points();
    if (nominal == null) {
      return NOTHING;
    }
    BigDecimal of = of(indicator);
    BigDecimal changed = given.changed().get(code);
    return changed == null
        ? nominal
            .multiply(of)
            .divide(indicator.weight(), MathContext.DECIMAL128)
            .setScale(2, RoundingMode.HALF_UP)
        : changed.min(of).setScale(2, RoundingMode.HALF_UP);
  }

  private Score score() {
    List<Line> lines = indicators.stream().map(this::line).toList();
    BigDecimal sum = children(null).stream().map(this::pointsOf).reduce(NOTHING, BigDecimal::add);
    boolean any = children(null).stream().anyMatch(this::counts);
    return new Score(lines, sum, any ? total.setScale(2) : NOTHING);
  }

  private Line line(Indicator indicator) {
    LeafScore leaf = leaves.get(indicator.code());
    boolean counts = counts(indicator);
    return new Line(
        indicator.code(),
        indicator.name(),
        indicator.parent(),
        indicator.depth(),
        indicator.weight().setScale(2),
        of(indicator),
        pointsOf(indicator),
        indicator.rule() == null ? null : indicator.rule().method(),
        words(indicator, leaf, counts),
        leaf == null ? 0 : leaf.facts(),
        !counts,
        leaf != null && leaf.awaited());
  }

  private List<String> words(Indicator indicator, @Nullable LeafScore leaf, boolean counts) {
    List<String> words = new ArrayList<>();
    words.add(leaf == null ? "下级指标得分之和" : leaf.words());
    if (counts && of(indicator).compareTo(indicator.weight()) != 0) {
      words.add(
          "分摊同级不计指标的分值后，满分由 %s 分调整为 %s 分，得分按比例折算"
              .formatted(Amounts.plain(indicator.weight()), Amounts.plain(of(indicator))));
    }
    if (given.changed().containsKey(indicator.code())) {
      words.add("经异议处理，得分改为 " + Amounts.plain(pointsOf(indicator)) + " 分");
    }
    return words;
  }

  private LeafScore leafOf(Indicator indicator) {
    return Objects.requireNonNull(leaves.get(indicator.code()));
  }

  private BigDecimal pointsOf(Indicator indicator) {
    return Objects.requireNonNull(points.get(indicator.code()));
  }

  private BigDecimal of(Indicator indicator) {
    return shares.getOrDefault(indicator.code(), NOTHING).setScale(2);
  }

  private List<Indicator> children(@Nullable String parent) {
    return indicators.stream().filter(it -> Objects.equals(it.parent(), parent)).toList();
  }
}
