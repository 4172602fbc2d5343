package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.PlanPreview.Item;
import org.gongkai.task.imports.PlanPreview.Task;
import org.gongkai.task.imports.PlanPreview.Warning;
import org.gongkai.task.imports.document.Limits;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Real plans that are written as numbered prose. */
@Capability({"T-01", "T-02", "T-05"})
class ProsePlanTest {

  private static PlanPreview read(String folder, String prefix) throws Exception {
    return new PlanReader(Limits.standard()).read(SharedData.source(folder, prefix));
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).isNull() ? null : node.get(field).asString();
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    node.get(field).forEach(text -> texts.add(text.asString()));
    return texts;
  }

  /** Deadlines that name a time; those bound to an event are listed apart in the expectation. */
  private static List<String> firm(Item item) {
    return item.deadlines().stream()
        .filter(deadline -> deadline.kind() != DeadlineKind.AFTER_EVENT)
        .map(Deadline::text)
        .toList();
  }

  @Test
  void readsBracketedNumbersWithTheirClauses() throws Exception {
    PlanPreview preview = read("seeds", "000_");
    List<JsonNode> expected = new ArrayList<>();
    SharedData.json("seeds", "seed000-expected").forEach(expected::add);
    List<JsonNode> heads = expected.stream().filter(node -> node.get("parent").isNull()).toList();
    // (十三) is nothing but its four clauses.
    List<JsonNode> rows =
        expected.stream().filter(node -> !node.get("number").asString().equals("(十三)")).toList();
    List<Item> items = preview.tasks().stream().flatMap(task -> task.items().stream()).toList();

    assertThat(preview.tasks()).hasSize(heads.size()).hasSize(23);
    for (int index = 0; index < heads.size(); index++) {
      Task task = preview.tasks().get(index);
      assertThat(task.group()).isEqualTo(text(heads.get(index), "section"));
      assertThat(task.seq()).isEqualTo(index < 20 ? index + 1 : null);
      if (index < 20) {
        assertThat(task.name()).isEqualTo(text(heads.get(index), "title"));
      }
    }
    assertThat(items).hasSize(rows.size());
    for (int index = 0; index < rows.size(); index++) {
      JsonNode row = rows.get(index);
      String number =
          row.get("parent").isNull()
              ? ""
              : row.get("number").asString().replaceAll("^\\(.*\\)", "");
      String title = number.isEmpty() || row.get("title").isNull() ? "" : text(row, "title") + "。";
      assertThat(items.get(index).text()).isEqualTo(number + title + text(row, "text"));
      assertThat(firm(items.get(index))).isEqualTo(texts(row, "deadlines"));
      assertThat(items.get(index).line()).isEqualTo(row.get("line").asInt());
    }
    assertThat(preview.warnings()).extracting(Warning::code).contains(WarningCode.NOISE);
  }

  @Test
  void readsTheElementBlockAboveAPlan() throws Exception {
    PlanPreview.Plan plan = read("seeds", "000_").plan();

    assertThat(plan.title()).isEqualTo("阿榮旗2021年政務公開工作要點");
    assertThat(plan.kind()).isEqualTo(PlanKind.WORK_POINTS);
    assertThat(plan.documentNumber()).isEqualTo("阿政公辦字〔2021〕1號");
    assertThat(plan.issuer()).isEqualTo("阿榮旗政務公開領導小組");
    assertThat(plan.signedDate()).isEqualTo(LocalDate.of(2021, 4, 19));
    assertThat(plan.publishedDate()).isEqualTo(LocalDate.of(2021, 4, 20));
    assertThat(plan.addressees()).containsExactly("各鄉鎮人民政府", "旗直有關部門");
    assertThat(plan.approvedBy()).isEqualTo("經旗人民政府同意");
  }

  @Test
  void readsArabicNumbers() throws Exception {
    PlanPreview preview = read("seeds", "001_");
    assertEntries(preview, SharedData.json("seeds", "seed001-expected"));

    assertThat(preview.plan().title()).isEqualTo("2023年崂山区政务公开工作要点");
    assertThat(preview.plan().documentNumber()).isEqualTo("青崂政办字〔2023〕13号");
    assertThat(preview.plan().issuer()).isEqualTo("青岛市崂山区人民政府办公室");
    assertThat(preview.plan().signedDate()).isEqualTo(LocalDate.of(2023, 7, 21));
    assertThat(preview.plan().addressees()).containsExactly("各街道办事处", "区政府各部门", "区直各单位");
  }

  @Test
  @Capability("T-04")
  void readsUnitsInTheLastBracket() throws Exception {
    PlanPreview preview = read("seeds", "002_");
    JsonNode expected = SharedData.json("seeds", "seed002-expected");
    assertEntries(preview, expected);

    for (int index = 0; index < expected.size(); index++) {
      Item item = preview.tasks().get(index).items().getFirst();
      assertThat(item.units()).isEqualTo(texts(expected.get(index), "units"));
      assertThat(item.collectiveUnits()).isEqualTo(texts(expected.get(index), "collectiveUnits"));
      assertThat(item.suggestedLead()).isEqualTo(text(expected.get(index), "suggestedLead"));
    }
    assertThat(preview.plan().title()).isNull();
    assertThat(preview.identityKey()).isNull();
    assertThat(preview.warnings())
        .extracting(Warning::code)
        .contains(WarningCode.TITLE_MISSING, WarningCode.YEAR_MISSING, WarningCode.NUMBER_MISSING);
  }

  private static void assertEntries(PlanPreview preview, JsonNode expected) {
    assertThat(preview.tasks()).hasSize(expected.size());
    for (int index = 0; index < expected.size(); index++) {
      Task task = preview.tasks().get(index);
      JsonNode entry = expected.get(index);
      assertThat(String.valueOf(task.seq())).isEqualTo(text(entry, "number"));
      assertThat(task.group()).isEqualTo(text(entry, "section"));
      assertThat(task.name()).isEqualTo(text(entry, "title"));
      assertThat(task.items())
          .singleElement()
          .extracting(Item::text)
          .isEqualTo(text(entry, "text"));
      assertThat(firm(task.items().getFirst())).isEqualTo(texts(entry, "deadlines"));
      assertThat(task.items().getFirst().line()).isEqualTo(entry.get("line").asInt());
    }
  }

  @Test
  @Capability("T-04")
  void readsUnitsThatAreInCharge() throws Exception {
    assertUnits(
        read("plans", "06_guofa_2019_3.txt"), SharedData.json("plans", "06_guofa_2019_3.json"));
  }

  @Test
  @Capability("T-04")
  void readsAPageWhoseParagraphsRanTogether() throws Exception {
    assertUnits(
        read("plans", "04_fujian_2019.txt"), SharedData.json("plans", "04_fujian_2019.json"));
  }

  @Test
  @Capability("T-04")
  void readsATableOfLeadAndCoResponsibleUnits() throws Exception {
    PlanPreview preview = read("plans", "02_pingtan_2022_cells");
    JsonNode expected = SharedData.json("plans", "02_pingtan_2022_flat.json");
    assertUnits(preview, expected);

    IntStream.range(0, expected.get("tasks").size())
        .forEach(index -> {
          Task task = preview.tasks().get(index);
          JsonNode entry = expected.get("tasks").get(index);
          assertThat(task.seq()).isEqualTo(entry.get("seq").asInt());
          assertThat(task.items().getFirst().leadUnits()).isEqualTo(texts(entry, "leadUnits"));
          assertThat(task.items().getFirst().coUnits()).isEqualTo(texts(entry, "coUnits"));
          assertThat(List.of(task.items().getFirst().text())).isEqualTo(texts(entry, "contents"));
        });
  }

  private static void assertUnits(PlanPreview preview, JsonNode document) {
    JsonNode expected = document.get("tasks");
    assertThat(preview.tasks()).hasSize(expected.size());
    for (int index = 0; index < expected.size(); index++) {
      Task task = preview.tasks().get(index);
      assertThat(task.name()).isEqualTo(text(expected.get(index), "name"));
      assertThat(task.group()).isEqualTo(text(expected.get(index), "section"));
      assertThat(task.items())
          .singleElement()
          .extracting(Item::units)
          .isEqualTo(texts(expected.get(index), "units"));
    }
  }

  @Test
  void doubtsATextWithoutUnitsWhereOthersStateThem() throws Exception {
    PlanPreview preview =
        new PlanReader(Limits.standard())
            .read(
                PlanSample.text(
                    """
                    望川县2021年政务公开工作要点
                    一、深化重点领域信息公开
                    （一）公开各类规划。主动公开国土空间规划和专项规划。（责任单位：县自然资源局）
                    （二）公开财政信息。公开预算、决算和绩效目标。（责任单位：县财政局）
                    （三）公开监管信息。公开抽查计划和抽查结果。
                    """));

    List<Item> items = preview.tasks().stream().flatMap(task -> task.items().stream()).toList();
    assertThat(items).hasSize(3);
    assertThat(items.get(0).doubts()).isEmpty();
    assertThat(items.get(1).doubts()).isEmpty();
    assertThat(items.get(2).doubts())
        .singleElement()
        .satisfies(doubt -> {
          assertThat(doubt.field()).isEqualTo("units");
          assertThat(doubt.line()).isEqualTo(5);
          assertThat(doubt.reason()).isEqualTo("其他任务写明了责任单位，本段没有");
        });
  }
}
