package org.gongkai.disclosure.compilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.search.FactExamples;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-13")
@SuppressWarnings("NullAway")
class RuleDutiesTests {

  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final RuleDuties DUTIES =
      new RuleDuties(
          null,
          null,
          new RuleProperties(List.of("信息管理", "新媒体管理"), Set.of("GOVERNMENT"), Map.of("信息管理", LAST)));
  private static final UnitTree UNITS =
      UnitTree.of(
          List.of(
              unit("county", null, "COUNTY", "GOVERNMENT"),
              unit("office", "county", "COUNTY", "DEPARTMENT"),
              unit("town", "county", "TOWNSHIP", "TOWNSHIP")));

  @Test
  void aLevelOfGovernmentOwesARuleOfEveryFamily() {
    List<DutyFinding> owed = findings(List.of(), LocalDate.of(2026, 1, 5));
    assertThat(owed).extracting(DutyFinding::unit).containsOnly("county");
    assertThat(owed)
        .extracting(DutyFinding::key)
        .containsExactly("rule/county/信息管理", "rule/county/新媒体管理");
    assertThat(owed).allSatisfy(duty -> assertThat(duty.kind()).isEqualTo(DutyKind.RULE_MISSING));
    assertThat(owed.getFirst().light()).isEqualTo(Light.GREEN);
    assertThat(owed.getLast().due()).isNull();
    assertThat(owed.getLast().light()).isEqualTo(Light.YELLOW);
    assertThat(findings(List.of(), LAST).getFirst().light()).isEqualTo(Light.YELLOW);
    assertThat(findings(List.of(), LAST.plusDays(1)).getFirst().light()).isEqualTo(Light.RED);
  }

  @Test
  void anyUnitOfTheLevelMayHaveMadeTheRule() {
    List<Fact> made =
        List.of(FactExamples.rule("1", "office", "信息管理"), FactExamples.rule("2", "town", "新媒体管理"));
    assertThat(findings(made, LAST))
        .extracting(DutyFinding::key)
        .containsExactly("rule/county/新媒体管理");
    List<Fact> notARule = List.of(FactExamples.numbered("3", "county", "NOTICE", "望府〔2026〕1号"));
    assertThat(findings(notARule, LAST)).hasSize(2);
  }

  @Test
  void aDayNamesAFamilyThatThereIs() {
    assertThatThrownBy(() -> new RuleProperties(List.of("信息管理"), Set.of(), Map.of("没有", LAST)))
        .hasMessageContaining("没有");
  }

  private static List<DutyFinding> findings(List<Fact> facts, LocalDate today) {
    return DUTIES.findings(facts, UNITS, today).toList();
  }

  private static UnitNode unit(String id, String parent, String level, String kind) {
    return new UnitNode(id, 1, id, parent, true, level, kind, null);
  }
}
