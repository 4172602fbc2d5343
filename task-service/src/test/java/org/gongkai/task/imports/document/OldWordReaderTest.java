package org.gongkai.task.imports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.OldWordFile;
import org.gongkai.task.imports.OldWordFile.Merge;
import org.gongkai.task.imports.OldWordFile.Place;
import org.gongkai.task.imports.PlanPreview;
import org.gongkai.task.imports.PlanPreview.Item;
import org.gongkai.task.imports.PlanPreview.Task;
import org.gongkai.task.imports.PlanReader;
import org.junit.jupiter.api.Test;

/** Old Word documents, and those of WPS, which are the same. */
@Capability("T-02")
class OldWordReaderTest {

  private final PlanReader reader = new PlanReader(Limits.standard());

  @Test
  void readsATableWithMergedCells() throws Exception {
    PlanPreview preview = reader.read(Source.file("plan.doc", plan()));

    assertThat(preview.plan().documentNumber()).isEqualTo("望府办〔2022〕3号");
    assertThat(preview.tasks()).extracting(Task::seq).containsExactly(1, 2);
    assertThat(preview.tasks()).extracting(Task::name).containsOnly("规划公开");
    assertThat(items(preview)).extracting(Item::text).containsExactly("公开规划。", "归集规划。");
    assertThat(items(preview).getLast().units()).containsExactly("县自然资源局", "各乡镇");
    assertThat(items(preview).getLast().deadlineText()).isEqualTo("全年");
  }

  @Test
  void readsWhatWpsWritesWithoutARemark() throws Exception {
    PlanPreview preview = reader.read(Source.file("plan.wps", plan()));

    assertThat(preview.tasks()).hasSize(2);
    assertThat(preview.warnings())
        .extracting(warning -> warning.code().name())
        .doesNotContain("RENAMED_FILE");
  }

  @Test
  void remarksOnAnOldDocumentWithTheNewEnding() throws Exception {
    PlanPreview preview = reader.read(Source.file("plan.docx", plan()));

    assertThat(preview.warnings())
        .extracting(warning -> warning.code().name())
        .contains("RENAMED_FILE");
  }

  @Test
  void readsProse() throws Exception {
    byte[] file =
        new OldWordFile()
            .paragraph("望川县2022年政务公开工作要点")
            .paragraph("一、加强公开")
            .paragraph("（一）公开规划。公开专项规划。（县发改局负责，6月底前完成）")
            .bytes();

    Item only = items(reader.read(Source.file("plan.doc", file))).getFirst();

    assertThat(only.text()).isEqualTo("公开专项规划。");
    assertThat(only.units()).containsExactly("县发改局");
  }

  @Test
  void showsTheResultOfAFieldAndNotItsInstruction() throws Exception {
    byte[] file =
        new OldWordFile()
            .paragraph("见\u0013 HYPERLINK \"http://x\" \u0014县政府网站\u0015首页\u0013 PAGE \u0015。")
            .bytes();

    assertThat(new OldWordReader(Limits.standard()).read(file).texts())
        .containsExactly("见县政府网站首页。");
  }

  @Test
  void refusesADocumentWithMacrosAndADamagedOne() throws Exception {
    byte[] damaged = plan();
    Arrays.fill(damaged, 3000, damaged.length - 1000, (byte) 7);

    assertThatThrownBy(() -> reader.read(Source.file("plan.doc", withMacros())))
        .isInstanceOf(ImportRefused.MacroDocument.class);
    assertThatThrownBy(() -> reader.read(Source.file("plan.doc", damaged)))
        .isInstanceOf(ImportRefused.class);
  }

  private static List<Item> items(PlanPreview preview) {
    return preview.tasks().stream().flatMap(task -> task.items().stream()).toList();
  }

  private static byte[] withMacros() throws Exception {
    try (var container = new POIFSFileSystem(new ByteArrayInputStream(plan()));
        var out = new ByteArrayOutputStream()) {
      container.createDirectory("Macros");
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] plan() throws Exception {
    return new OldWordFile()
        .paragraph("望川县2022年政务公开任务分解表")
        .paragraph("望府办〔2022〕3号")
        .row(places("序号", "任务\n名称", "具体内容", "责任单位", "完成时限"))
        .row(
            List.of(
                place("1"),
                new Place("规划公开", Merge.FIRST_BELOW),
                place("公开规划。"),
                place("县发改局"),
                place("6月底前")))
        .row(
            List.of(
                place("2"),
                new Place("", Merge.BELOW),
                place("归集规划。"),
                place("县自然资源局\n各乡镇"),
                place("全年")))
        .paragraph("望川县人民政府办公室")
        .bytes();
  }

  private static List<Place> places(String... texts) {
    return Arrays.stream(texts).map(OldWordReaderTest::place).toList();
  }

  private static Place place(String text) {
    return new Place(text, Merge.NONE);
  }
}
