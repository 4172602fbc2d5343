package org.gongkai.task.imports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.task.imports.WordFile.numbered;
import static org.gongkai.task.imports.WordFile.paragraph;
import static org.gongkai.task.imports.WordFile.run;

import java.util.List;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.WordFile;
import org.junit.jupiter.api.Test;

/** What Word documents hold beside plain paragraphs. */
@Capability("T-02")
class WordReaderTest {

  private static Document read(WordFile file) throws Exception {
    return new DocumentReader(Limits.standard()).read(Source.file("plan.docx", file.bytes()));
  }

  private static Document read(String body) throws Exception {
    return read(new WordFile(body));
  }

  private static List<String> texts(Document document) {
    return document.texts().toList();
  }

  private static List<Remark.Kind> kinds(Document document) {
    return document.remarks().stream().map(Remark::kind).toList();
  }

  @Test
  void writesTheNumbersThatWordCounts() throws Exception {
    Document read =
        read(
            new WordFile(
                    numbered(0, "总体要求")
                        + numbered(1, "目标")
                        + numbered(2, "公开预算")
                        + numbered(2, "2021年决算")
                        + numbered(3, "细目")
                        + numbered(1, "原则")
                        + numbered(2, "依法公开")
                        + numbered(0, "保障措施")
                        + numbered(0, "另起").replace("numId w:val=\"1\"", "numId w:val=\"2\"")
                        + numbered(0, "不编号").replace("numId w:val=\"1\"", "numId w:val=\"0\""))
                .numbering());

    assertThat(texts(read))
        .containsExactly(
            "一、总体要求",
            "（一）目标",
            "1.公开预算",
            "2. 2021年决算",
            "①细目",
            "（二）原则",
            "1.依法公开",
            "二、保障措施",
            "五、另起",
            "不编号");
  }

  @Test
  void takesTheNumberFromTheStyleOfAParagraph() throws Exception {
    String styled = "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>";
    Document read =
        read(
            new WordFile(
                    styled.formatted("Heading", run("甲")) + styled.formatted("Derived", run("乙")))
                .numbering()
                .with(
                    "styles",
                    "styles",
                    "<w:style w:styleId=\"Heading\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                        + "</w:style><w:style w:styleId=\"Derived\"><w:basedOn w:val=\"Heading\"/></w:style>"));

    assertThat(texts(read)).containsExactly("一、甲", "二、乙");
  }

  @Test
  void countsTheRowsOfATableWhoseNumbersAreAutomatic() throws Exception {
    String row =
        "<w:tr><w:tc>" + numbered(2, "") + "</w:tc><w:tc>" + paragraph("内容") + "</w:tc></w:tr>";

    assertThat(texts(read(new WordFile("<w:tbl>" + row + row + "</w:tbl>").numbering())))
        .containsExactly("1.", "内容", "2.", "内容");
  }

  @Test
  void readsRecordedChangesAsAccepted() throws Exception {
    Document read =
        read(
            "<w:p>"
                + run("公开")
                + "<w:del><w:r><w:delText>预算</w:delText></w:r></w:del><w:ins>"
                + run("决算")
                + "</w:ins></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                + run("前半")
                + "</w:p>"
                + paragraph("后半")
                + "<w:tbl><w:tr><w:tc>"
                + paragraph("留下")
                + "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>"
                + paragraph("删去的行")
                + "</w:tc></w:tr></w:tbl>");

    assertThat(texts(read)).containsExactly("公开决算", "前半后半", "留下");
    assertThat(read.remarks())
        .singleElement()
        .satisfies(remark -> {
          assertThat(remark.kind()).isEqualTo(Remark.Kind.TRACKED_CHANGES);
          assertThat(remark.message()).contains("4 处修订");
          assertThat(remark.line()).isEqualTo(1);
        });
  }

  @Test
  void readsTextBoxesOnceAfterTheirParagraph() throws Exception {
    String box = "<w:txbxContent>" + paragraph("框中文字") + "</w:txbxContent>";
    Document read =
        read(
            "<w:p>"
                + run("正文")
                + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                + paragraph("后文"));

    assertThat(texts(read)).containsExactly("正文", "框中文字", "后文");
  }

  @Test
  void keepsFootnotesHiddenWordsAndHeadersOutOfTheText() throws Exception {
    Document read =
        read(
            new WordFile(
                    "<w:p>"
                        + run("正文")
                        + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr>"
                        + "<w:t>隐藏</w:t></w:r></w:p>")
                .with(
                    "footnotes",
                    "footnotes",
                    "<w:footnote w:id=\"2\">" + paragraph("出处") + "</w:footnote>")
                .with("header", "hdr", paragraph("页眉")));

    assertThat(texts(read)).containsExactly("正文");
    assertThat(kinds(read))
        .containsExactlyInAnyOrder(Remark.Kind.HIDDEN_CONTENT, Remark.Kind.FOOTNOTE);
    assertThat(read.remarks()).anySatisfy(remark -> assertThat(remark.message()).contains("出处"));
  }

