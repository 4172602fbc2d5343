package org.gongkai.disclosure.migration.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTests {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  @Test
  void readsRowsUnderTheirOwnNamesInElementsOrUnderChineseLabels() throws Exception {
    List<Row> rows =
        read(
            SourceKind.NDJSON,
            """
            {"externalId":"a","title":"一","body":"<p>x</p>","elements":{"issuer":"县政府","成文日期":"2020-1-2"},"attachments":[{"name":"表","path":"f/1.pdf"}]}

            {"id":7,"title":"二","text":"1 < 2","url":"https://x.cn/1"}
            {"id":"c","title":["x"],"body":"plain & simple"}
            """
                .getBytes(UTF_8));
    assertThat(rows).extracting(Row::number).containsExactly(1L, 2L, 3L);
    assertThat(rows.get(0).get(Field.ISSUER)).isEqualTo("县政府");
    assertThat(rows.get(0).get(Field.SIGNED_DATE)).isEqualTo("2020-1-2");
    assertThat(rows.get(0).attachments()).containsExactly(new Row.AttachedFile("表", "f/1.pdf"));
    assertThat(rows.get(1).get(Field.EXTERNAL_ID)).isEqualTo("7");
    assertThat(rows.get(1).body()).isEqualTo("<p>1 &lt; 2</p>");
    assertThat(rows.get(2).problems()).extracting(RowProblem::pointer).containsExactly("/title");
    assertThat(rows.get(2).body()).isEqualTo("<p>plain &amp; simple</p>");
  }

  @Test
  void aBrokenRowDoesNotStopTheOthers() throws Exception {
    byte[] start = "{\"id\":\"1\",\"title\":\"一\"\n{\"id\":\"2\",\"title\":\"".getBytes(UTF_8);
    byte[] old = "旧编码".getBytes(GB18030);
    byte[] end =
        ("\"}\n" + "x".repeat(10_000_000) + "\n[1]\n{\"id\":\"3\",\"title\":\"三\"}")
            .getBytes(UTF_8);
    byte[] noise = {'{', (byte) 0xFF, (byte) 0x80, '\n'};
    List<Row> rows = read(SourceKind.NDJSON, concat(noise, start, old, end));
    assertThat(rows).hasSize(6);
    assertThat(rows.get(2).get(Field.TITLE)).isEqualTo("旧编码");
    assertThat(rows.get(3).problems().getFirst().detail()).contains("4 MB");
    assertThat(rows.get(5).get(Field.TITLE)).isEqualTo("三");
    assertThat(rows.stream().filter(row -> !row.problems().isEmpty())).hasSize(4);
  }

  @Test
  void readsJsonArraysUpToWhereTheyBreak() throws Exception {
    String text = "\n [{\"id\":\"1\",\"title\":\"一\"}, {\"id\":\"2\",\"title\":\"二\"}, {\"id\":";
    List<Row> rows = read(SourceKind.JSON, text.getBytes(UTF_8));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(2).problems()).hasSize(1);
    assertThat(read(SourceKind.JSON, "{\"id\":\"1\"}\n{\"id\":\"2\"}".getBytes(UTF_8))).hasSize(2);
  }

  @Test
  void readsTablesInBothEncodingsWithQuotedCells() throws Exception {
    String table = "编号,标题,body,文号\r\n1,\"甲,\"\"乙\"\"\",\"两\n行\",望〔2001〕1号\r\n,,,\n2,丙,丁\n";
    for (Charset charset : List.of(UTF_8, GB18030)) {
      List<Row> rows = read(SourceKind.CSV, table.getBytes(charset));
      assertThat(rows).hasSize(2);
      assertThat(rows.get(0).get(Field.TITLE)).isEqualTo("甲,\"乙\"");
      assertThat(rows.get(0).body()).isEqualTo("<p>两</p>\n<p>行</p>");
      assertThat(rows.get(1).get(Field.EXTERNAL_ID)).isEqualTo("2");
    }
  }

  @Test
  void readsAnArchiveOfPagesWithATableOfMetadata() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("旧站/manifest.csv", "文件,标题,发布日期\n一/a.html,表中的标题,2001-01-01\n".getBytes(GB18030));
    files.put("旧站/一/a.html", "<h1>页上的标题</h1><p>正文在这里，不长也不短，正好二十多个字就够了吧。</p>".getBytes(UTF_8));
    files.put("旧站/一/a.txt", "不读".getBytes(UTF_8));
    files.put("旧站/二/b.txt", "标题：独立的文本\n发布日期：2002年2月2日\n正文".getBytes(UTF_8));
    files.put("旧站/二/图.png", new byte[] {1});
    files.put("__MACOSX/._a.html", new byte[] {1});
    List<Row> rows = read(SourceKind.ZIP, Archives.of(files, GB18030));
    assertThat(rows).extracting(row -> row.get(Field.EXTERNAL_ID)).containsExactly("一/a", "二/b");
    assertThat(rows.get(0).get(Field.TITLE)).isEqualTo("表中的标题");
    assertThat(rows.get(0).origin()).isEqualTo("旧站/一/a.html");
    assertThat(rows.get(1).get(Field.PUBLISHED_DATE)).isEqualTo("2002年2月2日");
  }

  @Test
  void entriesThatLeaveTheArchiveAreRefusedOneByOne() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] text = "标题\n正文".getBytes(UTF_8);
    for (String name :
        List.of(
            "../../etc/a.txt",
            "/b.txt",
            "C:\\c.txt",
            "x\\..\\..\\d.txt",
            "e\u0007.txt",
            "f.zip",
            "好.txt")) {
      files.put(name, text);
    }
    List<Row> rows = read(SourceKind.ZIP, Archives.of(files));
    assertThat(rows.stream().filter(row -> !row.problems().isEmpty())).hasSize(6);
    assertThat(rows.getLast().get(Field.EXTERNAL_ID)).isEqualTo("好");
  }

  @Test
  void stopsAtBombs() {
    byte[] bomb = Archives.of(Map.of("rows.ndjson", new byte[300 << 20]));
    assertThat(bomb.length).isLessThan(1 << 20);
    assertThatThrownBy(() -> read(SourceKind.ZIP, bomb))
        .isInstanceOf(BrokenSource.class)
        .hasMessageContaining("解压后");
    assertThatThrownBy(() -> read(SourceKind.ZIP, "PK nothing".getBytes(UTF_8)))
        .isInstanceOf(BrokenSource.class);
    assertThatThrownBy(() -> read(SourceKind.ZIP, Archives.of(Map.of("a.exe", new byte[1]))))
        .isInstanceOf(BrokenSource.class);
  }

  @Test
  void readsWordFilesWithoutWhatIsHiddenOrDeleted() throws Exception {
    Row row =
        document(
            """
            <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>关于甲 &amp; 乙的通知</w:t></w:r></w:p>
            <w:p><w:r><w:t>正文</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>表头</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
            """,
            "");
    assertThat(row.get(Field.TITLE)).isEqualTo("关于甲 & 乙的通知");
    assertThat(row.body())
        .contains("<h2>关于甲 &amp; 乙的通知</h2>", "<p>正文</p>", "<td colspan=\"2\"><p>表头</p>")
        .doesNotContain("删去")
        .doesNotContain("隐藏");
  }

  @Test
  void writesTheNumbersThatWordCounts() {
    String space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    String numbering =
        "<w:numbering"
            + space
            + "><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/></w:lvl>"
            + "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%2.'/></w:lvl></w:abstractNum><w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num></w:numbering>";
    String styles =
        "<w:styles"
            + space
            + "><w:style w:styleId='a1'><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr></w:style></w:styles>";
    String item =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='3'/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
    String section = "<w:p><w:pPr><w:pStyle w:val='a1'/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
    String document =
        "<w:document"
            + space
            + "><w:body><w:p><w:r><w:t>管理办法</w:t></w:r></w:p>"
            + section.formatted("总则")
            + item.formatted("目的")
            + item.formatted("范围")
            + section.formatted("职责")
            + item.formatted("分工")
            + "</w:body></w:document>";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("word/document.xml", document.getBytes(UTF_8));
    parts.put("word/numbering.xml", numbering.getBytes(UTF_8));
    parts.put("word/styles.xml", styles.getBytes(UTF_8));

    assertThat(WordText.read(Archives.of(parts)).body().lines())
        .containsExactly(
            "<p>管理办法</p>",
            "<p>一、总则</p>",
            "<p>1.目的</p>",
            "<p>2.范围</p>",
            "<p>二、职责</p>",
            "<p>1.分工</p>");
  }

  @Test
  void resolvesNoEntityOfAWordFile() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "机密内容");
    Row row =
        document(
            "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>");
    assertThat(String.valueOf(row.body())).doesNotContain("机密");
    assertThat(row.problems()).hasSize(1);
  }

  @Test
  void readsALawWithItsAddressesAndItsFolder() throws Exception {
    byte[] law = "# 甲条例\n\n2001年2月3日 通过\n<!-- INFO END -->\n第一条 正文。".getBytes(UTF_8);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("laws/行政法规/甲条例(2001-03-01).md", law);
    files.put("laws/刑法/乙.md", law);
    Row row = read(SourceKind.ZIP, Archives.of(files)).getFirst();
    assertThat(row.get(Field.EXTERNAL_ID)).isEqualTo("行政法规/甲条例(2001-03-01)");
    assertThat(row.get(Field.PUBLISHED_DATE)).isEqualTo("2001-03-01");
    assertThat(row.get(Field.SIGNED_DATE)).isEqualTo("2001-02-03");
    assertThat(row.get(Field.INFO_CLASS)).isEqualTo("行政法规");
    assertThat(row.body()).contains("<p id=\"art_1\"><strong>第一条</strong> 正文。</p>");
  }

  private Row document(String body, String prolog) throws Exception {
    String xml =
        "<?xml version=\"1.0\"?>"
            + prolog
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>";
    byte[] file = Archives.of(Map.of("word/document.xml", xml.getBytes(UTF_8)));
    return read(SourceKind.DOCX, file).getFirst();
  }

  private List<Row> read(SourceKind kind, byte[] content) throws IOException, BrokenSource {
    Path file = Files.write(folder.resolve("source"), content);
    List<Row> rows = new ArrayList<>();
    try (Rows source = SourceFile.open(file, kind, null)) {
      for (Row row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static byte[] concat(byte[]... parts) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
