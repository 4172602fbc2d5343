package org.gongkai.task.imports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.document.PdfPage.Glyph;
import org.gongkai.task.imports.document.PdfPage.Printed;
import org.junit.jupiter.api.Test;

/** Characters of ten points; the text begins at 50 and is twelve characters wide. */
@Capability("T-02")
class PdfProseTest {

  private static final double LEFT = 50;
  private static final double RIGHT = LEFT + 120;
  private static final double SIZE = 10;

  private final PdfProse prose = new PdfProse();
  private double y = 100;
  private int number;

  private PdfProseTest line(String text) {
    return line(text, 0);
  }

  /** A blank in the text is one that the page says. */
  private PdfProseTest line(String text, int indent) {
    List<Glyph> glyphs = new ArrayList<>();
    double x = LEFT + indent * SIZE;
    boolean afterBlank = false;
    for (int at = 0; at < text.length(); at++) {
      boolean wide = text.charAt(at) >= 0x2000;
      if (text.charAt(at) == ' ') {
        afterBlank = true;
        x += SIZE / 2;
        continue;
      }
      double width = wide ? SIZE : SIZE / 2;
      glyphs.add(new Glyph(text.substring(at, at + 1), x, y, width, SIZE, afterBlank));
      x += width;
      afterBlank = false;
    }
    prose.add(new Printed(glyphs), ++number);
    y += 16;
    return this;
  }

  private PdfProseTest gap() {
    y += 8;
    return this;
  }

  private PdfProseTest page() {
    y = 40;
    return this;
  }

  private List<String> paragraphs() {
    return prose.lines(RIGHT).stream().map(Line::text).toList();
  }

  @Test
  void goesOnWhileLinesAreFullAndTheNextIsNotIndented() {
    line("各乡镇人民政府，各部门：");
    line("现将工作要点印发给你", 2).line("们，请认真贯彻执行。");
    line("要按季度报送进展情况。", 2);

    assertThat(paragraphs()).containsExactly("各乡镇人民政府，各部门：", "现将工作要点印发给你们，请认真贯彻执行。", "要按季度报送进展情况。");
  }

  @Test
  void takesMarksThatHangOverTheMarginForNoWiderPage() {
    line("政府网站集约化建设要着力，").line("政务公开专栏要及时更新，").line("政府信息公开指南要修订，");
    line("提振全市场信心。按照").line("“谁起草谁解读”原则办理。");

    assertThat(paragraphs()).hasSize(1);
  }

  @Test
  void takesALineForFullWhenTheNextWordDidNotFit() {
    line("政府网站集约化建设着力推进").line("政务公开专栏及时更新完善了");
    line("网址为").line("http://www.wangchuan.gov.cn/").line("请查阅。");

    assertThat(paragraphs())
        .containsExactly("政府网站集约化建设着力推进政务公开专栏及时更新完善了网址为http://www.wangchuan.gov.cn/请查阅。");
  }

  @Test
  void endsAParagraphBeforeAWiderGap() {
    line("一、做好各项规划主动公开").gap();
    line("二、做好市场监管信息公开").line("工作，及时公开有关结果。").gap();
    line("三、做好财政信息公开工作").line("要求。");

    assertThat(paragraphs())
        .containsExactly("一、做好各项规划主动公开", "二、做好市场监管信息公开工作，及时公开有关结果。", "三、做好财政信息公开工作要求。");
  }

  @Test
  void beginsAnewAtANumberBehindAWholeSentenceOnTheNextPage() {
    line("1.公开各项规划及政策措").line("施，建立规划的专题栏目。").page();
    line("2.公开市场监管规则和标").line("准。");

    assertThat(paragraphs()).containsExactly("1.公开各项规划及政策措施，建立规划的专题栏目。", "2.公开市场监管规则和标准。");
  }

  @Test
  void leavesNumbersAloneInATextWhoseParagraphsRanTogether() {
    line("（一）公开规划。（二）公开").line("标准，按要求落实好工作。").line("（三）公开财政信息。要细");
    line("化。");

    assertThat(paragraphs()).containsExactly("（一）公开规划。（二）公开标准，按要求落实好工作。（三）公开财政信息。要细化。");
  }

  @Test
  void keepsABlankThatThePageSays() {
    line("责任单位 县司法局 县财");

    assertThat(paragraphs()).containsExactly("责任单位 县司法局 县财");
  }
}
