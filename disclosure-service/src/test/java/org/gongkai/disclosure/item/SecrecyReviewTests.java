package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.NOW;
import static org.gongkai.disclosure.item.Examples.REVIEWER;

import java.util.List;
import java.util.Set;
import org.gongkai.platform.problem.Code;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Capability("D-03")
class SecrecyReviewTests {

  private static final String FIGURES = "<p>3月1日，我县新增本土确诊病例3例，疫情防控形势平稳。</p>";

  @Test
  void aClearStatementHasLookedForEveryHarm() {
    Item passed = approve(waiting(Examples.BODY), said(null, null));
    assertThat(passed.review().secrecy().harms()).containsExactly(Secrecy.Harm.values());
    assertRefused(
        waiting(Examples.BODY),
        said(List.of(Secrecy.Harm.PRIVACY), null),
        CommonCode.INVALID_CONTENT,
        "/secrecy/harms");
  }

  @Test
  void figuresOfAnEpidemicGoOnOnlyWithARiskNote() {
    assertRefused(waiting(FIGURES), said(null, " "), ItemCode.GATE_CLOSED, "/secrecy/riskNote");
    assertRefused(waiting(FIGURES), null, ItemCode.GATE_CLOSED, "/secrecy/riskNote");
    Item passed = approve(waiting(FIGURES), said(null, "已核对口径，不含个人行程"));
    assertThat(passed.state()).isEqualTo(ItemState.SIGN_OFF);
    assertThat(passed.review().secrecy().riskNote()).isEqualTo("已核对口径，不含个人行程");
  }

  @Test
  void theSecondReviewerHasToSaySomethingWhereTheFlowAsksForIt() {
    ReviewFlow asking = new ReviewFlow(2, ReviewFlow.INITIAL.stages(), 2, 1, true);
    Item submitted =
        Examples.draft(Examples.content("情况通报", Examples.BODY))
            .submit(Examples.RULES, asking, DRAFTER, NOW);
    Item waiting = submitted.approve(submitted.contentHash(), null, FIRST_REVIEWER, NOW);
    assertRefused(waiting, null, CommonCode.INVALID_CONTENT, "/secrecy");
    Item passed = approve(waiting, said(null, null));
    assertThat(passed.state()).isEqualTo(ItemState.SIGN_OFF);
    assertThat(passed.review().secrecy().by().id()).isEqualTo(REVIEWER.id());
    assertThat(approve(waiting(Examples.BODY), null).state())
        .as("under the flow that asked for nothing")
        .isEqualTo(ItemState.SIGN_OFF);
  }

  @Test
  void theGroundOfWhatIsNotOpenMayBeTheOneThatTheItemNames() {
    Content closed = Examples.content("情况通报", Examples.BODY).closed("内部事务信息（条例第十六条）");
    Item draft = Examples.draft(closed);
    Item submitted = draft.submit(Examples.RULES, DRAFTER, NOW);
    Item waiting = submitted.approve(submitted.contentHash(), null, FIRST_REVIEWER, NOW);
    Item passed = approve(waiting, new Secrecy.Statement(Secrecy.Result.NOT_OPEN, null, null));
    assertThat(passed.review().secrecy().note()).isEqualTo("内部事务信息（条例第十六条）");
    assertRefused(
        waiting(Examples.BODY),
        new Secrecy.Statement(Secrecy.Result.NOT_OPEN, null, null),
        CommonCode.INVALID_CONTENT,
        "/secrecy/ground");
  }

  @Test
  void whatIsKeptInsideNeedsNoRiskNote() {
    Secrecy.Statement closed =
        new Secrecy.Statement(Secrecy.Result.NOT_OPEN, Secrecy.Ground.SAFETY_STABILITY, null);
    assertThat(approve(waiting(FIGURES), closed).content().openness()).isEqualTo(Openness.CLOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "新冠病毒感染者12人已转运, true",
    "疫情期间死亡病例 2 例, true",
    "疫情防控中3名密切接触者解除隔离, true",
    "疫情防控期间招聘教师12人, false",
    "加强传染病防控宣传, false",
    "全县确诊慢性病患者120人, false"
  })
  void tellsFiguresFromTalk(String text, boolean figures) {
    assertThat(Epidemic.hasFigures(Examples.content("通报", "<p>" + text + "</p>")))
        .isEqualTo(figures);
  }

  @Test
  void anApprovalKeepsTheUnitThatAnswersForIt() {
    Item passed = approve(waiting(Examples.BODY), null);
    assertThat(passed.approvals())
        .extracting(Approval::unit)
        .containsExactly("wangchuan-education", "wangchuan");
  }

  private static Item waiting(String body) {
    Item submitted =
        Examples.draft(Examples.content("情况通报", body)).submit(Examples.RULES, DRAFTER, NOW);
    return submitted.approve(submitted.contentHash(), null, FIRST_REVIEWER, NOW);
  }

  private static Secrecy.Statement said(List<Secrecy.Harm> harms, String riskNote) {
    return new Secrecy.Statement(Secrecy.Result.CLEAR, null, null, harms, riskNote);
  }

  private static Item approve(Item item, Secrecy.Statement said) {
    Passing passing = new Passing(item.contentHash(), null, said, null, Set.of());
    return Reviews.approve(item, passing, REVIEWER, NOW);
  }

  private static void assertRefused(Item item, Secrecy.Statement said, Code code, String pointer) {
    assertThatThrownBy(() -> approve(item, said))
        .isInstanceOfSatisfying(
            Refusal.class,
            it -> {
              assertThat(it.code()).isEqualTo(code);
              assertThat(it.errors().getFirst().pointer()).isEqualTo(pointer);
            });
  }
}
