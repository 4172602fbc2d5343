package org.gongkai.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Capability("P-11")
class TextFormTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          依申请公开        | 依申請公開
          行政规范性文件      | 行政規范性文件
          行政规范性文件      | 行政規範性文件
          于2021年后并采征    | 於2021年後並採徵
          发展、头发        | 發展、頭髮
          关于2021年的通知    | 关于 ２０２１ 年的 通知
          公开(试行)       | 公開（試行）
          〔2019〕54号     | ﹝2019﹞54號
          〔2019〕54号     | 【2019】54号
          “放管服”改革      | 「放管服」改革
          “放管服”改革      | "放管服"改革
          一，二；三：四！     | 一,二;三:四!
          一、二。          | 一､二｡
          app下载         | ＡＰＰ下载
          Résumé         | resume
          依申请公开答复书      | 依申請公開答覆書
          了解、借助、只有      | 瞭解、藉助、祇有
          接着、干燥、沉淀      | 接著、乾燥、沈澱
          群众、线索、里面、秘书   | 羣眾、綫索、裏面、祕書
          二〇二一年        | 二○二一年
          2—3年          | 2-3年
          open data      | Open   DATA
          """)
  void twoSpellingsOfOneTextMeet(String one, String other) {
    assertThat(TextForm.of(other)).isEqualTo(TextForm.of(one)).hasSameHashCodeAs(TextForm.of(one));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "政务\u00A0公开",
        "政务\u3000公开",
        "政务\u200B公开",
        "\uFEFF政务公开",
        "政务\r\n公开",
        "政\u00AD务公开",
        "政务\0公开",
        " \t政务公开 ",
        "政务\u2060公开\u202E"
      })
  void invisibleCharactersAndBlanksBetweenChineseAreIgnored(String text) {
    assertThat(TextForm.of(text).value()).isEqualTo("政务公开");
  }

  @Test
  void wordsOfLettersStayApart() {
    assertThat(TextForm.of("Open\u00A0 Government 2021 年").value())
        .isEqualTo("open government 2021年");
  }

  @Test
  void differentTextsStayDifferent() {
    assertThat(TextForm.of("公开")).isNotEqualTo(TextForm.of("公布")).isNotEqualTo("公开");
    assertThat(TextForm.of("54号")).isNotEqualTo(TextForm.of("540号"));
  }

  @Test
  void findsASimplifiedWordInTraditionalText() {
    TextForm text = TextForm.of("暢通依 申請公開渠道");
    assertThat(text.contains(TextForm.of("依申请公开"))).isTrue();
    assertThat(text.contains(TextForm.of("依申请受理"))).isFalse();
    assertThat(text.contains(TextForm.of(""))).isTrue();
  }

  @Test
  void keepsTheVowelsOfOtherScripts() {
    assertThat(TextForm.of("བོད་ཡིག").value()).contains("བོད");
  }

  @Test
  void everyCodePointHasAFormThatStays() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String form = TextForm.of(Character.toString(codePoint)).value();
      assertThat(TextForm.of(form).value()).as("U+%04X", codePoint).isEqualTo(form);
      assertThat(form.length()).as("U+%04X", codePoint).isLessThanOrEqualTo(4);
    }
  }

  @Property
  void theFormOfAFormIsItself(@ForAll @StringLength(max = 200) String text) {
    TextForm form = TextForm.of(text);
    assertThat(TextForm.of(form.value())).isEqualTo(form);
    assertThat(form.value().length()).isLessThanOrEqualTo(4 * text.length());
  }

  @Property
  void textsThatDifferInBlanksAndFormatAlone(@ForAll @StringLength(max = 50) String text) {
    assertThat(TextForm.of("\uFEFF " + text + "\u3000")).isEqualTo(TextForm.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "\uDC00公开", "公\uDBFF\uD800开", "\uDC00\uD800"})
  void loneSurrogatesBecomeReplacementCharacters(String damaged) {
    assertThat(TextForm.of(damaged).value())
        .contains("\uFFFD")
        .doesNotContainPattern("[\uD800-\uDFFF]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"公開", "\0", "\u0301\u0323", " ", "\uFDFA", "《", "\uD83D\uDE00", "a "})
  void aMegabyteOfAnythingTakesModestTime(String part) {
    String text = part.repeat(1_000_000 / part.length());
    Assertions.assertTimeout(Duration.ofSeconds(10), () -> TextForm.of(text));
  }

  @Test
  void aBeginningNeverEndsInHalfACharacter() {
    assertThat(TextForm.beginning("望川县", 3)).isEqualTo("望川县");
    assertThat(TextForm.beginning("望川县", 2)).isEqualTo("望川");
    assertThat(TextForm.beginning("望𬭸县", 2)).isEqualTo("望");
    assertThat(TextForm.beginning("望𬭸县", 3)).isEqualTo("望𬭸");
    assertThat(TextForm.beginning("望", 0)).isEmpty();
  }

  @Test
  void emptyAndBlankTextsAreEmpty() {
    assertThat(TextForm.of("").value()).isEmpty();
    assertThat(TextForm.of(" \u200B\u3000\0").value()).isEmpty();
  }

  @Test
  void readsRadicalsAsTheCharactersThatLookTheSame() {
    assertThat(TextForm.withoutRadicals("⼈⺠政府办公厅⽂件、⻔户⽹站")).isEqualTo("人民政府办公厅文件、门户网站");
    assertThat(TextForm.withoutRadicals("县政府⻔⼾")).isEqualTo("县政府门户");
    assertThat(TextForm.withoutRadicals("没有部首的文字 ⺀𠀀")).isEqualTo("没有部首的文字 ⺀𠀀");
    assertThat(TextForm.of("⼯作")).isEqualTo(TextForm.of("工作"));
    assertThat(TextForm.of("各部⻔")).isEqualTo(TextForm.of("各部門"));
  }
}
