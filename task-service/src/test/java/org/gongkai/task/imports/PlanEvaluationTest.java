package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.PlanEvaluation.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps the figures of docs/performance.md from falling. */
@Capability({"T-02", "T-04", "T-05"})
class PlanEvaluationTest {

  private static final StringBuilder TABLE = new StringBuilder(PlanEvaluation.HEADER);

  @AfterAll
  static void print() {
    System.out.println(TABLE);
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithEveryExpectation(Document document) throws Exception {
    PlanScore score = document.score(document.read());
    TABLE.append(score.row(document.source)).append('\n');

    boolean exact = document.name().startsWith("COUNTY_TABLE") || document.name().contains("PROSE");
    assertThat(score.lowest())
        .as(score.row(document.source))
        .isGreaterThanOrEqualTo(exact ? 1 : 0.97);
  }
}
