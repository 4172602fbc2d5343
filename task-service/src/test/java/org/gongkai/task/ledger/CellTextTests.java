package org.gongkai.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-2+3",
        "@SUM(A1:A9)",
        "\t=1",
        "\r=1",
        "＝cmd",
        "'quoted"
      })
  @Capability("T-08")
  void neverLetsASpreadsheetCalculateAText(String text) {
    assertThat(CellText.guarded(text)).startsWith("'").endsWith(text);
    assertThat(CellText.meant(CellText.guarded(text))).isEqualTo(CellText.tidy(text));
  }

  @Test
  void leavesHarmlessTextsAsTheyAre() {
    assertThat(CellText.guarded("公开全县预算=决算。")).isEqualTo("公开全县预算=决算。");
    assertThat(CellText.guarded("")).isEmpty();
    assertThat(CellText.meant("'")).isEqualTo("'");
    assertThat(CellText.meant("'公开")).isEqualTo("'公开");
  }

  @Test
  void keepsAKeyWholeAndKnowsADamagedOne() {
    RowKey key = new RowKey(7, "plan.3", 4, "0h3v", 2);

    assertThat(RowKey.parse(key.encode())).contains(key);
    assertThat(RowKey.parse(new RowKey(1, "p.1", 1, null, 0).encode()).orElseThrow().assignmentId())
        .isNull();
    assertThat(RowKey.parse(key.encode().replace("plan.3", "plan.4"))).isEmpty();
    assertThat(RowKey.parse("")).isEmpty();
    assertThat(RowKey.parse("~~~~~")).isEmpty();
    assertThat(RowKey.ended(RowKey.end(12))).isEqualTo(Optional.of(12));
    assertThat(RowKey.ended(key.encode())).isEmpty();
  }

  @Test
  void readsDaysAndNumbersAsSpreadsheetsWriteThem() {
    assertThat(FieldRules.day("2021/7/1")).isEqualTo(FieldRules.day("2021年07月01日"));
    assertThat(FieldRules.day("2021-02-30")).isEmpty();
    assertThat(FieldRules.day("")).isEmpty();
    assertThat(FieldRules.percent("60%")).contains(60);
    assertThat(FieldRules.percent("60.0")).contains(60);
    assertThat(FieldRules.percent("101")).isEmpty();
    assertThat(FieldRules.percent("-1")).isEmpty();
    assertThat(FieldRules.percent("=1")).isEmpty();
  }
}
