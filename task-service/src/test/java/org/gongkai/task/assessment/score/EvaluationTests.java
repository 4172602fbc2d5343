package org.gongkai.task.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.task.assessment.score.ScoreExamples.group;
import static org.gongkai.task.assessment.score.ScoreExamples.leaf;
import static org.gongkai.task.assessment.score.ScoreExamples.line;
import static org.gongkai.task.assessment.score.ScoreExamples.points;
import static org.gongkai.task.assessment.score.ScoreExamples.rule;
import static org.gongkai.task.assessment.score.ScoreExamples.scheme;
import static org.gongkai.task.assessment.score.ScoreExamples.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.assessment.fact.FactKind;
import org.gongkai.task.assessment.fact.FactSelection;
import org.gongkai.task.assessment.fact.Facts.Counted;
import org.gongkai.task.assessment.fact.Outcome;
import org.gongkai.task.assessment.fact.Tally;
import org.gongkai.task.assessment.scheme.Indicator;
import org.gongkai.task.assessment.scheme.Method;
import org.gongkai.task.assessment.scheme.NoFacts;
import org.gongkai.task.assessment.scheme.Rule;
import org.gongkai.task.assessment.scheme.Rule.Counting;
import org.gongkai.task.assessment.scheme.Rule.Measure;
import org.gongkai.task.assessment.scheme.Scheme;
import org.junit.jupiter.api.Test;

@Capability("T-13")
class EvaluationTests {

  @Test
  void comparesWhatIsInTimeWithWhatIsJudged() {
    Line line = only(Method.RATIO, tally("A", 2, 1, 5));

    assertThat(line.points()).isEqualTo(points("6.67"));
    assertThat(line.words().getFirst()).contains("按时（达标）2 件", "未到期 5 件不计", "66.67%");
  }

  @Test
  void comparesWithOtherFactsAndGivesFullPointsAtMost() {
    Rule ratio = rule(Method.RATIO, NoFacts.NONE);
    Rule among =
        new Rule(
            ratio.method(),
            ratio.counting(),
            null,
            null,
            null,
            null,
            ratio.measure(),
            List.of(),
            List.of(new FactSelection(FactKind.APPEAL, List.of("B"))),
            NoFacts.NONE);
    Scheme scheme = scheme("10", leaf("A", null, "10", among));
    List<Counted> facts = new ArrayList<>();
    ScoreExamples.add(facts, "A", Outcome.NEUTRAL, 1);
    ScoreExamples.add(facts, "B", Outcome.NEUTRAL, 4);

    assertThat(score(scheme, tally(facts)).points()).isEqualTo(points("2.50"));
    ScoreExamples.add(facts, "A", Outcome.NEUTRAL, 9);
    assertThat(score(scheme, tally(facts)).points()).isEqualTo(points("10.00"));
  }

  @Test
  void givesThePointsOfTheHighestStepReached() {
    assertThat(only(Method.THRESHOLD, tally("A", 3, 0, 0)).points()).isEqualTo(points("4.50"));
    assertThat(only(Method.THRESHOLD, tally("A", 2, 0, 0)).points()).isEqualTo(points("2.00"));
    Rule byRate =
        new Rule(
            Method.THRESHOLD,
            Counting.ALL,
            null,
            null,
            null,
            null,
            Measure.RATE,
            List.of(new Rule.Step(points("90"), points("7"))),
            List.of(),
            NoFacts.NONE);
    Scheme scheme = scheme("10", leaf("A", null, "10", byRate));
    assertThat(score(scheme, tally("A", 9, 1, 0)).points()).isEqualTo(points("7.00"));
    assertThat(score(scheme, tally("A", 8, 1, 0)).points()).isEqualTo(points("0.00"));
  }

  @Test
  void deductsDownToTheFloorAndAddsUpToTheCap() {
    assertThat(only(Method.DEDUCT, tally("A", 0, 2, 0)).points()).isEqualTo(points("7.00"));
    assertThat(only(Method.DEDUCT, tally("A", 0, 99, 0)).points()).isEqualTo(points("0.00"));
    assertThat(only(Method.BONUS, tally("A", 2, 0, 0)).points()).isEqualTo(points("3.00"));
    assertThat(only(Method.BONUS, tally("A", 99, 0, 0)).points()).isEqualTo(points("10.00"));
  }

  @Test
  void countsAgainstWhatIsRequired() {
    assertThat(only(Method.COUNT, tally("A", 3, 0, 0)).points()).isEqualTo(points("7.50"));
    assertThat(only(Method.COUNT, tally("A", 9, 0, 0)).points()).isEqualTo(points("10.00"));
  }

