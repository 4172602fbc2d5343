package org.gongkai.task.imports.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.CountyPlan;
import org.gongkai.task.imports.PlanPreview;
import org.gongkai.task.imports.document.Source;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.unit.UnitTrees;
import org.junit.jupiter.api.Test;

class PlanDraftTests {

  private static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");

  private final PlanPreview preview = CountyPlan.preview(5);

  @Test
  @Capability({"T-01", "T-04"})
  void keepsEveryRowWithItsUnitsAndDeadline() {
    PlanDraft draft = PlanDraft.of(read(preview), UnitTrees.names());

    assertThat(draft.items()).extracting(TaskItem::row).containsExactly(1, 2, 3, 4);
    assertThat(draft.items().get(1).units())
        .containsExactly(
            new ItemUnit("县教体局", ItemUnit.Part.RESPONSIBLE, false, null),
            new ItemUnit("各乡镇人民政府", ItemUnit.Part.RESPONSIBLE, true, null));
    assertThat(draft.items().get(0).unitIds()).containsExactly("wangchuan-office");
    assertThat(draft.items().get(0).deadline().date()).hasToString("2021-09-30");
    assertThat(draft.head().documentNumber()).isEqualTo("望政办发〔2021〕5号");
    Plan plan = draft.plan(NOW);
    assertThat(plan.id()).isEqualTo("import-1");
    assertThat(plan.counts()).isEqualTo(new Plan.Counts(4, 4, 6));
  }

  @Test
  @Capability("T-02")
  void refusesAPlanWithoutYear() {
    PlanPreview incomplete = withoutYearAndNumber();

    assertThatThrownBy(() -> PlanDraft.of(read(incomplete), UnitTrees.names()))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(CommonCode.INVALID_CONTENT);
              assertThat(refusal.errors())
                  .extracting(FieldProblem::pointer)
                  .containsExactly("/plan/year");
            });
  }

  @Test
  @Capability("T-02")
  void isRecognisedByNumberAndYearOrElseByItsWords() {
    assertThat(read(preview).identity()).isEqualTo("wangchuan/望政办发〔2021〕5号/2021");
    assertThat(read(withoutYearAndNumber()).identity()).isEqualTo("wangchuan/words");
  }

  private PlanPreview withoutYearAndNumber() {
    PlanPreview.Plan head = preview.plan();
    PlanPreview.Plan bare =
        new PlanPreview.Plan(
            head.title(),
            null,
            head.kind(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of());
    return new PlanPreview(bare, preview.tasks(), List.of(), List.of(), "words", null);
  }

  private static PlanImport read(PlanPreview preview) {
    return PlanImport.read("import-1", "wangchuan", Source.text(""), preview, NOW);
  }
}
