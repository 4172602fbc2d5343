package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.document.ImportRefused;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an attacker or an accident sends: each refused in Chinese, or read within the limits. */
@Capability("T-02")
class BadInputTest {

  private static final String LAUGHS =
      "<!DOCTYPE x [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
  private static final String OUTSIDE =
      "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";

  private final PlanReader reader = new PlanReader(Limits.standard());

  private <R extends ImportRefused> void assertRefused(Source source, Class<R> why, String words) {
    assertThatThrownBy(() -> reader.read(source)).isInstanceOf(why).hasMessageContaining(words);
  }

  private static Source file(String name, String content) {
    return Source.file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] word(String prologue, String body) throws Exception {
    String document =
        prologue
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>";
    return new WordFile("").part("word/document.xml", document).bytes();
  }

  @Test
  void refusesEntitiesInOfficeFilesBeforeExpandingThem() throws Exception {
    for (String prologue : new String[] {LAUGHS, OUTSIDE}) {
      byte[] file = word(prologue, "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>");
      assertRefused(Source.file("a.docx", file), ImportRefused.UnreadableFile.class, "实体");
    }
    byte[] types =
        new WordFile("").part("[Content_Types].xml", OUTSIDE + "<Types>&a;</Types>").bytes();
    assertRefused(Source.file("a.docx", types), ImportRefused.UnreadableFile.class, "实体");
  }

  @Test
  void refusesOfficeFilesThatNestWithoutEnd() throws Exception {
    String open = "<w:tbl><w:tr><w:tc>".repeat(20_000);
    String close = "</w:tc></w:tr></w:tbl>".repeat(20_000);

    assertThatThrownBy(() -> reader.read(Source.file("a.docx", word("", open + close))))
        .isInstanceOf(ImportRefused.UnreadableFile.class);
  }

  @Test
  void refusesPartsThatAreBrokenOrMissing() throws Exception {
    assertRefused(
        Source.file("a.docx", word("", "<w:p><w:r><w:t>一</w:p>")),
        ImportRefused.UnreadableFile.class,
        "已损坏");
    assertRefused(
        Source.file("a.docx", new WordFile("").part("_rels/.rels", "<Relationships/>").bytes()),
        ImportRefused.UnreadableFile.class,
        "找不到正文");
  }

  @Test
  void refusesMacrosThatOnlyTheNameOfAPartTells() throws Exception {
    byte[] file = new WordFile("").part("word/vbaProject.bin", "x").bytes();

    assertRefused(Source.file("a.docx", file), ImportRefused.MacroDocument.class, "宏");
    assertRefused(file("a.xlsm", "x"), ImportRefused.MacroDocument.class, "宏");
  }

  @Test
  void refusesAnXmlPartThatGrowsWithoutMeasure() throws Exception {
    byte[] file = word("", "<w:p/>" + " ".repeat(40 * 1024 * 1024));

    assertThat(file.length).isLessThan(1024 * 1024);
    assertRefused(Source.file("a.docx", file), ImportRefused.TooLarge.class, "解压后");
  }

  @Test
  void refusesACellOfAMegabyte() throws Exception {
    String endless = "公".repeat(350_000);

    assertRefused(Source.text("序号\t内容\n1\t" + endless), ImportRefused.TooLarge.class, "单元格");
    assertRefused(
        file("a.csv", "序号,内容,单位\n1," + endless + ",无"), ImportRefused.TooLarge.class, "单元格");
    assertRefused(
        file("a.html", "<table><tr><td>" + endless + "</table>"),
        ImportRefused.TooLarge.class,
        "单元格");
    assertRefused(
        Source.file("a.docx", word("", "<w:p><w:r><w:t>" + endless + "</w:t></w:r></w:p>")),
        ImportRefused.TooLarge.class,
        "单元格");
  }

