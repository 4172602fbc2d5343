package org.gongkai.task.assessment.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.gongkai.task.assessment.scheme.SchemeHead;
import org.gongkai.task.assessment.scheme.SchemeKind;
import org.jspecify.annotations.Nullable;

/** Indicators, schemes and facts in few words. */
final class ScoreExamples {

  static final LocalDate DAY = LocalDate.of(2021, 12, 31);

  private ScoreExamples() {}

  static BigDecimal points(String points) {
    return new BigDecimal(points);
  }

  static Rule rule(Method method, NoFacts noFacts) {
    return new Rule(
        method,
        Counting.ALL,
        points("1.5"),
        null,
        null,
        4,
        Measure.COUNT,
        List.of(new Rule.Step(points("1"), points("2")), new Rule.Step(points("3"), points("4.5"))),
        List.of(),
        noFacts);
  }

  static Indicator leaf(String code, @Nullable String parent, String weight, Rule rule) {
    FactKind kind = FactKind.APPEAL;
    List<FactSelection> facts =
        rule.method() == Method.MANUAL
            ? List.of()
            : List.of(new FactSelection(kind, List.of(code)));
    return new Indicator(
        code,
        "指标" + code,
        null,
        parent,
        parent == null ? 1 : 2,
        points(weight),
        facts,
        rule,
        List.of());
  }

  static Indicator group(String code, String weight) {
    return new Indicator(
        code, "指标" + code, null, null, 1, points(weight), List.of(), null, List.of());
  }

  static Scheme scheme(String total, Indicator... indicators) {
    return scheme(total, List.of(indicators));
  }

  static Scheme scheme(String total, List<Indicator> indicators) {
    SchemeHead head =
        new SchemeHead(
            2021, SchemeKind.OWN, "方案", null, points(total), List.of("DEPARTMENT"), List.of());
    return new Scheme(
        "scheme",
        2,
        "county",
        Scheme.State.ISSUED,
        head,
        indicators,
        null,
        Instant.EPOCH,
        null,
        null,
        null,
        null,
        List.of());
  }

  /** Facts for the indicator of a code. */
  static Tally tally(String code, int met, int missed, int pending) {
    List<Counted> facts = new ArrayList<>();
    add(facts, code, Outcome.MET, met);
    add(facts, code, Outcome.MISSED, missed);
    add(facts, code, Outcome.OPEN, pending);
    return tally(facts);
  }

  static Tally tally(List<Counted> facts) {
    return org.gongkai.task.assessment.fact.Tallies.of(facts, DAY);
  }

  static void add(List<Counted> facts, String code, Outcome outcome, int times) {
    for (int i = 0; i < times; i++) {
      facts.add(new Counted(FactKind.APPEAL, code, outcome, null, true));
    }
  }

  static Line line(Score score, String code) {
    return score.line(code).orElseThrow();
  }
}
