package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.PlanPreview.Item;
import org.gongkai.task.imports.PlanPreview.Warning;
import org.gongkai.task.imports.document.ImportRefused;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;
import org.junit.jupiter.api.Test;

/** Tables as people really send them. */
@Capability("T-02")
class IrregularTableTest {

  private static final String HEADER = "序号\t任务名称\t具体内容\t责任单位\t完成时限\n";

  private final PlanReader reader = new PlanReader(Limits.standard());

  private PlanPreview read(String table) {
    return reader.read(Source.text("2021年望川县政务公开任务分解表\n" + table));
  }

  private static List<WarningCode> codes(PlanPreview preview) {
    return preview.warnings().stream().map(Warning::code).toList();
  }

  private static Item item(PlanPreview preview, int task) {
    return preview.tasks().get(task).items().getFirst();
  }

  @Test
  void readsColumnsInAnotherOrderUnderOtherNames() {
    PlanPreview preview = read("工作任务\t时限要求\t牵头单位\t配合单位\t工作要求\n公开预算\t6月底前\t县财政局\t各乡镇\t公开全县预算和决算。\n");

    assertThat(item(preview, 0).leadUnits()).containsExactly("县财政局");
    assertThat(item(preview, 0).coUnits()).containsExactly("各乡镇");
    assertThat(item(preview, 0).units()).containsExactly("县财政局", "各乡镇");
    assertThat(item(preview, 0).deadlineDate()).isEqualTo(LocalDate.of(2021, 6, 30));
    assertThat(preview.tasks().getFirst().name()).isEqualTo("公开预算");
    assertThat(preview.tasks().getFirst().seq()).isNull();
  }

  @Test
  void warnsOfMissingColumns() {
    PlanPreview preview = read("序号\t任务名称\t具体内容\n1\t公开预算\t公开全县预算和决算。\n");

    assertThat(preview.warnings())
        .filteredOn(warning -> warning.code() == WarningCode.MISSING_COLUMN)
        .extracting(Warning::message)
        .containsExactlyInAnyOrder("表中没有“责任单位”列。", "表中没有“完成时限”列。");
    assertThat(item(preview, 0).deadlineText()).isNull();
    assertThat(item(preview, 0).units()).isEmpty();
  }

  @Test
  void mergesTwoColumnsOfTheSameNameAndSaysSo() {
    PlanPreview preview = read("序号\t任务名称\t具体内容\t责任单位\t责任单位\n1\t公开预算\t公开全县预算和决算。\t县财政局\t县审计局\n");

    assertThat(item(preview, 0).units()).containsExactly("县财政局", "县审计局");
    assertThat(codes(preview)).contains(WarningCode.DUPLICATE_COLUMN);
  }

  @Test
  void guessesTheColumnsOfATableWithoutHeader() {
    PlanPreview preview =
        read("1\t公开预算\t公开全县预算和决算，接受监督。\t县财政局\t6月底前\n2\t公开规划\t公开全县各类规划，集中展示。\t县发改局\t全年\n");

    assertThat(codes(preview)).contains(WarningCode.HEADER_MISSING);
    assertThat(preview.tasks()).extracting(PlanPreview.Task::name).containsExactly("公开预算", "公开规划");
    assertThat(item(preview, 0).units()).containsExactly("县财政局");
    assertThat(item(preview, 1).allYear()).isTrue();
  }

  @Test
  void keepsADeadlineThatTheCalendarDoesNotHave() {
    PlanPreview preview = read(HEADER + "1\t公开预算\t公开全县预算和决算。\t县财政局\t2月30日\n");

    assertThat(item(preview, 0).deadlineText()).isEqualTo("2月30日");
    assertThat(item(preview, 0).deadlineDate()).isNull();
    assertThat(item(preview, 0).doubts()).extracting(PlanPreview.Doubt::field).contains("deadline");
    assertThat(codes(preview)).contains(WarningCode.INVALID_DATE);
  }

  @Test
  void inheritsNothingAcrossAGroup() {
    PlanPreview preview =
        read(
            "序号\t类别\t任务名称\t具体内容\t责任单位\t完成时限\n1\t甲类\t公开预算\t公开全县预算和决算。\t县财政局\t全年\n"
                + "2\t乙类\t公开规划\t公开全县各类规划。\t\t\n");

    assertThat(item(preview, 1).units()).isEmpty();
    assertThat(item(preview, 1).inherited()).isEmpty();
    assertThat(codes(preview)).contains(WarningCode.MISSING_VALUE);
  }

  @Test
  void alignsARowThatLostACell() {
    PlanPreview preview =
        read(HEADER + "1\t公开预算\t公开全县预算和决算。\t县财政局\t6月底前\n2\t公开规划\t公开全县各类规划，集中展示。\t9月底前\n");

    assertThat(codes(preview)).contains(WarningCode.IRREGULAR_ROW);
    assertThat(item(preview, 1).text()).isEqualTo("公开全县各类规划，集中展示。");
    assertThat(item(preview, 1).deadlineDate()).isEqualTo(LocalDate.of(2021, 9, 30));
  }

  @Test
  void skipsAHeaderRepeatedAtAPageBreak() {
    PlanPreview preview =
        read(HEADER + "1\t公开预算\t公开全县预算和决算。\t县财政局\t全年\n" + HEADER + "2\t公开规划\t公开全县规划。\t县发改局\t全年\n");

    assertThat(preview.tasks()).hasSize(2);
    assertThat(codes(preview)).contains(WarningCode.REPEATED_HEADER);
  }

  @Test
  void warnsOfGapsInTheNumbers() {
    PlanPreview preview = read(HEADER + "1\t公开预算\t公开预算。\t县财政局\t全年\n3\t公开规划\t公开规划。\t县发改局\t全年\n");

    assertThat(codes(preview)).containsOnlyOnce(WarningCode.IRREGULAR_NUMBERING);
  }

  @Test
  void readsTenThousandRows() {
    String rows =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(row -> row + "\t任务" + row + "\t公开第" + row + "项内容。\t县财政局、县审计局\t全年\n")
            .collect(Collectors.joining());

    assertThat(read(HEADER + rows).tasks()).hasSize(10_000);
  }

  @Test
  void readsAThousandCellsInOneRow() {
    String cells = "\t公开第一项内容，接受社会监督。\t县财政局\t全年".repeat(1000);

    assertThat(read(HEADER + "1\t公开预算" + cells + "\n").tasks()).isNotEmpty();
  }

  @Test
  void refusesWhatHoldsNoTask() {
    assertThatThrownBy(() -> reader.read(Source.text("")))
        .isInstanceOf(ImportRefused.EmptyPlan.class);
    assertThatThrownBy(() -> reader.read(Source.text(" \u00a0\n\t\n\n")))
        .isInstanceOf(ImportRefused.EmptyPlan.class);
    assertThatThrownBy(() -> reader.read(Source.text("今天天气很好。")))
        .isInstanceOf(ImportRefused.EmptyPlan.class)
        .hasMessageContaining("没有读出任何任务");
  }
}
