package org.gongkai.task.assessment.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.gongkai.task.assessment.fact.Tally;
import org.gongkai.task.assessment.fact.Tally.Counts;
import org.gongkai.task.assessment.scheme.Amounts;
import org.gongkai.task.assessment.scheme.Indicator;
import org.gongkai.task.assessment.scheme.Rule;
import org.gongkai.task.assessment.scheme.Rule.Measure;
import org.gongkai.task.assessment.scheme.Rule.Step;

/** Applies the closed set of rules to what was counted, and says how. */
final class Scoring {

  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final Indicator indicator;
  private final Rule rule;
  private final Counts counts;
  private final Counts among;

  private Scoring(Indicator indicator, Rule rule, Tally tally) {
    this.indicator = indicator;
    this.rule = rule;
    this.counts = tally.count(indicator.facts());
    this.among = tally.count(rule.among());
  }

  /** Of an indicator that is computed from facts. */
  static LeafScore of(Indicator indicator, Tally tally) {
    Rule rule = Objects.requireNonNull(indicator.rule());
    Scoring scoring = new Scoring(indicator, rule, tally);
    return scoring.hasFacts() ? scoring.applied() : scoring.withoutFacts();
  }

  private boolean hasFacts() {
    boolean compares =
        switch (rule.method()) {
          case RATIO -> true;
          case THRESHOLD -> rule.measure() == Measure.RATE;
          case DEDUCT, BONUS, COUNT, MANUAL -> false;
        };
    return compares ? base() > 0 : counts.all() > 0;
  }

  private LeafScore withoutFacts() {
    String words = rule.noFacts().label();
    return switch (rule.noFacts()) {
      case FULL -> score(weight(), words);
      case NONE -> score(BigDecimal.ZERO, words);
      case LEFT_OUT -> LeafScore.leftOut(words);
    };
  }

  private LeafScore applied() {
    return switch (rule.method()) {
      case RATIO -> score(weight().multiply(rate(), EXACT).min(weight()), compared());
      case THRESHOLD -> threshold();
      case DEDUCT -> deduct();
      case BONUS -> bonus();
      case COUNT -> count();
      case MANUAL -> throw new IllegalStateException(indicator.code() + " is scored by hand");
    };
  }

  private LeafScore threshold() {
    boolean byRate = rule.measure() == Measure.RATE;
    BigDecimal value = byRate ? rate().multiply(HUNDRED, EXACT) : BigDecimal.valueOf(occurrences());
    Step reached =
        rule.steps().stream()
            .filter(step -> step.atLeast().compareTo(value) <= 0)
            .reduce(new Step(BigDecimal.ZERO, BigDecimal.ZERO), (lower, higher) -> higher);
    String what = byRate ? compared() : "共 " + occurrences() + " 件";
    return score(
        reached.points(),
        "%s，达到“%s%s以上”一档，得 %s 分"
            .formatted(
                what,
                reached.atLeast().stripTrailingZeros().toPlainString(),
                byRate ? "%" : " 件",
                Amounts.plain(reached.points())));
  }

  private LeafScore deduct() {
    BigDecimal each = Objects.requireNonNull(rule.each());
    BigDecimal floor = Objects.requireNonNullElse(rule.floor(), BigDecimal.ZERO);
    BigDecimal left = weight().subtract(each.multiply(BigDecimal.valueOf(occurrences())));
    return score(
        left.max(floor),
        "满分 %s，发生 %d 次，每次扣 %s 分，扣至 %s 分为止"
            .formatted(
                Amounts.plain(weight()), occurrences(), Amounts.plain(each), Amounts.plain(floor)));
  }

  private LeafScore bonus() {
    BigDecimal each = Objects.requireNonNull(rule.each());
    BigDecimal cap = Objects.requireNonNullElse(rule.cap(), weight());
    BigDecimal got = each.multiply(BigDecimal.valueOf(occurrences()));
    return score(
        got.min(cap),
        "发生 %d 次，每次加 %s 分，最多 %s 分"
            .formatted(occurrences(), Amounts.plain(each), Amounts.plain(cap)));
  }

  private LeafScore count() {
    int required = Objects.requireNonNull(rule.required());
    int done = Math.min(occurrences(), required);
    BigDecimal points =
        weight().multiply(BigDecimal.valueOf(done)).divide(BigDecimal.valueOf(required), EXACT);
    return score(points, "应完成 %d 次，实际 %d 次".formatted(required, occurrences()));
  }

  private BigDecimal rate() {
    return BigDecimal.valueOf(part()).divide(BigDecimal.valueOf(base()), EXACT);
  }

  private int part() {
    return rule.among().isEmpty() ? counts.met() : occurrences();
  }

  private int base() {
    return rule.among().isEmpty() ? counts.judged() : among.all();
  }

  private int occurrences() {
    return switch (rule.counting()) {
      case ALL -> counts.all();
      case ON_TIME -> counts.met();
      case LATE -> counts.missed();
    };
  }

  private String compared() {
    String percent = rate().multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP).toPlainString();
    if (!rule.among().isEmpty()) {
      return "计分事实 %d 件，比照事实 %d 件，比率 %s%%".formatted(part(), base(), percent);
    }
    String pending = counts.pending() == 0 ? "" : "，未到期 " + counts.pending() + " 件不计";
    return "按时（达标）%d 件，逾期（未达标）%d 件%s，比率 %s%%"
        .formatted(counts.met(), counts.missed(), pending, percent);
  }

  private BigDecimal weight() {
    return indicator.weight();
  }

  private LeafScore score(BigDecimal points, String words) {
    return new LeafScore(points, words, counts.all(), false);
  }
}
