package org.gongkai.disclosure.migration.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.gongkai.platform.test.Capability;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The layouts in which other sites show the same metadata. */
@Capability("D-01")
class OtherPagesTests {

  private static final String TEXT =
      "<p>各乡镇人民政府，县直各单位：</p><p>为进一步做好政务公开工作，现将有关事项通知如下，请认真贯彻执行。</p>"
          + "<p>一、提高认识。各单位要把政务公开作为重要工作来抓，落实到人。</p>";

  @Test
  void readsACellThatHoldsLabelAndValue() {
    Row row =
        PageReader.read(
            "<h1>关于政务公开的通知</h1><table><tr><td>索引号：11500/2020-00012</td><td>发文字号：望政办发〔2020〕7号</td></tr>"
                + "<tr><td><span>发布机构</span>：县政府办</td><td>成文日期：2020-03-01</td></tr></table><div class='TRS_Editor'>"
                + TEXT
                + "</div>");
    assertThat(row.get(Field.INDEX_NUMBER)).isEqualTo("11500/2020-00012");
    assertThat(row.get(Field.DOCUMENT_NUMBER)).isEqualTo("望政办发〔2020〕7号");
    assertThat(row.get(Field.PUBLISHER)).isEqualTo("县政府办");
    assertThat(row.get(Field.SIGNED_DATE)).isEqualTo("2020-03-01");
    assertThat(row.get(Field.TITLE)).isEqualTo("关于政务公开的通知");
    assertThat(Jsoup.parse(row.body()).select("p")).hasSize(3);
  }

  @Test
  void readsDefinitionListsAndHeaderCells() {
    Row row =
        PageReader.read(
            "<dl><dt>【索 引 号】</dt><dd>A/2020-1</dd><dt>发文机关:</dt><dd>望川县人民政府</dd></dl>"
                + "<table><tr><th>有效性</th><td>有效</td><th>主题分类</th><td>综合政务</td></tr></table>"
                + "<div id='zoom'>"
                + TEXT
                + "</div>");
    assertThat(row.get(Field.INDEX_NUMBER)).isEqualTo("A/2020-1");
    assertThat(row.get(Field.ISSUER)).isEqualTo("望川县人民政府");
    assertThat(row.get(Field.VALIDITY)).isEqualTo("有效");
    assertThat(row.get(Field.THEME_CLASS)).isEqualTo("综合政务");
  }

  @Test
  void readsARowOfLabelsAboveARowOfValues() {
    Row row =
        PageReader.read(
            "<table><tr><td>索引号</td><td>文号</td><td>发布日期</td></tr><tr><td>B-9</td><td></td><td>2021年1月2日</td></tr>"
                + "</table><div class='article-content'>"
                + TEXT
                + "</div>");
    assertThat(row.get(Field.INDEX_NUMBER)).isEqualTo("B-9");
    assertThat(row.get(Field.DOCUMENT_NUMBER)).isNull();
    assertThat(row.get(Field.PUBLISHED_DATE)).isEqualTo("2021年1月2日");
  }

  @Test
  void readsListsAndLinesWithSeveralValues() {
    Row row =
        PageReader.read(
            "<title>关于防汛的通告 - 望川县人民政府</title><ul><li><b>信息分类：</b>通告</li><li><label>文　　号</label><span>望防〔2021〕3号</span></li></ul>"
                + "<p>发布时间：2021-07-01 10:30　来源：县应急局　浏览次数：123 字体：大 中 小</p><div>"
                + TEXT
                + "</div>");
    assertThat(row.get(Field.INFO_CLASS)).isEqualTo("通告");
    assertThat(row.get(Field.DOCUMENT_NUMBER)).isEqualTo("望防〔2021〕3号");
    assertThat(row.get(Field.PUBLISHED_DATE)).isEqualTo("2021-07-01 10:30");
    assertThat(row.get(Field.SOURCE)).isEqualTo("县应急局");
    assertThat(row.get(Field.TITLE)).isEqualTo("关于防汛的通告");
    assertThat(Jsoup.parse(row.body()).text()).startsWith("各乡镇").doesNotContain("浏览次数");
  }

  @Test
  void readsMetaTagsAndResolvesLinks() {
    Row row =
        PageReader.read(
            "<head><meta name='ArticleTitle' content='关于 & 的通知'><meta name='PubDate' content='2022-05-06 08:00'>"
                + "<link rel='canonical' href='https://old.example.cn/a/b.html'></head><div class='pages_content'>"
                + TEXT
                + "<a href='../files/x.pdf'>附件</a></div>");
    assertThat(row.get(Field.TITLE)).isEqualTo("关于 & 的通知");
    assertThat(row.get(Field.PUBLISHED_DATE)).isEqualTo("2022-05-06 08:00");
    assertThat(row.body()).contains("https://old.example.cn/files/x.pdf");
  }

  @Test
  void findsTheTextOfAnUnmarkedPageWithoutItsMenus() {
    Row row =
        PageReader.read(
            "<body><div><a href=1>首页</a><a href=2>政务公开</a></div><div class='x1'><div class='x2'>"
                + TEXT
                + "<table><tr><td>序号</td><td>名称</td></tr><tr><td>1</td><td>甲</td></tr></table></div></div>"
                + "<div>主办：望川县人民政府办公室 备案号 1234567890 联系电话 0830-1234567</div></body>");
    assertThat(Jsoup.parse(row.body()).text())
        .startsWith("各乡镇")
        .contains("甲")
        .doesNotContain("备案号")
        .doesNotContain("首页");
  }

  @Test
  void takesMetadataOutOfTheTextWhenTheyStandInIt() {
    Row row =
        PageReader.read(
            "<div class='article-content'><table><tr><td>索引号</td><td>C/1</td><td>发布日期</td><td>2020-01-01</td></tr></table>"
                + TEXT
                + "</div>");
    assertThat(row.get(Field.INDEX_NUMBER)).isEqualTo("C/1");
    assertThat(Jsoup.parse(row.body()).text()).startsWith("各乡镇");
  }

  @Test
  void readsPagesInTheOldEncodingAndRefusesNoise() {
    byte[] old =
        ("<p>索引号：D/2</p><div id='zoom'>" + TEXT + "</div>").getBytes(Charset.forName("GB18030"));
    assertThat(PageReader.read(old).get(Field.INDEX_NUMBER)).isEqualTo("D/2");
    assertThat(PageReader.read(new byte[] {(byte) 0xFF, 1, 2, (byte) 0x80, (byte) 0xFF}).problems())
        .hasSize(1);
  }
}
