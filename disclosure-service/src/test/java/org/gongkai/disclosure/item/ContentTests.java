package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.item.Examples.content;
import static org.gongkai.disclosure.item.Examples.elements;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-01")
class ContentTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void spellsAContentInOneWay() {
    assertThat(CanonicalJson.write(content("标题", "<p>一</p>")))
        .startsWith("{\"body\":\"<p>一</p>\",\"column\":\"notices\",\"consultPhone\":")
        .contains("\"signedDate\":\"2026-03-01\"")
        .endsWith("\"unit\":\"wangchuan-education\",\"validity\":\"VALID\"}")
        .doesNotContain("null")
        .doesNotContain("attachments")
        .doesNotContain("bodyText");
  }

  @Test
  void keepsTheHashForDecades() {
    // Changing this value voids what was approved and published under it.
    assertThat(content("标题", "<p>一</p>").hash()).isEqualTo(PINNED);
  }

  private static final String PINNED =
      "5e59729071e715d29d898b6fd8be4899d2442ffdbb2ee68f7427bed278a82647";

  @Test
  void everyChangeChangesTheHash() {
    Content first = content("标题", "<p>一</p>");
    assertThat(content("标题", "<p>二</p>").hash()).isNotEqualTo(first.hash());
    assertThat(content("标题 ", "<p>一</p>").hash()).isNotEqualTo(first.hash());
    Content other =
        content("标题", "<p>一</p>", elements("望教体〔2026〕4号", TODAY, null, null), Openness.PROACTIVE);
    assertThat(other.hash()).isNotEqualTo(first.hash());
  }

  @Test
  void theOrderOfMembersDoesNotMatterToTheHash() {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("b", Map.of("y", 1));
    one.put("a", List.of("x"));
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("a", List.of("x"));
    other.put("empty", "");
    other.put("b", Map.of("y", 1));
    assertThat(CanonicalJson.sha256(one)).isEqualTo(CanonicalJson.sha256(other));
  }

  @Test
  @Capability("P-11")
  void comparesDocumentNumbersHoweverTheyAreWritten() {
    assertThat(key("国办发[2019]54号"))
        .isEqualTo(key("国办发〔2019〕54号"))
        .isEqualTo(key("國辦發﹝2019﹞54號"))
        .isNotEqualTo(key("国办发〔2019〕55号"));
    assertThat(key("关于某事的函")).isEqualTo(key("關於某事的函"));
  }

  @Test
  void findsDatesThatContradictEachOther() {
    assertThat(contradictions(TODAY, TODAY, TODAY.minusDays(1))).containsExactly("/expiryDate");
    assertThat(contradictions(TODAY, null, TODAY.minusDays(1))).containsExactly("/expiryDate");
    assertThat(contradictions(TODAY.plusDays(1), null, null)).containsExactly("/signedDate");
    assertThat(contradictions(TODAY, TODAY, TODAY)).isEmpty();
    assertThat(contradictions(null, null, null)).isEmpty();
  }

  @Test
  void asksForMoreElementsOfWeightierDocuments() {
    Content notice = content("通知");
    assertThat(Examples.RULES.atSubmission(notice)).isEmpty();
    ElementRules strict =
        new ElementRules(
            Map.of(ItemType.NOTICE, java.util.Set.of(ElementRules.Element.NORMATIVE_NUMBER)),
            Map.of());
    assertThat(strict.missing(notice))
        .containsExactly(new FieldProblem("/normativeNumber", "缺少规范性文件号"));
    assertThat(new ElementRules(Map.of(), Map.of()).missing(notice)).isEmpty();
  }

  @Test
  void numbersIndexesWithinUnitAndYear() {
    String series = IndexNumber.series("wangchuan-education", LocalDate.of(2026, 12, 31));
    IndexNumber first = IndexNumber.first(series);
    assertThat(first.text()).isEqualTo("WANGCHUAN-EDUCATION/2026-00001");
    assertThat(first.next().text()).isEqualTo("WANGCHUAN-EDUCATION/2026-00002");
    assertThat(new IndexNumber(series, 123456).text()).endsWith("2026-123456");
  }

  private static List<String> contradictions(
      LocalDate signed, LocalDate effective, LocalDate expiry) {
    return elements("望教体〔2026〕3号", signed, effective, expiry).contradictions(TODAY).stream()
        .map(FieldProblem::pointer)
        .toList();
  }

  private static String key(String number) {
    return elements(number, null, null, null).numberKey();
  }
}
