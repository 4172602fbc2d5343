package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Capability("D-01")
class BodyHtmlTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<p onclick='alert(1)'>字</p>",
        "<a href='javascript:alert(1)'>字</a>",
        "<a href='&#106;avascript:alert(1)'>字</a>",
        "<img src=x onerror=alert(1)>",
        "<img src='data:text/html;base64,PHNjcmlwdD4='>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<style>body{background:url(javascript:alert(1))}</style><p>字</p>",
        "<p style='position:fixed;inset:0'>字</p>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<form action='https://evil.test'><input name=password></form>",
        "<meta http-equiv=refresh content='0;url=https://evil.test'>",
        "<base href='https://evil.test/'>",
        "<object data='evil.swf'></object><embed src='evil.swf'>",
        "<!--<script>alert(1)</script>-->",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<table><td background='javascript:alert(1)'>字</td></table>"
      })
  void dropsWhateverCouldAct(String attack) {
    assertThat(BodyHtml.clean(attack).toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("script")
        .doesNotContain("onerror")
        .doesNotContain("onclick")
        .doesNotContain("onload")
        .doesNotContain("style")
        .doesNotContain("<iframe")
        .doesNotContain("<form")
        .doesNotContain("<input")
        .doesNotContain("evil")
        .doesNotContain("data:");
  }

  @Test
  void keepsTablesWithTheirSpans() {
    String table =
        "<table><tbody><tr><td colspan=\"2\">合计</td></tr><tr><td>甲</td><td>1</td></tr></tbody></table>";
    assertThat(BodyHtml.clean(table)).isEqualTo(table);
  }

  @Test
  void keepsHeadingsAndTablesPastedFromWord() {
    String pasted =
        """
        <!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->
        <style>p.MsoNormal{margin:0}</style>
        <p class=MsoTitle>关于招生工作的通知</p>
        <p class="MsoNormal" style='mso-outline-level:2'><b>一、范围</b><o:p></o:p></p>
        <p class=MsoNormal style='text-indent:2em'>按学区<span lang=EN-US>就近</span>入学。</p>
        <p class=MsoNormal><span style='display:none;mso-hide:all'>内部批注</span>正文</p>
        <table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'>
        <tr><td width=189 colspan=2 style='padding:0'><p class=MsoNormal>合计</p></td></tr>
        <tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>\
        """;
    String clean = BodyHtml.clean(pasted);
    assertThat(clean)
        .contains("<h1>关于招生工作的通知</h1>")
        .contains("<h2><b>一、范围</b></h2>")
        .contains("按学区<span>就近</span>入学。")
        .contains("colspan=\"2\"")
        .contains("rowspan=\"2\"")
        .doesNotContain("内部批注")
        .doesNotContain("mso")
        .doesNotContain("Mso")
        .doesNotContain("style");
    assertThat(BodyHtml.text(clean)).contains("关于招生工作的通知\n一、范围\n按学区就近入学。\n正文");
    assertThat(BodyHtml.clean(clean)).isEqualTo(clean);
  }

  @Test
  void keepsLinksToFilesOfTheItemAndToTheWeb() {
    assertThat(BodyHtml.clean("<a href=\"/files/a.pdf\">附件</a>")).contains("href=\"/files/a.pdf\"");
    assertThat(BodyHtml.clean("<a href=\"https://www.gov.cn/\">国务院</a>"))
        .contains("href=\"https://www.gov.cn/\"")
        .contains("noopener");
  }

  @Test
  void cleaningTwiceChangesNothing() {
    String once = BodyHtml.clean("<p>甲 &lt;b&gt; 乙 &amp; 丙</p>\n<h2>二</h2><a href='/x'>丁</a>");
    assertThat(BodyHtml.clean(once)).isEqualTo(once);
  }

  @Test
  void hasAPlainTextTwinWithLinesAndCells() {
    assertThat(BodyHtml.text("<h1>标题</h1><p>第一段<br>第二行</p>" + Examples.BODY))
        .isEqualTo("标题\n第一段\n第二行\n各中小学：\n学校\t名额\n望川一中\t12");
  }

  @Test
  void thePlainTextShowsEscapedMarksAsText() {
    assertThat(BodyHtml.text("<p>1 &lt; 2 &amp;&nbsp; 3</p>")).isEqualTo("1 < 2 & 3");
  }

  @Test
  void survivesDeepNestingAndBrokenMarks() {
    assertThat(BodyHtml.text(BodyHtml.clean("<div>".repeat(5000) + "底"))).isEqualTo("底");
    assertThat(BodyHtml.clean("<p>未闭合 <b>粗")).contains("未闭合");
    assertThat(BodyHtml.clean("")).isEmpty();
  }
}
