package org.gongkai.task.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

  @ParameterizedTest
  @CsvSource({
    "YEAR, 2021-06-15, 2021, 2021-01-01, 2021-12-31, 2022, 2021年",
    "HALF_YEAR, 2021-06-30, 2021H1, 2021-01-01, 2021-06-30, 2021H2, 2021年上半年",
    "HALF_YEAR, 2021-07-01, 2021H2, 2021-07-01, 2021-12-31, 2022H1, 2021年下半年",
    "QUARTER, 2021-03-31, 2021Q1, 2021-01-01, 2021-03-31, 2021Q2, 2021年第一季度",
    "QUARTER, 2021-12-31, 2021Q4, 2021-10-01, 2021-12-31, 2022Q1, 2021年第四季度"
  })
  void knowsItsDaysAndTheNextOne(
      Cycle cycle,
      LocalDate day,
      String code,
      LocalDate first,
      LocalDate last,
      String next,
      String label) {
    Period period = cycle.at(day);

    assertThat(period.code()).isEqualTo(code);
    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
    assertThat(period.next().code()).isEqualTo(next);
    assertThat(period.label()).isEqualTo(label);
    assertThat(period.contains(first)).isTrue();
    assertThat(period.contains(last.plusDays(1))).isFalse();
    assertThat(Period.of(code)).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021", "2021H1", "2021Q5", "2021Q0", "21Q1", "2021 Q1", "", "年"})
  void refusesWhatIsNoQuarter(String text) {
    assertThatThrownBy(() -> Period.parse(text, Cycle.QUARTER))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(CommonCode.INVALID_PARAMETER))
        .hasMessageContaining("2021Q1");
  }

  @Test
  void listsThePeriodsOfAYear() {
    assertThat(Period.ofYear(Cycle.QUARTER, 2021))
        .extracting(Period::code)
        .containsExactly("2021Q1", "2021Q2", "2021Q3", "2021Q4");
  }
}
