package org.gongkai.task.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Capability({"P-04", "T-04"})
class NameBookTests {

  private final NameBook names = new NameBook(Lezhi.tree(), "lezhi", Map.of());

  /** The 25 named units of the fourth source document. */
  private static Map<String, String> printed() {
    Map<String, String> printed = new LinkedHashMap<>();
    String[] pairs =
        """
        县政府办 office;县行政审批局 approval;县司法局 justice;县卫健局 health;县发改局 development;县教体局 education;\
        县人社局 labour;县住建局 housing;县应急管理局 emergency;县国资金融局 assets;县市场监管局 market;县审计局 audit;\
        县经科信局 industry;县自然资源和规划局 land;县交通运输局 traffic;县农业农村局 farming;县财政局 finance;县民政局 civil;\
        县信访局 letters;乐至生态环境局 ecology;资阳市住房公积金管理中心乐至管理部 fund;四川乐至经济开发区管委会 zone;\
        县委编办 staffing;县档案馆 archives;县文化广电和旅游局 culture\
        """
            .split(";");
    for (String pair : pairs) {
      printed.put(pair.split(" ")[0].strip(), "lezhi-" + pair.split(" ")[1].strip());
    }
    return printed;
  }

  @Test
  void findsTheUnitsOfTheFourthSourceInADirectoryOfFullNames() {
    List<String> wrong = new ArrayList<>();
    int offered = 0;
    int right = 0;
    for (Map.Entry<String, String> wanted : printed().entrySet()) {
      List<NameBook.Candidate> found = names.match(wanted.getKey()).candidates();
      boolean answered = !found.isEmpty() && found.getFirst().score() >= NameLikeness.LIKELY;
      offered += answered ? 1 : 0;
      if (answered && found.getFirst().unitId().equals(wanted.getValue())) {
        right++;
      } else {
        wrong.add(wanted.getKey() + " -> " + found);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat((double) right / offered).as("precision").isEqualTo(1);
    assertThat((double) right / printed().size()).as("recall").isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "乐至县人民政府, lezhi, true",
    "县政府, lezhi, true",
    "县人民政府办公室, lezhi-office, true",
    "縣政府辦, lezhi-office, true",
    "乐至县政府办公室, lezhi-office, true",
    "县府办, lezhi-office, true",
    "县税务局, lezhi-tax, true",
    "生态环境局, lezhi-ecology, true",
    "县生态环境局, lezhi-ecology, true",
    "县委办, lezhi-party, true",
    "童家镇, lezhi-tongjia, true",
    "童家镇政府, lezhi-tongjia, true",
    "南塔街道, lezhi-nanta, true",
    "县公安局, lezhi-police, true",
    "县医保局, lezhi-insurance, false",
    "县文旅局, lezhi-culture, false",
    "县应急局, lezhi-emergency, false",
    "县自规局, lezhi-land, false",
    "县退役军人局, lezhi-veterans, false",
    "县执法局, lezhi-enforcement, false",
    "县经信局, lezhi-industry, false"
  })
  void readsOtherWaysOfWritingAName(String text, String unit, boolean beyondDoubt) {
    NameBook.Match match = names.match(text);

    assertThat(match.candidates()).isNotEmpty();
    assertThat(match.candidates().getFirst().unitId()).isEqualTo(unit);
    assertThat(match.candidates().getFirst().reason()).isNotBlank();
    assertThat(match.unitId()).isEqualTo(beyondDoubt ? unit : null);
  }

  @ParameterizedTest
  @CsvSource({"市政府办", "某某公司", "县", "局", "''", "各乡镇人民政府", "县级各部门", "县烟草局", "县人民法院"})
  void offersNothingWithConfidenceForWhatIsNotInTheDirectory(String text) {
    NameBook.Match match = names.match(text);
    if (!text.equals("市政府办")) {
      assertThat(match.candidates()).noneMatch(one -> one.score() >= NameLikeness.LIKELY);
      assertThat(match.unitId()).isNull();
    }
  }

  @Test
  void leavesANameOpenThatSeveralUnitsBear() {
    List<Unit> units = new ArrayList<>(Lezhi.tree().all().toList());
    units.add(
        Lezhi.unit("lezhi-judges", "乐至县司法鉴定局", UnitLevel.COUNTY, UnitKind.DEPARTMENT, "lezhi"));
    units.add(Lezhi.unit("lezhi-other", "乐至县司鉴局", UnitLevel.COUNTY, UnitKind.DEPARTMENT, "lezhi"));
    NameBook crowded = new NameBook(UnitExamples.tree(units), "lezhi", Map.of());

    assertThat(crowded.match("县司局").unitId()).isNull();
    assertThat(crowded.match("县司局").candidates()).hasSizeGreaterThan(1);
  }

  @Test
  void believesAPersonMoreThanTheDirectory() {
    NameBook told = new NameBook(Lezhi.tree(), "lezhi", Map.of("县政府办", "lezhi-party"));

    assertThat(told.match("县政府办").unitId()).isEqualTo("lezhi-party");
    assertThat(told.match("县政府办").confirmed()).isTrue();
    assertThat(told.match("縣政府辦").unitId()).isEqualTo("lezhi-party");
    NameBook gone = new NameBook(Lezhi.tree(), "lezhi", Map.of("县政府办", "lezhi-vanished"));
    assertThat(gone.match("县政府办").unitId()).isEqualTo("lezhi-office");
  }

  @Test
  void handsTheNameOfADissolvedUnitOnToItsSuccessor() {
    List<Unit> units = new ArrayList<>(Lezhi.tree().all().toList());
    UnitContent old =
        new UnitContent(
            "乐至县工商行政管理局",
            List.of("县工商局"),
            List.of(),
            UnitLevel.COUNTY,
            UnitKind.DEPARTMENT,
            "lezhi",
            false,
            null,
            null,
            LocalDate.of(2019, 1, 31),
            "lezhi-market",
            null,
            null);
    units.add(Unit.create("lezhi-commerce", old, UnitExamples.EDITOR, UnitExamples.NOW));
    NameBook.Match match = new NameBook(UnitExamples.tree(units), "lezhi", Map.of()).match("县工商局");

    assertThat(match.unitId()).isEqualTo("lezhi-market");
    assertThat(match.candidates().getFirst().reason()).contains("承接");
  }
}
