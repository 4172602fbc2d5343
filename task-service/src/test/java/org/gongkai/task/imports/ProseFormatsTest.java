package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;
import org.junit.jupiter.api.Test;

/** A plan in prose gives the same tasks from every format that can carry prose. */
@Capability("T-02")
class ProseFormatsTest {

  private static final List<String> PLAN =
      List.of(
          "望川县2022年政务公开工作要点",
          "为贯彻落实上级关于政务公开工作的部署要求，进一步提升全县政务公开质量和实效，更好发挥政务公开在建设法治政府、服务群众方面的作用，结合我县实际，制定本工作要点。",
          "一、深化重点领域信息公开",
          "（一）推进财政信息公开",
          "1.公开2022年县级财政预算、决算和“三公”经费，细化到项级科目，同步公开重大政策和重点项目绩效情况，接受社会监督，10月底前完成。（责任单位：县财政局；各乡镇人民政府配合）",
          "2.动态更新行政事业性收费和政府性基金目录清单。（责任单位：县财政局、县发展改革局）",
          "（二）推进民生信息公开",
          "3.公开义务教育招生方案、学区划分和入学条件等信息，6月底前完成。（责任单位：县教育和体育局）",
          "二、强化政策解读回应",
          "（一）提升解读质量",
          "4.政策文件与解读材料同步组织、同步审签、同步部署，综合运用图解、问答、新闻发布会等形式。（责任单位：县政府办牵头，县级各部门配合）",
          "三、加强组织保障",
          "5.每年组织1次政务公开业务培训。（责任单位：县政府办）");

  private static final Pattern NUMBER =
      Pattern.compile("^(?:([一二三]、)|(（[一二]）)|(\\d)\\.)(.*)", Pattern.DOTALL);

  private final PlanReader reader = new PlanReader(Limits.standard());
  private final PlanPreview text = reader.read(Source.text(String.join("\n", PLAN)));

  @Test
  void readsATextThatHasTasksAtAll() {
    assertThat(text.tasks()).isNotEmpty();
    assertThat(text.tasks().stream().flatMap(task -> task.items().stream()))
        .anySatisfy(item -> assertThat(item.units()).contains("县财政局"));
  }

  @Test
  void readsAPage() {
    String page =
        "<html><head><meta charset=gbk></head><body><div>"
            + PLAN.stream().map(line -> "<p>　　" + line + "</p>").collect(Collectors.joining("\n"))
            + "</div></body></html>";

    assertSame(Source.file("要点.html", page.getBytes(Charset.forName("GBK"))));
    assertSame(Source.file("要点.htm", page.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsAWordDocumentWithWrittenNumbers() throws Exception {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      PLAN.forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(out);
      assertSame(Source.file("要点.docx", out.toByteArray()));
    }
  }

  /** The list goes on over the sections, as arabic numbers do in such texts. */
  @Test
  void readsAWordDocumentWithAutomaticNumbers() throws Exception {
    StringBuilder body = new StringBuilder();
    for (String line : PLAN) {
      Matcher number = NUMBER.matcher(line);
      if (!number.matches()) {
        body.append(WordFile.paragraph(line));
      } else if (number.group(3) != null) {
        body.append(
            WordFile.numbered(0, number.group(4))
                .replace("<w:numId w:val=\"1\"/>", "<w:numId w:val=\"3\"/>"));
      } else {
        body.append(WordFile.numbered(number.group(1) == null ? 1 : 0, number.group(4)));
      }
    }
    byte[] file =
        new WordFile(body.toString())
            .with(
                "numbering",
                "numbering",
                """
                <w:abstractNum w:abstractNumId="0">
                <w:lvl w:ilvl="0"><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
                <w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
                </w:abstractNum><w:abstractNum w:abstractNumId="7">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
                </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
                <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>\
                """)
            .bytes();

    assertSame(Source.file("要点.docx", file));
  }

  @Test
  void readsAPdf() throws Exception {
    assertSame(Source.file("要点.pdf", PdfFile.of(PLAN)));
  }

  private void assertSame(Source source) {
    PlanPreview read = reader.read(source);
    assertThat(read.plan()).isEqualTo(text.plan());
    assertThat(read.tasks())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*line")
        .isEqualTo(text.tasks());
    assertThat(read.fingerprint()).isEqualTo(text.fingerprint());
  }
}
