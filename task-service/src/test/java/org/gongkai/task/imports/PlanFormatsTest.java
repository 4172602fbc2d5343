package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.PlanPreview.Task;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same plan in every accepted format gives the same tasks. */
@Capability("T-02")
class PlanFormatsTest {

  private static final List<String> NOTICE = List.of("2021年全县政务公开重点工作任务分解表");

  private final PlanReader reader = new PlanReader(Limits.standard());
  private PlanPreview original;
  private List<List<String>> rows;
  private JsonNode expected;

  @BeforeEach
  void read() throws Exception {
    original = reader.read(SharedData.source("seeds", "003_"));
    expected = SharedData.json("seeds", "seed003-expected");
    rows = PlanFiles.rows(original);
  }

  @Test
  void readsAWordTableWithMergedCells() throws Exception {
    assertSame(Source.file("plan.docx", PlanFiles.word(NOTICE, rows)));
  }

  @Test
  void readsASpreadsheetWithMergedRegions() throws Exception {
    assertSame(Source.file("plan.xlsx", PlanFiles.spreadsheet(NOTICE, rows)));
  }

  @Test
  void readsAWebPageWithSpans() throws Exception {
    assertSame(Source.file("plan.html", PlanFiles.page(NOTICE, rows)));
  }

  @Test
  void readsTextInAnOldChineseEncoding() throws Exception {
    String text = Files.readString(SharedData.file("seeds", "003_"));
    assertSame(Source.file("plan.txt", text.getBytes(Charset.forName("GB18030"))));
  }

  @Test
  void recognisesTheSamePlanInAnotherLayout() throws Exception {
    String text = Files.readString(SharedData.file("seeds", "003_"));
    PlanPreview again = reader.read(Source.text("\ufeff" + text.replace("\n", "\r\n") + "\n\n"));
    PlanPreview changed = reader.read(Source.text(text.replace("9月30日前", "9月29日前")));

    assertThat(again.fingerprint()).isEqualTo(original.fingerprint()).hasSize(64);
    assertThat(changed.fingerprint()).isNotEqualTo(original.fingerprint());
    assertThat(changed.identityKey()).isEqualTo(original.identityKey());
  }

  private void assertSame(Source source) {
    List<Task> tasks = reader.read(source).tasks();
    assertThat(tasks).hasSize(expected.size());
    for (int index = 0; index < tasks.size(); index++) {
      TaskTablePlanTest.assertSame(tasks.get(index), expected.get(index));
    }
  }
}
