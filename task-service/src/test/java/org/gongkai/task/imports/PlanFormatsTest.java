package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.PlanPreview.Task;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.OfdFile;
import org.gongkai.task.imports.document.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The same plan in every accepted format gives the same tasks. */
@Capability("T-02")
class PlanFormatsTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final PlanReader reader = new PlanReader(Limits.standard());

  /** A format and how a plan is written in it. */
  enum Format {
    TEXT("txt", plan -> bytes(PlainFiles.text(plan))),
    TEXT_GB18030("txt", plan -> PlainFiles.text(plan).getBytes(GB18030)),
    TEXT_UTF16(
        "txt", plan -> ("\ufeff" + PlainFiles.text(plan)).getBytes(StandardCharsets.UTF_16BE)),
    HTML("html", plan -> bytes(PlainFiles.page(plan))),
    HTML_BY_WORD_GBK("htm", plan -> PlainFiles.wordPage(plan).getBytes(GB18030)),
    DOCX("docx", OfficeFiles::word),
    XLSX("xlsx", plan -> OfficeFiles.sheet(plan, new XSSFWorkbook())),
    XLS("xls", plan -> OfficeFiles.sheet(plan, new HSSFWorkbook())),
    CSV("csv", plan -> bytes("\ufeff" + PlainFiles.separated(plan, ','))),
    CSV_SEMICOLON_GB18030("csv", plan -> PlainFiles.separated(plan, ';').getBytes(GB18030)),
    CSV_TAB("csv", plan -> bytes(PlainFiles.separated(plan, '\t'))),
    PDF("pdf", PdfFile::of),
    OFD("ofd", plan -> OfdFile.of(PdfFile.of(plan)));

    private final String ending;
    private final Writer writer;

    Format(String ending, Writer writer) {
      this.ending = ending;
      this.writer = writer;
    }

    Source write(PlanTable plan) throws Exception {
      return Source.file("计划." + ending, writer.write(plan));
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Writes a plan in one format. */
  private interface Writer {
    byte[] write(PlanTable plan) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  void readsTheTableOfACountyAsFromItsText(Format format) throws Exception {
    PlanPreview text = reader.read(Source.text(PlainFiles.text(PlanTable.county())));
    PlanPreview read = reader.read(format.write(PlanTable.county()));

    assertThat(read.plan()).isEqualTo(text.plan());
    assertThat(read.tasks()).hasSameSizeAs(text.tasks()).hasSize(7);
    for (int task = 0; task < text.tasks().size(); task++) {
      assertSame(read.tasks().get(task), text.tasks().get(task));
    }
    assertThat(read.fingerprint()).isEqualTo(text.fingerprint());
  }

  private static void assertSame(Task read, Task expected) {
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*line", ".*doubts")
        .isEqualTo(expected);
    assertThat(
            read.items().stream()
                .flatMap(item -> item.doubts().stream())
                .map(PlanPreview.Doubt::field))
        .isEqualTo(
            expected.items().stream()
                .flatMap(item -> item.doubts().stream())
                .map(PlanPreview.Doubt::field)
                .toList());
  }

  @ParameterizedTest
  @EnumSource
  void readsTheFourthSourceDocumentAsExpected(Format format) throws Exception {
    PlanPreview original = reader.read(SharedData.source("seeds", "003_"));
    JsonNode expected = SharedData.json("seeds", "seed003-expected");
    List<String> notice = List.of("2021年全县政务公开重点工作任务分解表");
    List<Task> tasks = reader.read(format.write(PlanTable.of(notice, original))).tasks();

    assertThat(tasks).hasSize(expected.size());
    for (int index = 0; index < tasks.size(); index++) {
      TaskTablePlanTest.assertSame(tasks.get(index), expected.get(index));
    }
  }

  @Test
  void readsTextInAnOldChineseEncoding() throws Exception {
    String text = Files.readString(SharedData.file("seeds", "003_"));
    JsonNode expected = SharedData.json("seeds", "seed003-expected");
    List<Task> tasks =
        reader.read(Source.file("plan.txt", text.getBytes(Charset.forName("GB18030")))).tasks();

    for (int index = 0; index < tasks.size(); index++) {
      TaskTablePlanTest.assertSame(tasks.get(index), expected.get(index));
    }
  }

  @Test
  void recognisesTheSamePlanInAnotherLayout() throws Exception {
    String text = Files.readString(SharedData.file("seeds", "003_"));
    PlanPreview original = reader.read(Source.text(text));
    PlanPreview again = reader.read(Source.text("\ufeff" + text.replace("\n", "\r\n") + "\n\n"));
    PlanPreview changed = reader.read(Source.text(text.replace("9月30日前", "9月29日前")));

    assertThat(again.fingerprint()).isEqualTo(original.fingerprint()).hasSize(64);
    assertThat(changed.fingerprint()).isNotEqualTo(original.fingerprint());
    assertThat(changed.identityKey()).isEqualTo(original.identityKey());
  }
}