  /** Repeated groups of a pattern take a stack frame a character. */
  @Test
  void survivesLongParagraphsOfEveryMark() {
    for (String mark :
        Stream.of("《", "（", "“", "一、", "第", "牵头", "、", "1.", " ", "：", "9月30日前").toList()) {
      String paragraph = mark + mark.repeat(30_000 / mark.length()) + "公";
      for (String around :
          new String[] {
            "%s", "关于印发《%s", "一、总体要求\n（一）公开%s", "序号\t内容\t责任单位\t完成时限\n1\t公开。\t%s\t%<s\n"
          }) {
        try {
          reader.read(Source.text(around.formatted(paragraph)));
        } catch (ImportRefused refused) {
          assertThat(refused).hasMessageMatching(".*[\\u4e00-\\u9fff].*");
        }
      }
    }
  }

  @Test
  void refusesNoiseEvenWhereItLooksLikeAnOldWordFile() throws Exception {
    byte[] noise = new byte[10_000];
    new Random(7).nextBytes(noise);
    assertThatThrownBy(() -> reader.read(Source.file("a.txt", noise)))
        .isInstanceOf(ImportRefused.class);
    assertThatThrownBy(() -> reader.read(new Source(noise, null, null)))
        .isInstanceOf(ImportRefused.class);
    try (var container = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      container.createDocument(new ByteArrayInputStream(noise), "WordDocument");
      container.writeFilesystem(out);
      assertRefused(
          Source.file("a.doc", out.toByteArray()), ImportRefused.UnreadableFile.class, "损坏");
    }
  }

  @Test
  void refusesAnOldWorkbookWithAPassword() throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword("secret");
    byte[] file;
    try (var workbook = new HSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("一");
      workbook.write(out);
      file = out.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }

    assertRefused(Source.file("a.xls", file), ImportRefused.PasswordProtected.class, "密码");
  }

  @Test
  void refusesWhatTakesTooLong() {
    PlanReader hasty = new PlanReader(Limits.standard().withTime(Duration.ZERO));

    assertThatThrownBy(() -> hasty.read(Source.text("一\n二")))
        .isInstanceOf(ImportRefused.TooLarge.class)
        .hasMessageContaining("用时");
  }

  static Stream<String> formats() {
    return Stream.of("docx", "xlsx", "html", "csv");
  }

  private static PlanTable rows(int count) {
    return new PlanTable(
        List.of("望川县2021年任务分解表"),
        IntStream.rangeClosed(1, count)
            .mapToObj(
                row -> List.of("" + row, "组", "任务" + row, "公开第" + row + "项内容。", "县财政局、县审计局", "全年"))
            .toList());
  }

  private static byte[] table(String format, int count) throws Exception {
    PlanTable plan = rows(count);
    return switch (format) {
      case "docx" -> word("", words(plan));
      case "xlsx" -> OfficeFiles.sheet(plan, new XSSFWorkbook());
      case "html" -> PlainFiles.page(plan).getBytes(StandardCharsets.UTF_8);
      default -> PlainFiles.separated(plan, ',').getBytes(StandardCharsets.UTF_8);
    };
  }

  private static String words(PlanTable plan) {
    return "<w:tbl>"
        + Stream.concat(
                Stream.of(List.of("序号", "类别", "任务名称", "具体内容", "责任单位", "完成时限")),
                plan.rows().stream())
            .map(row ->
                row.stream()
                    .map(cell -> "<w:tc>" + WordFile.paragraph(cell) + "</w:tc>")
                    .collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
            .collect(Collectors.joining())
        + "</w:tbl>";
  }

  @ParameterizedTest
  @MethodSource("formats")
  void readsTenThousandRows(String format) throws Exception {
    assertThat(reader.read(Source.file("a." + format, table(format, 10_000))).tasks())
        .hasSize(10_000);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void refusesMoreRowsThanTheLimit(String format) throws Exception {
    PlanReader small = new PlanReader(Limits.standard().withRows(500));
    Source source = Source.file("a." + format, table(format, 600));

    assertThatThrownBy(() -> small.read(source))
        .isInstanceOf(ImportRefused.TooLarge.class)
        .hasMessageContaining("500 行");
  }
}
