package org.gongkai.task.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.task.assessment.score.ScoreExamples.group;
import static org.gongkai.task.assessment.score.ScoreExamples.leaf;
import static org.gongkai.task.assessment.score.ScoreExamples.rule;
import static org.gongkai.task.assessment.score.ScoreExamples.scheme;
import static org.gongkai.task.assessment.score.ScoreExamples.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.assessment.fact.Facts.Counted;
import org.gongkai.task.assessment.fact.Outcome;
import org.gongkai.task.assessment.fact.Tally;
import org.gongkai.task.assessment.scheme.Indicator;
import org.gongkai.task.assessment.scheme.Method;
import org.gongkai.task.assessment.scheme.NoFacts;
import org.gongkai.task.assessment.scheme.Scheme;

@Capability("T-13")
class EvaluationPropertyTests {

  private static final Method[] AUTOMATIC = {
    Method.RATIO, Method.THRESHOLD, Method.DEDUCT, Method.BONUS, Method.COUNT
  };

  @Property(tries = 500)
  void leavesAddUpToTheirParentsAndToTheTotal(
      @ForAll @IntRange(min = 1, max = 5) int groups, @ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = any(groups, random);
    Score score = score(scheme, tally(any(scheme, random)));

    assertSums(score, null, score.points(), score.of());
    score.lines().stream()
        .filter(Line::isGroup)
        .filter(group -> !group.leftOut())
        .forEach(group -> assertSums(score, group.code(), group.points(), group.of()));
    assertThat(score.of()).isIn(scheme.head().total(), new BigDecimal("0.00"));
  }

  @Property(tries = 500)
  void noLineGetsMoreThanItIsOfOrLessThanNothing(
      @ForAll @IntRange(min = 1, max = 5) int groups, @ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = any(groups, random);

    assertThat(score(scheme, tally(any(scheme, random))).lines())
        .allSatisfy(line ->
            assertThat(line.points()).isBetween(new BigDecimal("0.00"), line.of()).hasScaleOf(2));
  }

  @Property(tries = 200)
  void theOrderOfFactsDoesNotMatter(
      @ForAll @IntRange(min = 1, max = 5) int groups, @ForAll long seed) {
    Random random = new Random(seed);
    Scheme scheme = any(groups, random);
    List<Counted> facts = any(scheme, random);
    Tally first = tally(facts);
    Collections.shuffle(facts, random);

    assertThat(score(scheme, tally(facts))).isEqualTo(score(scheme, first));
  }

  private static void assertSums(Score score, String parent, BigDecimal points, BigDecimal of) {
    List<Line> below =
        score.lines().stream().filter(it -> Objects.equals(it.parent(), parent)).toList();
    assertThat(sum(below.stream().map(Line::points).toList())).isEqualByComparingTo(points);
    assertThat(sum(below.stream().map(Line::of).toList())).isEqualByComparingTo(of);
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Score score(Scheme scheme, Tally tally) {
    return Evaluation.score(scheme, "DEPARTMENT", tally, Given.NOTHING);
  }

  /** Groups of up to four leaves of at least 5 points each. */
  private static Scheme any(int groups, Random random) {
    List<Indicator> indicators = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    for (int g = 0; g < groups; g++) {
      String code = "G" + g;
      List<Indicator> leaves = new ArrayList<>();
      for (int l = 0; l <= random.nextInt(4); l++) {
        BigDecimal weight = BigDecimal.valueOf(500 + random.nextInt(1_500), 2);
        Method method = AUTOMATIC[random.nextInt(AUTOMATIC.length)];
        NoFacts noFacts = NoFacts.values()[random.nextInt(3)];
        leaves.add(leaf(code + l, code, weight.toString(), rule(method, noFacts)));
      }
      BigDecimal weight = sum(leaves.stream().map(Indicator::weight).toList());
      total = total.add(weight);
      indicators.add(group(code, weight.toString()));
      indicators.addAll(leaves);
    }
    return scheme(total.toString(), indicators);
  }

  private static List<Counted> any(Scheme scheme, Random random) {
    List<Counted> facts = new ArrayList<>();
    for (Indicator indicator : scheme.indicators()) {
      for (Outcome outcome : Outcome.values()) {
        ScoreExamples.add(facts, indicator.code(), outcome, random.nextInt(5) - 2);
      }
    }
    return facts;
  }
}
