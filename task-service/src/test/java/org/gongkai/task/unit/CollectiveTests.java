package org.gongkai.task.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.unit.CollectiveContent.Member;
import org.gongkai.task.unit.CollectiveContent.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Capability({"T-04", "P-04"})
class CollectiveTests {

  private static final LocalDate DAY = LocalDate.of(2021, 6, 15);

  private final UnitTree tree = Lezhi.tree();

  @ParameterizedTest
  @CsvSource({
    "各乡镇（街道）人民政府（办事处）, ALL, 3",
    "各乡镇人民政府, ALL, 2",
    "街道办事处, ALL, 1",
    "各镇街, ALL, 3",
    "县级各部门, ALL, 29",
    "各縣級部門, ALL, 29",
    "县级各部门（单位）, ALL, 34",
    "县级有关部门（单位）, RELEVANT, 34",
    "有关县级规划编制牵头部门（单位）, RELEVANT, 34",
    "县级规划编制牵头部门（单位）, RELEVANT, 34",
    "国家已出台基层政务公开标准指引的有关领域的县级部门（单位）, RELEVANT, 34",
    "各有关乡镇, RELEVANT, 2",
    "涉农部门, RELEVANT, 29",
    "各园区管委会, ALL, 1"
  })
  void understandsTheUsualTerms(String term, Expansion.Rule rule, int members) {
    CollectiveContent usual = CollectiveTerm.of(term).orElseThrow().in(term, "lezhi");

    assertThat(usual.rule()).isEqualTo(rule);
    assertThat(usual.membersOn(DAY, tree)).hasSize(members);
  }

  @Test
  void seesTheCountiesOfACity() {
    CollectiveContent usual = CollectiveTerm.of("各县区人民政府").orElseThrow().in("各县区", "ziyang");
    assertThat(usual.membersOn(DAY, tree)).containsExactly("lezhi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"县财政局", "县政府办", "某公司", "", "资阳市住房公积金管理中心乐至管理部", "童家镇"})
  void takesNoSingleUnitForACollective(String name) {
    assertThat(CollectiveTerm.of(name).filter(term -> term.rule() == Expansion.Rule.ALL)).isEmpty();
  }

  @Test
  void countsExplicitMembersByTheDay() {
    LocalDate start = LocalDate.of(2021, 7, 1);
    CollectiveContent content =
        new CollectiveContent(
            "lezhi",
            List.of("各重点单位"),
            Expansion.Rule.ALL,
            List.of(new Query(UnitKind.TOWNSHIP, UnitLevel.TOWNSHIP, null, true)),
            List.of(
                new Member("lezhi-audit", false, start, null),
                new Member("lezhi-baolin", true, null, start)));

    assertThat(content.membersOn(DAY, tree)).containsExactly("lezhi-tongjia");
    assertThat(content.membersOn(start.plusDays(1), tree))
        .containsExactly("lezhi-audit", "lezhi-baolin", "lezhi-tongjia");
  }

  @Test
  void leavesOutWhatDoesNotExistOnTheDay() {
    UnitContent content =
        new UnitContent(
            "石佛镇人民政府",
            List.of(),
            List.of(),
            UnitLevel.TOWNSHIP,
            UnitKind.TOWNSHIP,
            "lezhi",
            false,
            null,
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2021, 6, 15),
            null,
            null,
            null);
    assertThat(content.existsOn(DAY)).isTrue();
    assertThat(content.existsOn(DAY.plusDays(1))).isFalse();
    assertThat(content.existsOn(LocalDate.of(2019, 12, 31))).isFalse();
  }

  @Test
  void isNotChangedByTheSameContentAndFindsEachSpelling() {
    CollectiveContent content =
        new CollectiveContent(
            "lezhi", List.of("各鄉鎮", "各乡镇"), Expansion.Rule.ALL, List.of(), List.of());
    Collective collective = Collective.create("all-towns", content);

    assertThat(collective.keys()).containsExactly("各乡镇");
    assertThat(collective.change(content)).isSameAs(collective);
    assertThat(Set.of(Collective.key("各鄉鎮"))).containsExactly("各乡镇");
  }
}
