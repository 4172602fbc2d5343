package org.gongkai.disclosure.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-01-27",
        "2019年1月27日",
        "2019年01月27日",
        "2019/1/27",
        "2019.1.27",
        "20190127",
        "2019-01-27 10:30",
        "2019-01-27T02:00:00Z",
        "二〇一九年一月二十七日",
        "2019年1月27日 星期日"
      })
  void readsTheUsualWaysToWriteADay(String text) {
    assertThat(Values.date(text)).contains(LocalDate.of(2019, 1, 27));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-02-30", "昨天", "2019", "99999999", "2019年13月1日", "1-2-2019"})
  void knowsWhatIsNoDay(String text) {
    assertThat(Values.date(text)).isEmpty();
    assertThat(Values.moment(text)).isEmpty();
  }

  @Test
  void aDayBeginsAtMidnightInChina() {
    assertThat(Values.moment("2019-02-15")).contains(Instant.parse("2019-02-14T16:00:00Z"));
    assertThat(Values.moment("2019-02-15 08:30")).contains(Instant.parse("2019-02-15T00:30:00Z"));
    assertThat(Values.moment("2019-02-15 25:30")).contains(Instant.parse("2019-02-14T16:00:00Z"));
    assertThat(Values.moment("2019-02-15T00:30:00+08:00"))
        .contains(Instant.parse("2019-02-14T16:30:00Z"));
  }

  @Test
  void readsValuesByNameAndByLabel() {
    assertThat(Values.type("政策解读")).contains(ItemType.INTERPRETATION);
    assertThat(Values.type("notice")).contains(ItemType.NOTICE);
    assertThat(Values.type("随便")).isEmpty();
    assertThat(Values.validity("现行有效")).contains(Validity.VALID);
    assertThat(Values.validity("废止")).contains(Validity.REPEALED);
  }
}