  @Test
  void readsFieldsLinksBreaksAndContentControls() throws Exception {
    Document read =
        read(
            "<w:sdt><w:sdtContent><w:p><w:hyperlink>"
                + run("链接")
                + "</w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE"
                + "</w:instrText></w:r>"
                + run("3")
                + "<w:r><w:br/></w:r>"
                + run("下一行")
                + "</w:p></w:sdtContent></w:sdt>");

    assertThat(texts(read)).containsExactly("链接3", "下一行");
  }

  @Test
  void readsATableInsideACellAsPartOfTheCell() throws Exception {
    String inner =
        "<w:tbl><w:tr><w:tc>"
            + paragraph("内一")
            + "</w:tc><w:tc>"
            + paragraph("内二")
            + "</w:tc></w:tr></w:tbl>";
    String cell = "<w:tc>%s</w:tc>";
    Document read =
        read(
            "<w:tbl><w:tr>"
                + cell.formatted(paragraph("1"))
                + cell.formatted(paragraph("名称"))
                + cell.formatted(paragraph("内容") + inner)
                + "</w:tr></w:tbl>");

    assertThat(read.grids()).hasSize(1);
    assertThat(texts(read)).containsExactly("1", "名称", "内容\n内一 内二");
  }

  @Test
  void readsATableThatOnlyArrangesThePageAsWhatItHolds() throws Exception {
    String row =
        "<w:tr><w:tc>" + paragraph("序号") + "</w:tc><w:tc>" + paragraph("内容") + "</w:tc></w:tr>";
    Document read =
        read(
            "<w:tbl><w:tr><w:tc>"
                + paragraph("标题")
                + "<w:tbl>"
                + row
                + row
                + "</w:tbl><w:p/></w:tc></w:tr></w:tbl>");

    assertThat(read.blocks().getFirst()).isEqualTo(new Line("标题", 2));
    assertThat(read.grids()).singleElement().satisfies(grid -> assertThat(grid.rows()).hasSize(2));
  }

  @Test
  void writesNumbersInTheFormatsOfChineseTexts() {
    assertThat(NumberFormat.write("chineseCounting", 10)).isEqualTo("十");
    assertThat(NumberFormat.write("japaneseCounting", 21)).isEqualTo("二十一");
    assertThat(NumberFormat.write("chineseCountingThousand", 105)).isEqualTo("一百〇五");
    assertThat(NumberFormat.write("chineseCountingThousand", 110)).isEqualTo("一百一十");
    assertThat(NumberFormat.write("chineseLegalSimplified", 12)).isEqualTo("壹拾贰");
    assertThat(NumberFormat.write("ideographTraditional", 3)).isEqualTo("丙");
    assertThat(NumberFormat.write("decimalEnclosedCircle", 2)).isEqualTo("②");
    assertThat(NumberFormat.write("upperRoman", 14)).isEqualTo("XIV");
    assertThat(NumberFormat.write("lowerLetter", 28)).isEqualTo("bb");
    assertThat(NumberFormat.write("decimalFullWidth", 12)).isEqualTo("１２");
  }

  @Test
  void readsCellsThatOldWordMergedSidewards() throws Exception {
    String cell = "<w:tc><w:tcPr>%s</w:tcPr>" + paragraph("%s") + "</w:tc>";
    String merged = "<w:hMerge w:val=\"%s\"/>";
    Document read =
        read(
            "<w:tbl><w:tr>"
                + cell.formatted(merged.formatted("restart"), "一、主动公开")
                + cell.formatted(merged.formatted("continue"), "不显示")
                + cell.formatted("<w:hMerge/>", "")
                + "</w:tr><w:tr>"
                + cell.formatted("", "甲")
                + cell.formatted("", "乙")
                + cell.formatted("", "丙")
                + "</w:tr></w:tbl>");

    List<List<Cell>> rows = read.grids().getFirst().rows();
    assertThat(rows.getFirst())
        .extracting(Cell::text, Cell::span)
        .containsExactly(
            tuple("一、主动公开", Cell.Span.OWN), tuple("", Cell.Span.LEFT), tuple("", Cell.Span.LEFT));
    assertThat(rows.get(1)).extracting(Cell::text).containsExactly("甲", "乙", "丙");
  }

  @Test
  void saysThatAnEmbeddedFileWasNotRead() throws Exception {
    Document read = read(paragraph("一、总则") + "<w:altChunk/>");

    assertThat(kinds(read)).containsExactly(Remark.Kind.HIDDEN_CONTENT);
  }
}
