package org.gongkai.task.assessment.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.assessment.score.Given;
import org.jspecify.annotations.Nullable;

/**
 * What people have said about a sheet.
 *
 * @param manual all scores given by hand; the last one of a code counts
 */
public record Said(List<ManualScore> manual, @Nullable Contest contest) {

  static final Said NOTHING = new Said(List.of(), null);

  public Said {
    manual = List.copyOf(manual);
  }

  Said with(ManualScore score) {
    List<ManualScore> all = new ArrayList<>(manual);
    all.add(score);
    return new Said(all, contest);
  }

  Said with(Contest objection) {
    if (contest != null) {
      throw Refusal.illegalTransition("提出异议", "已对一项指标提出过异议");
    }
    return new Said(manual, objection);
  }

  Said with(Contest.Decision decision) {
    if (contest == null) {
      throw Refusal.illegalTransition("处理异议", "没有异议");
    }
    return new Said(manual, contest.decided(decision));
  }

  Given given() {
    Map<String, BigDecimal> byHand = new HashMap<>();
    manual.forEach(each -> byHand.put(each.code(), each.points()));
    return new Given(byHand, changed(), false);
  }

  Contest.Stage stage() {
    if (contest == null) {
      return Contest.Stage.NONE;
    }
    return contest.isOpen() ? Contest.Stage.OPEN : Contest.Stage.DECIDED;
  }

  private Map<String, BigDecimal> changed() {
    Contest.Decision decision = contest == null ? null : contest.decision();
    return contest == null || decision == null || decision.outcome() == Contest.Outcome.UPHELD
        ? Map.of()
        : Map.of(contest.code(), decision.points());
  }
}
