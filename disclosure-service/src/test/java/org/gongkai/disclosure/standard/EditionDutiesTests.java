package org.gongkai.disclosure.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Capability("D-08")
class EditionDutiesTests {

  private static final MonthDay OCTOBER = MonthDay.of(10, 31);
  private static final StandardCatalogue OF_2025 =
      StandardCatalogue.draft("wangchuan", 2025, Level.COUNTY, "望川县标准目录", List.of());

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, GREEN, 2026-10-31",
    "2026-10-01, GREEN, 2026-10-31",
    "2026-10-02, YELLOW, 2026-10-31",
    "2026-10-31, YELLOW, 2026-10-31",
    "2026-11-01, RED, 2026-10-31",
    "2027-02-01, RED, 2026-10-31"
  })
  void theEditionOfTheYearIsOwedByItsDay(LocalDate today, Light light, LocalDate due) {
    DutyFinding owed = EditionDuties.finding(OF_2025, OCTOBER, today);
    assertThat(owed.kind()).isEqualTo(DutyKind.STANDARD_EDITION);
    assertThat(owed.light()).isEqualTo(light);
    assertThat(owed.due()).isEqualTo(due);
    assertThat(owed.title()).contains("2026年本");
    assertThat(owed.key()).isEqualTo("standard-edition/wangchuan/COUNTY");
  }

  @Test
  void nothingIsOwedInTheYearOfTheEdition() {
    assertThat(EditionDuties.finding(OF_2025, OCTOBER, LocalDate.of(2025, 12, 31))).isNull();
    assertThat(EditionDuties.finding(OF_2025, OCTOBER, LocalDate.of(2024, 12, 31))).isNull();
  }
}
