package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Capability("T-05")
class DeadlineTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          9月30日前,            FIXED_DATE,         2021-09-30
          2022年3月1日,         FIXED_DATE,         2022-03-01
          2021-10-08,           FIXED_DATE,         2021-10-08
          次年1月31日前,        FIXED_DATE,         2022-01-31
          6月中旬,              FIXED_DATE,         2021-06-20
          5月底前,              MONTH_END,          2021-05-31
          2月底前,              MONTH_END,          2021-02-28
          １０月底前,           MONTH_END,          2021-10-31
          第三季度,             MONTH_END,          2021-09-30
          上半年,               MONTH_END,          2021-06-30
          全年,                 ALL_YEAR,
          全年持續推進,         ALL_YEAR,
          年底前,               YEAR_END,           2021-12-31
          2022年底前,           YEAR_END,           2022-12-31
          下半年,               YEAR_END,           2021-12-31
          2021年,               YEAR_END,           2021-12-31
          年初,                 YEAR_START,
          用2—3年的時間,        MULTI_YEAR,
          到“十二五”末,         FIVE_YEAR_PLAN_END, 2015-12-31
          “十四五”末,           FIVE_YEAR_PLAN_END, 2025-12-31
          本輪事業單位機構改革完成后, AFTER_EVENT,
          决策文件出台后,       AFTER_EVENT,
          按季度報送,           EACH_PERIOD,
          每年至少1次,          EACH_PERIOD,
          立即,                 UNSPECIFIED,
          2023年年底前,         YEAR_END,           2023-12-31
          2022年下半年,         YEAR_END,           2022-12-31
          2022年度,             YEAR_END,           2022-12-31
          到2025年,             YEAR_END,           2025-12-31
          2021—2023年,          YEAR_END,           2023-12-31
          二〇二二年六月底前,   MONTH_END,          2022-06-30
          十二月二十日前,       FIXED_DATE,         2021-12-20
          2022.6.30,            FIXED_DATE,         2022-06-30
          6.30前,               FIXED_DATE,         2021-06-30
          2022.10,              MONTH_END,          2022-10-31
          3—11月,               MONTH_END,          2021-11-30
          前三季度,             MONTH_END,          2021-09-30
          季度末,               EACH_PERIOD,
          每月10日前,           EACH_PERIOD,
          半年一次,             EACH_PERIOD,
          印发后3个月内,        AFTER_EVENT,
          一个月内,             AFTER_EVENT,
          即日起至12月底,       MONTH_END,          2021-12-31
          即日起,               UNSPECIFIED,
          2025年前,             UNSPECIFIED,
          按县政府要求,         UNSPECIFIED,
          """)
  void understandsEveryForm(String text, DeadlineKind kind, LocalDate date) {
    Deadline deadline = Deadline.of(text, 2021);

    assertThat(deadline.kind()).isEqualTo(kind);
    assertThat(deadline.date()).isEqualTo(date);
    assertThat(deadline.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"2月30日", "13月1日前", "13月底前", "2021年6月31日"})
  void givesNoDateForADayThatDoesNotExist(String text) {
    Deadline deadline = Deadline.of(text, 2021);

    assertThat(deadline.date()).isNull();
    assertThat(deadline.impossible()).isTrue();
  }

  @Test
  void knowsTheLeapDay() {
    assertThat(Deadline.of("2月29日前", 2024).date()).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(Deadline.of("2月29日前", 2023).date()).isNull();
  }

  @Test
  void doubtsAMonthThatMayOrMayNotBeIncluded() {
    Deadline deadline = Deadline.of("6月前", 2021);

    assertThat(deadline.date()).isNull();
    assertThat(deadline.doubt()).contains("不明确");
  }

  @Test
  void doubtsADateWithoutAYear() {
    assertThat(Deadline.of("9月30日前", null).date()).isNull();
    assertThat(Deadline.of("9月30日前", null).doubt()).contains("没有年份");
  }

  @Test
  void doubtsASecondDeadline() {
    Deadline deadline = Deadline.of("4月底前完成，10月底前更新", 2021);

    assertThat(deadline.date()).isEqualTo(LocalDate.of(2021, 4, 30));
    assertThat(deadline.doubt()).contains("多个时限");
  }
}
