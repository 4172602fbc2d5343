package org.gongkai.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.platform.test.Capability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Capability({"T-01", "T-21"})
class PlanChainTests {

  private final Plan province = plan("province", "某省2021年政务公开工作要点", "某办发〔2021〕16号");
  private final Plan city = plan("city", "某市2021年政务公开任务分解表", "某市办发〔2021〕16号", "某办发[2021]第16号");
  private final Plan county =
      plan("county", "望川县任务分解表", "望府办发〔2021〕16号", "某市办发（2021）16号", "某办发〔2021〕16号");

  @Test
  void threeLevelsAreLinkedUpAndDownHoweverNumbersAreWritten() {
    PlanChain chain = chain(county, province, city);

    assertThat(above(chain, county)).containsExactly("city", "province");
    assertThat(above(chain, city)).containsExactly("province");
    assertThat(below(chain, province)).containsExactly("county", "city");
    assertThat(below(chain, city)).containsExactly("county");
    assertThat(below(chain, county)).isEmpty();
  }

  @Test
  void aDocumentThatIsNotKeptHereStaysWithoutLink() {
    assertThat(above(chain(county), county)).containsExactly("-", "-");
  }

  @Test
  void aTitleLinksOnlyWhereNoNumberIsGiven() {
    Plan byTitle = named("a", "甲要点", null, new PlanHead.Upstream("《某省2021年政务公开工作要点》", null, null));
    Plan otherNumber =
        named("b", "乙要点", null, new PlanHead.Upstream("某省2021年政务公开工作要点", "某办发〔2020〕9号", null));
    PlanChain chain = chain(province, byTitle, otherNumber);

    assertThat(above(chain, byTitle)).containsExactly("province");
    assertThat(above(chain, otherNumber)).containsExactly("-");
    assertThat(below(chain, province)).containsExactly("a");
  }

  @Test
  void aPlanThatNamesItselfIsNotItsOwnLevel() {
    Plan itself = plan("self", "本计划", "望府办发〔2021〕1号", "望府办发〔2021〕1号");

    assertThat(above(chain(itself), itself)).containsExactly("-");
    assertThat(below(chain(itself), itself)).isEmpty();
  }

  private static List<String> above(PlanChain chain, Plan plan) {
    return plan.head().upstream().stream()
        .map(upstream -> chain.above(plan.id(), upstream).map(PlanOutline::id).orElse("-"))
        .toList();
  }

  private static List<String> below(PlanChain chain, Plan plan) {
    return chain.below(plan).stream().map(PlanOutline::id).toList();
  }

  private static PlanChain chain(Plan... plans) {
    return PlanChain.of(
        List.of(plans).stream()
            .map(plan -> {
              PlanHead head = plan.head();
              var outline =
                  new PlanOutline.Head(
                      head.title(), head.year(), head.documentNumber(), head.upstream());
              return new PlanOutline(plan.id(), plan.unit(), outline);
            })
            .toList());
  }

  private static Plan plan(String id, String title, String number, String... upstream) {
    return named(
        id,
        title,
        number,
        List.of(upstream).stream()
            .map(above -> new PlanHead.Upstream("上级文件", above, null))
            .toArray(PlanHead.Upstream[]::new));
  }

  private static Plan named(
      String id, String title, @Nullable String number, PlanHead.Upstream... upstream) {
    PlanHead head =
        new PlanHead(
            title,
            2021,
            "TASK_BREAKDOWN",
            number,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(upstream),
            null,
            List.of());
    Origin origin = new Origin("wangchuan", id, id);
    return Plan.issue(id, origin, head, List.of(), List.of(), PlanExamples.NOW);
  }
}
