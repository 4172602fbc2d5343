package org.gongkai.disclosure.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.disclosure.standard.StandardCatalogue.FieldHead;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Capability("D-08")
class ChecklistTests {

  private static final UnitTree TREE =
      UnitTree.of(
          List.of(
              new UnitNode("wangchuan", 1, "望川县人民政府", null, true),
              new UnitNode("wangchuan-education", 1, "望川县教育和体育局", "wangchuan", true),
              new UnitNode("wangchuan-finance", 1, "望川县财政局", "wangchuan", true)));

  @ParameterizedTest
  @CsvSource({
    "县教育和体育局, wangchuan-education",
    "望川县教育和体育局、乡镇人民政府, wangchuan-education",
    "各乡镇人民政府, wangchuan",
    "局, wangchuan"
  })
  void whoeverTheSubjectNamesOwesTheItem(String subject, String unit) {
    assertThat(Checklist.owing(edition(List.of()), item(subject), TREE)).containsExactly(unit);
  }

  @Test
  void theOfficeHasTheLastWord() {
    assertThat(Checklist.owing(edition(List.of("wangchuan-finance")), item("县教育和体育局"), TREE))
        .containsExactly("wangchuan-finance");
  }

  private static StandardCatalogue edition(List<String> units) {
    return StandardCatalogue.draft(
        "wangchuan", 2026, Level.COUNTY, "目录", List.of(new FieldHead("义务教育", 1, units)));
  }

  private static StandardItem item(String subject) {
    return new StandardItem(
        "BZ-1", "义务教育", "1", "招生", "范围", "内容", "", null, subject, List.of(), "", null, "", null, "",
        List.of(), "", List.of(), 4, null);
  }
}
