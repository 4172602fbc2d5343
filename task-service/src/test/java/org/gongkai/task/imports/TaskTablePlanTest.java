package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.PlanPreview.Item;
import org.gongkai.task.imports.PlanPreview.Task;
import org.gongkai.task.imports.PlanPreview.Upstream;
import org.gongkai.task.imports.document.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The county's real task table of 2021, copied from a web page. */
class TaskTablePlanTest {

  private PlanPreview preview;
  private JsonNode expected;

  @BeforeEach
  void read() throws Exception {
    preview = new PlanReader(Limits.standard()).read(SharedData.source("seeds", "003_"));
    expected = SharedData.json("seeds", "seed003-expected");
  }

  @Test
  @Capability({"T-02", "T-04", "T-05"})
  void readsEveryFieldOfEveryTaskAsExpected() {
    assertThat(preview.tasks()).hasSize(expected.size());
    for (int index = 0; index < expected.size(); index++) {
      assertSame(preview.tasks().get(index), expected.get(index));
    }
  }

  static void assertSame(Task task, JsonNode expected) {
    assertThat(task.seq())
        .isEqualTo(expected.get("seq").isNull() ? null : expected.get("seq").asInt());
    assertThat(task.order()).isEqualTo(expected.get("order").asInt());
    assertThat(task.group()).isEqualTo(text(expected, "group"));
    assertThat(task.name()).isEqualTo(text(expected, "name"));
    assertThat(task.items()).extracting(Item::text).isEqualTo(texts(expected, "contents"));
    Item first = task.items().getFirst();
    assertThat(first.unitsText()).isEqualTo(text(expected, "unitsText"));
    assertThat(first.inherited().contains("group"))
        .isEqualTo(expected.get("groupInherited").asBoolean());
    assertThat(union(task)).isEqualTo(texts(expected, "units"));
    assertThat(union(task).stream().filter(UnitList::isCollective).toList())
        .isEqualTo(texts(expected, "collectiveUnits"));
    assertThat(task.items().stream().map(Item::deadlineText).distinct().toList())
        .isEqualTo(texts(expected, "deadlineTexts"));
    for (int index = 0; index < task.items().size(); index++) {
      assertSame(task.items().get(index), expected.get("items").get(index));
    }
  }

  private static void assertSame(Item item, JsonNode expected) {
    assertThat(item.row()).isEqualTo(expected.get("row").asInt());
    assertThat(item.text()).isEqualTo(text(expected, "text"));
    assertThat(item.units()).isEqualTo(texts(expected, "units"));
    assertThat(item.unitsText()).isEqualTo(text(expected, "unitsText"));
    assertThat(item.deadlineText()).isEqualTo(text(expected, "deadlineText"));
    assertThat(String.valueOf(item.deadlineDate()))
        .isEqualTo(String.valueOf(text(expected, "deadlineDate")));
    assertThat(item.allYear()).isEqualTo(expected.get("allYear").asBoolean());
    assertThat(item.inherited().contains("units"))
        .isEqualTo(expected.get("unitsInherited").asBoolean());
    assertThat(item.inherited().contains("deadline"))
        .isEqualTo(expected.get("deadlineInherited").asBoolean());
  }

  private static List<String> union(Task task) {
    return task.items().stream().flatMap(item -> item.units().stream()).distinct().toList();
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).isNull() ? null : node.get(field).asString();
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    node.get(field).forEach(text -> texts.add(text.asString()));
    return texts;
  }

  @Test
  @Capability("T-02")
  void countsThirtyTwoTasksWithFiftyTwoRowsAnd333Pairs() {
    List<Item> items = preview.tasks().stream().flatMap(task -> task.items().stream()).toList();

    assertThat(preview.tasks()).hasSize(32);
    assertThat(items).hasSize(52);
    assertThat(items.stream().mapToInt(item -> item.units().size()).sum()).isEqualTo(333);
  }

  @Test
  @Capability("T-02")
  void warnsOfTheRecordInWhichTwoRowsRanTogether() {
    assertThat(preview.warnings())
        .filteredOn(warning -> warning.code() == WarningCode.IRREGULAR_ROW)
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.line()).isEqualTo(379);
          assertThat(warning.message()).contains("8 个单元格", "2 行连在一起");
        });
    assertThat(preview.tasks().getLast().seq()).isNull();
    assertThat(preview.tasks().getLast().name()).isEqualTo("年度报告");
  }

  @Test
  void doubtsOnlyTheBlankDeadlinesBelowMixedOnes() {
    List<String> doubtful =
        preview.tasks().stream()
            .flatMap(task ->
                task.items().stream()
                    .filter(item -> !item.doubts().isEmpty())
                    .map(item -> task.seq() + "." + (task.items().indexOf(item) + 1)))
            .toList();

    assertThat(doubtful).containsExactly("16.3", "16.4");
  }

  @Test
  @Capability("T-05")
  void acceptsADeadlineBeforeTheDayOfIssueWithAWarning() {
    assertThat(preview.warnings())
        .filteredOn(warning -> warning.code() == WarningCode.DEADLINE_BEFORE_ISSUE)
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).contains("5月底前"));
  }

  @Test
  void namesNoLeadButSuggestsTheFirstNamedUnit() {
    Item named = preview.tasks().getFirst().items().getFirst();
    Item collective = preview.tasks().get(5).items().getFirst();

    assertThat(named.leadUnits()).isEmpty();
    assertThat(named.suggestedLead()).isEqualTo("四川乐至经济开发区管委会");
    assertThat(collective.suggestedLead()).isNull();
  }

  @Test
  @Capability("T-01")
  void readsTheNotice() throws Exception {
    JsonNode metadata = SharedData.json("seeds", "seed-metadata-expected").get("003");
    PlanPreview.Plan plan = preview.plan();

    assertThat(plan.title()).isEqualTo(text(metadata, "planTitle"));
    assertThat(plan.year()).isEqualTo(2021);
    assertThat(plan.kind()).isEqualTo(PlanKind.TASK_BREAKDOWN);
    assertThat(plan.documentNumber()).isEqualTo(text(metadata, "文号"));
    assertThat(plan.issuer()).isEqualTo(text(metadata, "发文机关"));
    assertThat(plan.signedDate()).isEqualTo(LocalDate.of(2021, 6, 15));
    assertThat(plan.publishedDate()).isNull();
    assertThat(plan.addressees()).isEqualTo(texts(metadata, "addressees"));
    assertThat(plan.approvedBy()).isEqualTo(text(metadata, "approvedBy"));
    List<Upstream> upstream = new ArrayList<>();
    metadata
        .get("upstream")
        .forEach(node -> upstream.add(new Upstream(text(node, "title"), text(node, "docNo"))));
    assertThat(plan.upstream()).isEqualTo(upstream);
    assertThat(plan.noticeClauses()).hasSize(4);
    assertThat(plan.noticeClauses().get(2)).startsWith("二、健全工作机制。").contains("谁提供、谁审核、谁负责");
    assertThat(preview.identityKey()).isEqualTo("乐府办发〔2021〕16号/2021");
  }
}
