package org.gongkai.task.imports.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

/** Web pages as offices publish them. */
@Capability("T-02")
class HtmlReaderTest {

  private static Document read(String html) {
    return read("<html><body>" + html + "</body></html>", StandardCharsets.UTF_8);
  }

  private static Document read(String html, Charset charset) {
    return new DocumentReader(Limits.standard())
        .read(Source.file("plan.html", html.getBytes(charset)));
  }

  private static List<List<String>> rows(Document document) {
    return document.grids().getFirst().rows().stream()
        .map(row -> row.stream().map(Cell::text).toList())
        .toList();
  }

  @Test
  void laysOutSpansBreaksAndBlanks() {
    Document read =
        read(
            "<table><tr><td rowspan=2>&nbsp;组&nbsp;</td><td colspan=2>甲<br>乙</td></tr>"
                + "<tr><td><p>一</p><p>二</p></td><td><div>&nbsp;</div></td></tr></table>");

    assertThat(rows(read)).containsExactly(List.of("组", "甲\n乙", ""), List.of("", "一\n二", ""));
    assertThat(read.grids().getFirst().rows().get(1).getFirst().span()).isEqualTo(Cell.Span.ABOVE);
  }

  @Test
  void readsEveryTableInsideOneThatArrangesThePage() {
    Document read =
        read(
            "<table><tr><td>栏目</td><td><table><tr><td>序号</td><td>内容</td></tr></table>"
                + "<p>之间</p><table><tr><td>1</td><td>公开</td></tr></table></td></tr></table>");

    assertThat(read.texts()).containsExactly("栏目", "序号", "内容", "之间", "1", "公开");
    assertThat(read.grids()).hasSize(2);
  }

  @Test
  void leavesOutWhatNobodySeesAndSaysSo() {
    Document read =
        read(
            "<p>一</p><p style='display: none'>藏</p><script>x</script><select><option>选</select>"
                + "<table><tr><td>1<td>二</tr><tr hidden><td>2<td>藏</tr></table><p>三<del>删</del></p>");

    assertThat(read.texts()).containsExactly("一", "1", "二", "三");
    assertThat(read.remarks())
        .extracting(Remark::kind)
        .containsExactly(Remark.Kind.HIDDEN_CONTENT, Remark.Kind.TRACKED_CHANGES);
    assertThat(read.remarks().getFirst().message()).contains("2 处");
  }

  @Test
  void showsTheNumbersOfLists() {
    Document read =
        read(
            "<ol start=3><li>甲<li>乙</ol><ol style='list-style-type:cjk-ideographic'><li>丙</ol>"
                + "<ul><li>丁</ul><p><span style='mso-list:Ignore'>（一）<span>&nbsp;&nbsp;</span></span>戊</p>");

    assertThat(read.texts()).containsExactly("3.甲", "4.乙", "一、丙", "丁", "（一）戊");
  }

  @Test
  void joinsChineseLinesThatTheSourceBroke() {
    Document read = read("<p>公开财政\n  预算和\r\n2021 年决算\nbudget plan\n公开</p>");

    assertThat(read.texts()).containsExactly("公开财政预算和 2021 年决算 budget plan 公开");
  }

  @Test
  void readsOldEncodingsWhetherDeclaredOrNot() {
    String page = "<html><head><meta charset=%s></head><body><p>望川縣政府公開預算</p></body></html>";

    assertThat(read(page.formatted("gb2312"), Charset.forName("GB18030")).texts())
        .containsExactly("望川縣政府公開預算");
    assertThat(read(page.formatted("gb2312"), StandardCharsets.UTF_8).texts())
        .containsExactly("望川縣政府公開預算");
    assertThat(read(page.formatted("big5"), Charset.forName("Big5")).texts())
        .containsExactly("望川縣政府公開預算");
    Source header =
        new Source(
            "<p>望川縣政府公開預算</p>".getBytes(Charset.forName("Big5")), null, "text/html; charset=big5");
    assertThat(new DocumentReader(Limits.standard()).read(header).texts())
        .containsExactly("望川縣政府公開預算");
  }

  @Test
  void showsADamagedCharacterAndSaysSo() {
    byte[] page = ("<p>" + "公开".repeat(400) + "，预算</p>").getBytes(StandardCharsets.UTF_8);
    page[page.length - 5] = (byte) 0xff;
    Document read = new DocumentReader(Limits.standard()).read(Source.file("a.html", page));

    assertThat(read.remarks()).extracting(Remark::kind).contains(Remark.Kind.DAMAGED_TEXT);
    assertThat(String.join("", read.texts().toList())).contains("\ufffd").startsWith("公开公开");
  }

  @Test
  void survivesDeepNestingAndAbsurdSpans() {
    String deep = "<div>".repeat(50_000) + "底" + "</div>".repeat(50_000);
    String tables = "<table><tr><td>".repeat(3_000) + "内";

    assertThat(read(deep).texts()).containsExactly("底");
    assertThat(read(tables).texts()).contains("内");
    assertThat(
            read("<table><tr><td rowspan=9999 colspan=9999>一</td></tr><tr><td>二</table>").texts())
        .containsExactly("一", "二");
  }

  @Test
  void neverFetchesNorExpandsEntities() {
    Document read =
        read(
            "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><html><body><p>甲&a;乙</p>"
                + "<iframe src='http://127.0.0.1:1/'></iframe></body></html>",
            StandardCharsets.UTF_8);

    assertThat(String.join("", read.texts().toList())).contains("甲&a;乙");
  }
}
