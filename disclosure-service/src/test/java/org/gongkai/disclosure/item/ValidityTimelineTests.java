package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-11")
class ValidityTimelineTests {

  private static final LocalDate SIGNED = LocalDate.of(2021, 7, 28);
  private static final LocalDate EFFECTIVE = LocalDate.of(2021, 9, 1);
  private static final LocalDate EXPIRY = LocalDate.of(2026, 8, 31);

  @Test
  void holdsFromTheEffectiveDateToTheEndOfTheExpiryDate() {
    ValidityTimeline timeline = timeline(EFFECTIVE, EXPIRY);
    assertThat(timeline.on(EFFECTIVE.minusDays(1))).isEqualTo(Validity.NOT_YET);
    assertThat(timeline.on(EFFECTIVE)).isEqualTo(Validity.VALID);
    assertThat(timeline.on(EXPIRY)).isEqualTo(Validity.VALID);
    assertThat(timeline.on(EXPIRY.plusDays(1))).isEqualTo(Validity.EXPIRED);
  }

  @Test
  void tellsTheNextDayOnWhichItTurns() {
    ValidityTimeline timeline = timeline(EFFECTIVE, EXPIRY);
    assertThat(timeline.nextAfter(SIGNED)).isEqualTo(EFFECTIVE);
    assertThat(timeline.nextAfter(EFFECTIVE)).isEqualTo(EXPIRY.plusDays(1));
    assertThat(timeline.nextAfter(EXPIRY.plusDays(1))).isNull();
    assertThat(timeline(null, null).nextAfter(SIGNED)).isNull();
  }

  @Test
  void aRepealHoldsFromItsDayOnAndOutweighsAnAmendment() {
    LocalDate amended = LocalDate.of(2023, 3, 1);
    LocalDate repealed = LocalDate.of(2024, 5, 1);
    ValidityTimeline timeline =
        timeline(
            EFFECTIVE,
            EXPIRY,
            change(Validity.REPEALED, repealed),
            change(Validity.AMENDED, amended));
    assertThat(timeline.on(amended.minusDays(1))).isEqualTo(Validity.VALID);
    assertThat(timeline.on(amended)).isEqualTo(Validity.AMENDED);
    assertThat(timeline.on(repealed)).isEqualTo(Validity.REPEALED);
    assertThat(timeline.on(EXPIRY.plusYears(1))).isEqualTo(Validity.REPEALED);
  }

  @Test
  void isAsStatedWhereNoDateDecides() {
    Elements stated = Examples.elements("望府规〔2021〕2号", SIGNED, null, null);
    for (Validity validity : Validity.values()) {
      ValidityTimeline timeline = new ValidityTimeline(stated.withValidity(validity), List.of());
      assertThat(timeline.on(SIGNED)).isEqualTo(validity);
    }
    ValidityTimeline begun =
        new ValidityTimeline(
            Examples.elements("望府规〔2021〕2号", SIGNED, EFFECTIVE, null)
                .withValidity(Validity.NOT_YET),
            List.of());
    assertThat(begun.on(EFFECTIVE)).isEqualTo(Validity.VALID);
  }

  private static ValidityTimeline timeline(
      LocalDate effective, LocalDate expiry, ValidityChange... changes) {
    return new ValidityTimeline(
        Examples.elements("望府规〔2021〕2号", SIGNED, effective, expiry), List.of(changes));
  }

  private static ValidityChange change(Validity validity, LocalDate from) {
    return new ValidityChange(validity, from, "望府发〔2024〕6号", null, Instant.EPOCH);
  }
}
