package org.gongkai.disclosure.migration.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.gongkai.disclosure.migration.source.Row.AttachedFile;
import org.gongkai.platform.test.Capability;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Pages as the usual site systems of other governments write them, with everything around. */
@Capability("D-01")
class UnseenPagesTests {

  private static final String TEXT =
      "<p>各镇人民政府，县政府各部门：</p><p>为规范行政规范性文件管理，维护法制统一，根据有关规定，结合本县实际，制定本办法。</p>"
          + "<p>第一条　本县行政规范性文件的制定、备案和清理，适用本办法。</p><p>青溪县人民政府</p><p>2020年3月9日</p>";

  private static final String CHROME =
      "<div class='header'><div class='logo'><h1>青溪县人民政府</h1></div><ul class='menu'><li><a href='/'>首页</a></li>"
          + "<li><a href='/zw'>政务公开</a></li><li><a href='/hd'>互动交流</a></li></ul></div><div class='crumb'>您现在的位置：<a href='/'>首页</a> &gt; <a>县政府文件</a></div>";

  private static final String FOOT =
      "<div class='footer2'>主办：青溪县人民政府办公室　承办：青溪县大数据中心　网站标识码：0000000000　ICP备00000000号<br>"
          + "地址：青溪县府前路1号　邮编：000000　<a href='/map'>网站地图</a></div>";

  @Test
  void readsDivisionsWithLabelsThatNobodyKnowsBetween() {
    Row row =
        read(
            "<title>青溪县行政规范性文件管理办法-青溪县人民政府门户网站</title>",
            "<div class='xxgk'><div class='item'><div class='k'>索引号</div><div class='v'>QX010/2020-00031</div></div>"
                + "<div class='k'>主题分类</div><div class='v'>综合政务/文秘工作</div><div class='k'>公开范围</div><div class='v'>面向全社会</div>"
                + "<div class='k'>发文机关</div><div class='v'>青溪县人民政府</div><div class='k'>文号</div><div class='v'>青政发〔2020〕6号</div></div>"
                + "<h1>青溪县行政规范性文件管理办法</h1><div id='zoom'>"
                + TEXT
                + "</div>");

    assertThat(row.get(Field.INDEX_NUMBER)).isEqualTo("QX010/2020-00031");
    assertThat(row.get(Field.THEME_CLASS)).isEqualTo("综合政务/文秘工作");
    assertThat(row.get(Field.ISSUER)).isEqualTo("青溪县人民政府");
    assertThat(row.get(Field.DOCUMENT_NUMBER)).isEqualTo("青政发〔2020〕6号");
    assertThat(row.get(Field.TITLE)).isEqualTo("青溪县行政规范性文件管理办法");
  }

  @Test
  void readsDefinitionsWithoutSwallowingTheNextTerm() {
    Row row =
        read(
            "<title>关于公布清理结果的公告</title>",
            "<dl><dt>索 引 号：</dt><dd>A-17</dd><dt>阅读量：</dt><dd>35</dd><dt>有 效 性：</dt><dd>失效</dd><dt>成文日期：</dt><dd>二〇一九年十二月二十日</dd></dl>"
                + "<div class='TRS_Editor'>"
                + TEXT
                + "</div>");

    assertThat(row.get(Field.INDEX_NUMBER)).isEqualTo("A-17");
    assertThat(row.get(Field.VALIDITY)).isEqualTo("失效");
    assertThat(row.get(Field.SIGNED_DATE)).isEqualTo("二〇一九年十二月二十日");
  }

  @Test
  void readsSpansInOneLineAndTakesASignForNothingAsNothing() {
    Row row =
        read(
            "<title>公告</title>",
            "<ul class='meta'><li><span class='t'>发文字号：</span><span>无</span></li><li><span class='t'>发布机构：</span><span>县司法局</span><span class='t'>公开日期：</span><span>2020-03-12</span></li></ul>"
                + "<h2 class='title'>青溪县司法局公告</h2><div class='article-content'>"
                + TEXT
                + "</div>");

    assertThat(row.get(Field.DOCUMENT_NUMBER)).isNull();
    assertThat(row.get(Field.PUBLISHER)).isEqualTo("县司法局");
    assertThat(row.get(Field.PUBLISHED_DATE)).isEqualTo("2020-03-12");
  }

  @Test
  void findsTheTitleWhereTheOnlyBigHeadingIsTheSite() {
    Row row =
        read("<title>关于防汛抗旱工作的通知_青溪县人民政府</title>", "<div class='content_text'>" + TEXT + "</div>");

    assertThat(row.get(Field.TITLE)).isEqualTo("关于防汛抗旱工作的通知");
  }

  @Test
  void keepsADashInsideATitle() {
    Row row =
        read(
            "<title>青溪县2021—2025年法治政府建设实施方案-青溪县人民政府网</title>",
            "<div class='content_text'>" + TEXT + "</div>");

    assertThat(row.get(Field.TITLE)).isEqualTo("青溪县2021—2025年法治政府建设实施方案");
  }

