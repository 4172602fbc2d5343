package org.gongkai.task.imports.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.task.imports.preview.SheetEdits.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.CountyPlan;
import org.gongkai.task.People;
import org.gongkai.task.imports.DeadlineKind;
import org.gongkai.task.imports.PlanReader;
import org.gongkai.task.imports.document.Limits;
import org.gongkai.task.imports.document.Source;
import org.gongkai.task.plan.ItemUnit;
import org.junit.jupiter.api.Test;

@Capability({"T-01", "T-02"})
class SheetEditorTests {

  private static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");

  private final PlanImport read =
      PlanImport.read("import-1", "wangchuan", Source.text(""), CountyPlan.preview(5), NOW);

  @Test
  void changesNothingWhenWhatIsShownIsSentBack() {
    assertThat(SheetEdits.of(read).apply()).isSameAs(read);
    assertThat(read.edit(new SheetEdit(null, null), People.OFFICE, NOW)).isSameAs(read);
  }

  @Test
  void marksWhatAPersonChangesAndKeepsTheRest() {
    SheetItem before = item(read, 0);
    PlanImport edited =
        SheetEdits.of(read)
            .rows(
                0,
                rows ->
                    List.of(
                        row(
                            "r1",
                            null,
                            before.text(),
                            "县政府办、县财政局",
                            "10月底前",
                            before.deadline().date())))
            .apply();
    SheetItem after = item(edited, 0);

    assertThat(after.units()).extracting(ItemUnit::text).containsExactly("县政府办", "县财政局");
    assertThat(after.deadline().date()).isEqualTo(LocalDate.of(2021, 10, 31));
    assertThat(after.deadline().kind()).isEqualTo(DeadlineKind.MONTH_END);
    assertThat(after.line()).isEqualTo(before.line());
    assertThat(after.marks())
        .extracting(Mark::field, Mark::state, Mark::by)
        .containsExactlyInAnyOrder(
            tuple("units", Mark.State.EDITED, "秦简"), tuple("deadline", Mark.State.EDITED, "秦简"));
    assertThat(item(edited, 1)).isEqualTo(item(read, 1));
    assertThat(edited.revision()).isEqualTo(2);
  }

  @Test
  void takesADayThatAPersonSets() {
    LocalDate day = LocalDate.of(2021, 3, 1);
    PlanImport edited =
        SheetEdits.of(read)
            .rows(0, rows -> List.of(row("r1", null, "甲", "县政府办", "年初", day)))
            .apply();

    assertThat(item(edited, 0).deadline().date()).isEqualTo(day);
    assertThat(item(edited, 0).deadline().text()).isEqualTo("年初");
  }

  @Test
  void splitsInsertsMovesAndDeletesRows() {
    SheetItem before = item(read, 0);
    PlanImport edited =
        SheetEdits.of(read)
            .rows(
                0,
                rows ->
                    List.of(
                        row("r1", null, "前半。", before.unitsText(), "9月30日前", null),
                        row(null, "r1", "后半。", before.unitsText(), "9月30日前", null),
                        row(null, null, "新增。", "县审计局", "全年", null),
                        row("r4", null, "解读民生政策。", "县卫健局", "10月底前", null)))
            .without(3)
            .without(2)
            .apply();
    List<SheetItem> items = edited.sheet().items().toList();

    assertThat(items).extracting(SheetItem::text).contains("前半。", "后半。", "新增。", "解读民生政策。");
    assertThat(edited.sheet().tasks()).hasSize(2);
    assertThat(items.get(1).line()).isEqualTo(before.line());
    assertThat(items.get(1).units()).isEqualTo(before.units());
    assertThat(items.get(1).deadline()).isEqualTo(before.deadline());
    assertThat(items.get(2).line()).isNull();
    assertThat(items.get(2).deadline().allYear()).isTrue();
    assertThat(items.get(3).marks()).isEmpty();
    assertThat(items).extracting(SheetItem::key).doesNotHaveDuplicates();
  }

  @Test
  void readsTheDeadlinesAgainWhenAPersonSaysTheYear() {
    String yearless = "序号\t任务名称\t具体内容\t责任单位\t完成时限\n1\t规划\t公开规划。\t县政府办\t9月30日前\n";
    PlanImport unknown =
        PlanImport.read(
            "import-2",
            "wangchuan",
            Source.text(""),
            new PlanReader(Limits.standard()).read(Source.text(yearless)),
            NOW);
    assertThat(PlanDraft.missing(unknown.sheet()))
        .extracting(FieldProblem::pointer)
        .contains("/plan/year");
    assertThat(item(unknown, 0).deadline().date()).isNull();

    PlanImport known = SheetEdits.of(unknown).year(2023).apply();
    assertThat(item(known, 0).deadline().date()).isEqualTo(LocalDate.of(2023, 9, 30));
    assertThat(known.sheet().head().marks()).extracting(Mark::field).containsExactly("year");
    assertThat(item(known, 0).doubts()).isEmpty();
  }

  @Test
  void agreesWithADoubtfulValue() {
    SheetItem before = item(read, 0);
    assertThat(before.suggestedLead()).isEqualTo("县政府办");
    PlanImport edited =
        SheetEdits.of(read)
            .rows(
                0,
                rows ->
                    List.of(
                        new SheetEdit.Item(
                            "r1",
                            null,
                            before.text(),
                            before.unitsText(),
                            null,
                            before.deadline().text(),
                            null,
                            List.of("lead", "colour"))))
            .apply();

    assertThat(ItemMarks.of(item(edited, 0), new HashMap<>()))
        .extracting(Mark::state)
        .containsExactly(Mark.State.ACCEPTED);
    assertThat(ItemMarks.of(before, new HashMap<>()))
        .extracting(Mark::state)
        .containsExactly(Mark.State.GUESSED);
  }

  @Test
  void refusesKeysThatAreUnknownOrTwice() {
    SheetEdits twice =
        SheetEdits.of(read)
            .rows(
                0,
                rows ->
                    List.of(
                        row("r1", null, "甲", "", "", null),
                        row("r1", null, "乙", "", "", null),
                        row("r99", null, "丙", "", "", null),
                        row(null, "r98", "丁", "", "", null)));

    assertThatThrownBy(twice::apply)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting(FieldProblem::pointer)
                    .containsExactly(
                        "/tasks/0/items/1/key", "/tasks/0/items/2/key", "/tasks/0/items/3/from"));
  }

  private static SheetItem item(PlanImport read, int index) {
    return read.sheet().items().toList().get(index);
  }
}
