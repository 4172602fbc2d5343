package org.gongkai.task.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.task.unit.UnitExamples.EDITOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Capability("P-04")
class UnitHistoryTests {

  private static final Actor EDITOR_OF_W = new Actor("admin", "白敬", "w", Set.of(Role.ADMIN));
  private static final Instant MERGED = Instant.parse("2019-03-20T16:30:00Z");

  private final Unit old =
      Unit.create(
          "w-edu",
          content("望川县教育局", UnitKind.DEPARTMENT, UnitLevel.COUNTY, "w", null),
          EDITOR,
          Instant.parse("2015-01-05T01:00:00Z"));
  private final Unit renamed =
      old.change(
          content("望川县教育和体育局", UnitKind.DEPARTMENT, UnitLevel.COUNTY, "w", null), EDITOR, MERGED);

  @Test
  void keepsWhoChangedWhatAndEveryNameItHad() {
    UnitHistoryView history = UnitHistoryView.of(renamed, null);

    assertThat(history.items()).hasSize(2);
    UnitHistoryView.Change latest = history.items().getFirst();
    assertThat(latest.by().name()).isEqualTo("白敬");
    assertThat(latest.at()).isEqualTo(MERGED);
    assertThat(latest.changed()).contains(new UnitHistoryView.Field("name", "望川县教育局", "望川县教育和体育局"));
    assertThat(renamed.content().historicNames()).containsExactly("望川县教育局");
    UnitContent same = content("望川县教育和体育局", UnitKind.DEPARTMENT, UnitLevel.COUNTY, "w", null);
    assertThat(renamed.change(same, EDITOR, MERGED)).isSameAs(renamed);
  }

  @Test
  void tellsWhatItWasOnADay() {
    assertThat(asOf("2014-12-31")).isNull();
    assertThat(asOf("2019-03-20").name()).isEqualTo("望川县教育局");
    // Half past midnight of the 21st in Shanghai.
    assertThat(asOf("2019-03-21").name()).isEqualTo("望川县教育和体育局");
  }

  @ParameterizedTest
  @CsvSource({
    "TOWNSHIP, TOWNSHIP, w, w-edu, ''",
    "TOWNSHIP, COUNTY, w, , /parentId",
    "VILLAGE, VILLAGE, w-edu, , /parentId",
    "DEPARTMENT, COUNTY, w, , ''",
    "DEPARTMENT, CITY, w, , /parentId",
    "ZONE, COUNTY, w, , ''",
    "INSTITUTION, COUNTY, w, w-none, /competentUnitId",
    "INSTITUTION, COUNTY, nowhere, , /parentId",
    "INSTITUTION, COUNTY, w, w-new, /competentUnitId"
  })
  void hasItsPlaceBelowAHigherLevel(
      UnitKind kind, UnitLevel level, String parent, String competent, String pointer) {
    UnitContent content = content("新设单位", kind, level, parent, competent);
    UnitTree tree = tree();
    UnitChange change = new UnitChange("w-new", content, tree, tree.with("w-new", content));

    if (pointer.isEmpty()) {
      change.check(EDITOR_OF_W);
    } else {
      assertThatThrownBy(() -> change.check(EDITOR_OF_W))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal ->
                  assertThat(refusal.errors())
                      .extracting(FieldProblem::pointer)
                      .containsExactly(pointer));
    }
  }

  @Test
  void refusesACircleOfSuccessorsAndAnEndBeforeItsBegin() {
    UnitContent circle =
        new UnitContent(
            "望川县教育局",
            List.of(),
            List.of(),
            UnitLevel.COUNTY,
            UnitKind.DEPARTMENT,
            "w",
            false,
            null,
            LocalDate.of(2021, 2, 1),
            LocalDate.of(2021, 1, 1),
            "w-culture",
            null,
            null);
    UnitTree tree = tree();
    assertThatThrownBy(() ->
            new UnitChange("w-edu", circle, tree, tree.with("w-edu", circle)).check(EDITOR_OF_W))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting(FieldProblem::pointer)
                    .containsExactly("/successorId", "/validTo"));
  }

  private UnitTree tree() {
    UnitContent handedOn =
        new UnitContent(
            "望川县体育局",
            List.of(),
            List.of(),
            UnitLevel.COUNTY,
            UnitKind.DEPARTMENT,
            "w",
            false,
            null,
            null,
            null,
            "w-edu",
            null,
            null);
    return UnitExamples.tree(
        List.of(
            Lezhi.unit("w", "望川县人民政府", UnitLevel.COUNTY, UnitKind.GOVERNMENT, null),
            renamed,
            Unit.create("w-culture", handedOn, EDITOR, MERGED)));
  }

  private UnitContent asOf(String day) {
    return UnitHistoryView.of(renamed, LocalDate.parse(day)).asOf();
  }

  private static UnitContent content(
      String name, UnitKind kind, UnitLevel level, String parent, String competent) {
    return new UnitContent(
        name, List.of(), List.of(), level, kind, parent, true, competent, null, null, null, null,
        null);
  }
}
