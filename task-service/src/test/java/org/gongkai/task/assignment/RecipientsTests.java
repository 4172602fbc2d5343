package org.gongkai.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.task.assignment.AssignmentExamples.TODAY;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.plan.ItemDeadline;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.PlanExamples;
import org.gongkai.task.plan.PlanTask;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.unit.Expansion;
import org.junit.jupiter.api.Test;

@Capability("T-04")
class RecipientsTests {

  private static final ItemUnit OFFICE =
      new ItemUnit("县政府办", ItemUnit.Part.RESPONSIBLE, false, "wangchuan-office");
  private static final ItemUnit FINANCE =
      new ItemUnit("县财政局", ItemUnit.Part.RESPONSIBLE, false, "wangchuan-finance");
  private static final ItemUnit TOWNSHIPS =
      new ItemUnit("各乡镇人民政府", ItemUnit.Part.RESPONSIBLE, true, null);
  private static final Expansion ALL =
      new Expansion(
          "各乡镇人民政府", Expansion.Rule.ALL, List.of("wangchuan-qingshi", "wangchuan-office"), TODAY);

  @Test
  void goesToEveryNamedUnitOnce() {
    Recipients found = recipients(Map.of(), FINANCE, OFFICE, FINANCE);

    assertThat(found.assignments())
        .extracting(AssignmentDraft::unitId)
        .containsExactly("wangchuan-finance", "wangchuan-office");
    assertThat(found.resolutions()).isEmpty();
  }

  @Test
  void onlySuggestsThatTheFirstNamedUnitLeads() {
    Recipients found = recipients(Map.of(), FINANCE, OFFICE);

    assertThat(found.assignments())
        .extracting(AssignmentDraft::leadSuggested)
        .containsExactly(true, false);
    assertThat(found.assignments().getFirst().part()).isEqualTo(AssignmentPart.RESPONSIBLE);
    assertThat(recipients(Map.of(), FINANCE).assignments().getFirst().leadSuggested()).isFalse();
  }

  @Test
  void expandsACollectiveOfWhichAllAreMeantAndKeepsTermAndDay() {
    Recipients found = recipients(Map.of("各乡镇人民政府", ALL), OFFICE, TOWNSHIPS);

    assertThat(found.assignments())
        .extracting(AssignmentDraft::unitId)
        .containsExactly("wangchuan-office", "wangchuan-qingshi");
    assertThat(found.assignments().getFirst().origin().kind())
        .isEqualTo(AssignmentOrigin.Kind.NAMED);
    assertThat(found.assignments().getLast().origin())
        .isEqualTo(new AssignmentOrigin(AssignmentOrigin.Kind.ALL, "各乡镇人民政府", TODAY, null));
  }

  @Test
  void leavesTheRelevantOnesToAPerson() {
    ItemUnit some = new ItemUnit("县级有关部门", ItemUnit.Part.CO_RESPONSIBLE, true, null);
    Expansion relevant =
        new Expansion("县级有关部门", Expansion.Rule.RELEVANT, List.of("wangchuan-finance"), TODAY);
    Recipients found = recipients(Map.of("县级有关部门", relevant), OFFICE, some);

    assertThat(found.assignments()).hasSize(1);
    Resolution open = found.resolutions().getFirst();
    assertThat(open.reason()).isEqualTo(Resolution.Reason.RELEVANT);
    assertThat(open.candidates()).containsExactly("wangchuan-finance");
    assertThat(open.part()).isEqualTo(AssignmentPart.CO_RESPONSIBLE);
  }

  @Test
  void leavesUnknownTermsAndNamesToAPerson() {
    ItemUnit unknown = new ItemUnit("县民政居", ItemUnit.Part.RESPONSIBLE, false, null);
    Recipients found =
        Recipients.of(
            plan(),
            List.of(row(TOWNSHIPS, unknown)),
            Map.of(),
            Map.of("县民政居", List.of("c")),
            TODAY);

    assertThat(found.assignments()).isEmpty();
    assertThat(found.resolutions())
        .extracting(Resolution::reason)
        .containsExactly(Resolution.Reason.UNKNOWN_TERM, Resolution.Reason.UNKNOWN_UNIT);
    assertThat(found.resolutions().getLast().candidates()).containsExactly("c");
  }

  private static Recipients recipients(Map<String, Expansion> expansions, ItemUnit... units) {
    return Recipients.of(plan(), List.of(row(units)), expansions, Map.of(), TODAY);
  }

  private static Plan plan() {
    return PlanExamples.plan(List.of());
  }

  private static TaskItem row(ItemUnit... units) {
    return TaskItem.open(
        "plan-2021",
        new PlanTask(1, 1, "主动公开", "规划公开", 1),
        1,
        "集中公开规划。",
        List.of(units),
        null,
        new ItemDeadline("全年", "ALL_YEAR", null, true));
  }
}