  @Test
  void doesAsTheSchemeSaysWhenNothingIsKnown() {
    assertThat(unknown(NoFacts.FULL).points()).isEqualTo(points("10.00"));
    assertThat(unknown(NoFacts.NONE).points()).isEqualTo(points("0.00"));
    Line leftOut = unknown(NoFacts.LEFT_OUT);
    assertThat(leftOut.leftOut()).isTrue();
    assertThat(leftOut.words().getFirst()).contains("无相关事实，不计");
  }

  @Test
  void sharesTheWeightOfWhatIsLeftOutAmongItsSiblings() {
    Rule ratio = rule(Method.RATIO, NoFacts.LEFT_OUT);
    Scheme scheme =
        scheme(
            "100",
            group("G", "40"),
            leaf("A", "G", "10", ratio),
            leaf("B", "G", "10", rule(Method.DEDUCT, NoFacts.FULL)),
            leaf("C", "G", "20", rule(Method.BONUS, NoFacts.NONE)),
            leaf("D", null, "60", rule(Method.DEDUCT, NoFacts.FULL)));

    Score score = score(scheme, Tally.EMPTY);

    assertThat(line(score, "A").of()).isEqualTo(points("0.00"));
    assertThat(line(score, "B").of()).isEqualTo(points("13.33"));
    assertThat(line(score, "C").of()).isEqualTo(points("26.67"));
    assertThat(line(score, "G").of()).isEqualTo(points("40.00"));
    assertThat(line(score, "B").points()).isEqualTo(points("13.33"));
    assertThat(line(score, "B").words().getLast()).contains("由 10.00 分调整为 13.33 分");
    assertThat(score.points()).isEqualTo(points("73.33"));
  }

  @Test
  void leavesOutAGroupOfWhichNothingCounts() {
    Rule ratio = rule(Method.RATIO, NoFacts.LEFT_OUT);
    Scheme scheme =
        scheme(
            "100",
            group("G", "40"),
            leaf("A", "G", "40", ratio),
            leaf("D", null, "60", rule(Method.DEDUCT, NoFacts.FULL)));

    Score score = score(scheme, Tally.EMPTY);
    assertThat(line(score, "G").leftOut()).isTrue();
    assertThat(line(score, "D").of()).isEqualTo(points("100.00"));
    Score nothing = score(scheme("40", leaf("A", null, "40", ratio)), Tally.EMPTY);
    assertThat(nothing.of()).isEqualTo(points("0.00"));
  }

  @Test
  void leavesOutWhatDoesNotApplyToTheKindOfUnit() {
    Indicator townships = leaf("A", null, "40", rule(Method.DEDUCT, NoFacts.FULL));
    Indicator only =
        new Indicator(
            "A",
            "乡镇",
            null,
            null,
            1,
            townships.weight(),
            townships.facts(),
            townships.rule(),
            List.of("TOWNSHIP"));
    Scheme scheme = scheme("100", only, leaf("D", null, "60", rule(Method.DEDUCT, NoFacts.FULL)));

    assertThat(line(score(scheme, Tally.EMPTY), "A").leftOut()).isTrue();
    Score township = Evaluation.score(scheme, "TOWNSHIP", Tally.EMPTY, Given.NOTHING);
    assertThat(line(township, "A").points()).isEqualTo(points("40.00"));
  }

  @Test
  void takesWhatPeopleGaveAndDecided() {
    Scheme scheme =
        scheme(
            "100",
            leaf("M", null, "40", rule(Method.MANUAL, NoFacts.NONE)),
            leaf("A", null, "60", rule(Method.RATIO, NoFacts.LEFT_OUT)));
    Given given = new Given(Map.of("M", points("31.25")), Map.of("A", points("55")), false);

    Score score = Evaluation.score(scheme, "DEPARTMENT", tally("A", 1, 1, 0), given);
    assertThat(score.points()).isEqualTo(points("86.25"));
    assertThat(line(score, "A").words().getLast()).contains("经异议处理，得分改为 55.00 分");
    Score awaited = score(scheme, tally("A", 1, 1, 0));
    assertThat(line(awaited, "M").awaited()).isTrue();
    Score preview = Evaluation.score(scheme, "DEPARTMENT", tally("A", 1, 1, 0), Given.PREVIEW);
    assertThat(preview.points()).isEqualTo(points("50.00"));
  }

  private static Line unknown(NoFacts noFacts) {
    Scheme scheme = scheme("10", leaf("A", null, "10", rule(Method.RATIO, noFacts)));
    return line(score(scheme, Tally.EMPTY), "A");
  }

  private static Line only(Method method, Tally tally) {
    BigDecimal ten = BigDecimal.TEN;
    Scheme scheme =
        scheme(ten.toString(), leaf("A", null, ten.toString(), rule(method, NoFacts.NONE)));
    return line(score(scheme, tally), "A");
  }

  private static Score score(Scheme scheme, Tally tally) {
    return Evaluation.score(scheme, "DEPARTMENT", tally, Given.NOTHING);
  }
}
