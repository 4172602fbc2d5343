package org.gongkai.task.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.task.unit.UnitExamples.EDITOR;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Capability("P-04")
class UnitContactTests {

  private static final Instant NOW = Instant.parse("2021-06-15T01:00:00Z");
  private static final UnitContact CONTACT =
      new UnitContact(
          "望川县城关镇文庙街18号",
          "000018",
          "工作日9:00—12:00，13:30—17:30",
          "0000-7000100",
          "",
          "jtj@wangchuan.example");

  private final Unit unit = Unit.create("w-edu", content(CONTACT), EDITOR, NOW);

  @Test
  void staysUntilAnotherIsGiven() {
    assertThat(unit.change(content(null), EDITOR, NOW)).isSameAs(unit);

    UnitContact moved = new UnitContact("望川县城关镇新街1号", null, null, null, null, null);
    Unit after = unit.change(content(moved), EDITOR, NOW);
    assertThat(after.content().contact()).isEqualTo(moved);
    assertThat(UnitHistoryView.of(after, null).items().getFirst().changed())
        .contains(
            new UnitHistoryView.Field("contact.address", "望川县城关镇文庙街18号", "望川县城关镇新街1号"),
            new UnitHistoryView.Field("contact.phone", "0000-7000100", null));

    UnitContact nothing = new UnitContact(" ", null, null, null, null, null);
    assertThat(after.change(content(nothing), EDITOR, NOW).content().contact())
        .satisfies(contact -> assertThat(contact.isEmpty()).isTrue());
  }

  @Test
  void isToldWithTheUnit() {
    assertThat(UnitChanged.of("w-edu", 1, unit.content(), NOW).contact()).isEqualTo(CONTACT);
    assertThat(UnitView.of(unit).contact()).isEqualTo(CONTACT);
  }

  @ParameterizedTest
  @CsvSource({
    "postalCode, 12345",
    "postalCode, 1234567",
    "phone, 请拨打总机",
    "fax, <b>0000</b>",
    "email, 望川县"
  })
  void refusesWhatNobodyCouldUse(String field, String value) {
    UnitContact contact =
        new UnitContact(
            null,
            field.equals("postalCode") ? value : null,
            null,
            field.equals("phone") ? value : null,
            field.equals("fax") ? value : null,
            field.equals("email") ? value : null);
    try (var factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();
      assertThat(validator.validate(content(contact)))
          .extracting(fault -> fault.getPropertyPath().toString())
          .containsExactly("contact." + field);
      assertThat(validator.validate(content(CONTACT))).isEmpty();
    }
  }

  private static UnitContent content(@Nullable UnitContact contact) {
    return new UnitContent(
        "望川县教育和体育局",
        List.of("县教体局"),
        List.of(),
        UnitLevel.COUNTY,
        UnitKind.DEPARTMENT,
        "w",
        true,
        null,
        null,
        null,
        null,
        contact,
        null);
  }
}