  @Test
  void takesTheDayBesideTheSourceAndTheNumberBelowTheTitle() {
    Row row =
        read(
            "<title>关于印发管理办法的通知 - 青溪县政府网</title>",
            "<div class='sub'><span>2020-03-12 16:05</span> <span>来源：县政府办公室</span> <span>点击：<i>22</i>次</span></div>"
                + "<div id='vsb_content'><p align=center>关于印发管理办法的通知</p><p align=center>青政办发〔2020〕11号</p>"
                + TEXT
                + "</div>");

    assertThat(row.get(Field.PUBLISHED_DATE)).isEqualTo("2020-03-12 16:05");
    assertThat(row.get(Field.SOURCE)).isEqualTo("县政府办公室");
    assertThat(row.get(Field.DOCUMENT_NUMBER)).isEqualTo("青政办发〔2020〕11号");
    assertThat(Jsoup.parse(row.body()).text()).contains("青政办发〔2020〕11号").contains("第一条");
  }

  @Test
  void readsAPageThatIsOneForm() {
    Row row =
        PageReader.read(
            "<html><head><title>通知</title></head><body><form id='aspnetForm' method='post'><input type='hidden' name='__VIEWSTATE' value='x'>"
                + CHROME
                + "<table><tr><td>索引号：</td><td>B/2</td><td>名　　称：</td><td>关于开展检查的通知</td></tr></table><table><tr><td class='nr'>"
                + TEXT
                + "</td></tr></table>"
                + FOOT
                + "</form></body></html>");

    assertThat(row.get(Field.INDEX_NUMBER)).isEqualTo("B/2");
    assertThat(row.get(Field.TITLE)).isEqualTo("关于开展检查的通知");
    assertThat(Jsoup.parse(row.body()).text()).startsWith("各镇").doesNotContain("ICP备");
  }

  @Test
  void readsNestedTablesInTheOldEncoding() {
    byte[] page =
        ("<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'><title>青溪县人民政府</title></head><body>"
                + "<table width=1000><tr><td><table><tr><td>首页</td><td>概况</td><td>公开</td></tr></table></td></tr><tr><td>"
                + "<table class=head><tr><th>索引号</th><td>C-5</td><th>组配分类</th><td>规范性文件</td></tr>"
                + "<tr><th>标题</th><td colspan=3>青溪县城乡居民补贴发放办法</td></tr><tr><th>发文单位</th><td>青溪县人民政府办公室</td><th>发文时间</th><td>2009/5/8</td></tr>"
                + "<tr><th>生效日期</th><td>2009年6月1日</td><th>时效性</th><td>现行有效</td></tr></table></td></tr><tr><td><table><tr><td><font size=3>"
                + TEXT
                + "<table border=1><tr><td>序号</td><td>项目</td><td>标准</td></tr><tr><td>1</td><td>种粮补贴</td><td>每亩80元</td></tr></table></font></td></tr></table></td></tr></table></body></html>")
            .getBytes(Charset.forName("GB2312"));
    Row row = PageReader.read(page);

    assertThat(row.get(Field.TITLE)).isEqualTo("青溪县城乡居民补贴发放办法");
    assertThat(row.get(Field.ISSUER)).isEqualTo("青溪县人民政府办公室");
    assertThat(row.get(Field.SIGNED_DATE)).isEqualTo("2009/5/8");
    assertThat(row.get(Field.EFFECTIVE_DATE)).isEqualTo("2009年6月1日");
    assertThat(row.get(Field.VALIDITY)).isEqualTo("现行有效");
    assertThat(row.get(Field.INFO_CLASS)).isEqualTo("规范性文件");
    assertThat(Jsoup.parse(row.body()).text()).startsWith("各镇").contains("每亩80元");
    assertThat(Jsoup.parse(row.body()).select("table tr")).hasSize(2);
  }

  @Test
  void takesAttachmentsThatAreListedBelowTheText() {
    Row row =
        read(
            "<title>通知</title>",
            "<div id='zoom'>"
                + TEXT
                + "<p>附件：<a href='./P020200312.docx'>登记表</a></p></div><div class='fj'>附件下载：<a href='files/%E7%9B%AE%E5%BD%95.xlsx'>目录.xlsx</a></div>"
                + "<div class='side'><a href='/app/reader.zip'>阅读软件</a></div>");

    assertThat(row.attachments())
        .containsExactly(
            new AttachedFile("登记表", "./P020200312.docx"),
            new AttachedFile("目录.xlsx", "files/目录.xlsx"));
  }

  @Test
  void readsTextThatHasNoParagraphs() {
    Row row =
        read(
            "<title>公告</title>",
            "<div class='head'>文号：青公告〔2018〕3号　发布时间：2018年7月1日</div><div class='nr'>根据有关规定，现将我县行政执法主体公告如下：<br>　　一、县公安局<br>　　二、县交通运输局<br>特此公告，欢迎社会各界监督。<br>青溪县人民政府</div>");

    assertThat(row.get(Field.DOCUMENT_NUMBER)).isEqualTo("青公告〔2018〕3号");
    assertThat(row.get(Field.PUBLISHED_DATE)).isEqualTo("2018年7月1日");
    assertThat(Jsoup.parse(row.body()).text()).startsWith("根据有关规定").endsWith("青溪县人民政府");
  }

  private static Row read(String head, String body) {
    return PageReader.read(
        "<html><head>" + head + "</head><body>" + CHROME + body + FOOT + "</body></html>");
  }
}
