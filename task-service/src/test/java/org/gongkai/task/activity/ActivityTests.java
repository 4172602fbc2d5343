package org.gongkai.task.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.task.activity.ActivityExamples.NOW;
import static org.gongkai.task.activity.ActivityExamples.TODAY;
import static org.gongkai.task.activity.ActivityExamples.hearing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.People;
import org.gongkai.task.unit.Reach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Capability("T-16")
class ActivityTests {

  private static final Act CORRECT = new Act(People.OFFICE, "activity.correct", "日期有误。");
  private static final Act WITHDRAW = new Act(People.OFFICE, "activity.withdraw", "重复登记。");
  private static final Act SERVICE = Act.of(Actor.service("disclosure-service"), "activity.record");

  private final Activity recorded = hearing();

  @Test
  void isFoundFromEveryUnitAboveAndTellsWhatCounts() {
    assertThat(recorded.within()).containsExactly("wangchuan-office", "wangchuan");
    assertThat(recorded.openFor()).containsExactly("wangchuan-qingshi", "wangchuan");
    String told = recorded.pending().getFirst().data();
    assertThat(Contract.of(Activity.RECORDED).validate(told)).isEmpty();
    assertThat(told).contains("\"state\":\"RECORDED\"", "\"personRole\":\"HEAD\"", "2021-05-20");
  }

  @Test
  void tellsACorrectionAndKeepsWhatBecameOfTheSameDecision() {
    Activity done = follow(recorded, FollowUp.State.DONE, "已补齐。");
    assertThat(done.openFor()).isEmpty();
    assertThat(done.pending()).hasSize(1);

    ActivityContent next = hearing("wangchuan-office", "印发纪要", "六月底前补齐栏目");
    Activity corrected = done.correct(next, ActivityExamples::above, CORRECT, NOW);

    assertThat(corrected.revision()).isEqualTo(3);
    assertThat(corrected.pending()).hasSize(2);
    assertThat(corrected.followUps())
        .extracting(FollowUp::state)
        .containsExactly(FollowUp.State.OPEN, FollowUp.State.DONE);
    assertThat(corrected.history().getLast().reason()).isEqualTo("日期有误。");
  }

  @Test
  void countsNoLongerOnceWithdrawn() {
    Activity gone = recorded.withdraw(ActivityExamples::above, WITHDRAW, NOW);

    PendingEvent last = gone.pending().getLast();
    assertThat(Contract.of(Activity.RECORDED).validate(last.data())).isEmpty();
    assertThat(last.data()).contains("WITHDRAWN");
    assertThat(gone.openFor()).isEmpty();
    assertThatThrownBy(() -> gone.withdraw(ActivityExamples::above, WITHDRAW, NOW))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("已撤回");
    assertThatThrownBy(
            () -> gone.correct(recorded.content(), ActivityExamples::above, CORRECT, NOW))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void decidesOnAFollowUpOnlyOnce() {
    Activity cancelled = follow(recorded, FollowUp.State.CANCELLED, "不再需要。");

    assertThat(cancelled.followUp(1).note()).isEqualTo("不再需要。");
    assertThatThrownBy(() -> follow(cancelled, FollowUp.State.DONE, "再"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("已取消");
    assertThatThrownBy(() -> recorded.followUp(9)).isInstanceOf(Refusal.class);
    assertThat(recorded.followUp(1).isOverdue(TODAY)).isFalse();
    assertThat(recorded.followUp(1).isOverdue(LocalDate.of(2021, 7, 1))).isTrue();
  }

  @Test
  void followsTheNewsOfAPublishedInterpretation() {
    ActivityContent content =
        ActivityContent.published(
            ActivityKind.INTERPRETATION, "wangchuan-office", "解读一", TODAY, "/items/i1");
    Activity heard =
        Activity.record("a2", content, ActivityExamples::above, SERVICE, NOW).from(news(3));
    assertThat(heard.content().person()).isNull();

    Activity again = hear(heard, Activity.State.RECORDED, news(3));
    assertThat(again).isSameAs(heard);
    Activity gone = hear(heard, Activity.State.WITHDRAWN, news(4));
    assertThat(gone.isRecorded()).isFalse();
    assertThat(hear(gone, Activity.State.RECORDED, news(5)).isRecorded()).isTrue();
  }

  @Test
  void keepsWhatAPersonCorrectedWhenTheItemIsPublishedAgain() {
    ActivityContent content =
        ActivityContent.published(
            ActivityKind.INTERPRETATION, "wangchuan-office", "解读一", TODAY, "/items/i1");
    Activity heard =
        Activity.record("a2", content, ActivityExamples::above, SERVICE, NOW).from(news(3));
    ActivityPerson head = new ActivityPerson("秦简", ActivityPerson.PersonRole.HEAD);
    ActivityContent named =
        ActivityExamples.of(ActivityKind.INTERPRETATION, "wangchuan-office", TODAY, head);
    Activity corrected = heard.correct(named, ActivityExamples::above, CORRECT, NOW);

    Activity again = hear(corrected, Activity.State.RECORDED, news(4));
    assertThat(again.content().person()).isEqualTo(head);
    Activity byHand = again.withdraw(ActivityExamples::above, WITHDRAW, NOW);
    assertThat(hear(byHand, Activity.State.RECORDED, news(5)).isRecorded()).isFalse();
  }

  @Test
  @Capability({"D-20", "T-06"})
  void theHeadWhoLedAnInterpretationIsTakenFromItsEvent() {
    InterpretationNews told = interpretation("led-by-the-head");
    ActivityPerson head = new ActivityPerson("许望", ActivityPerson.PersonRole.HEAD);
    Activity heard = heardOfItem();
    Activity led = heard.led(told, ActivityExamples::above, SERVICE, NOW);
    assertThat(led.content().person()).isEqualTo(head);
    assertThat(Contract.of(Activity.RECORDED).validate(led.pending().getLast().data())).isEmpty();
    assertThat(led.led(told, ActivityExamples::above, SERVICE, NOW)).isSameAs(led);
    Activity again =
        led.heard(
            Activity.State.RECORDED,
            heard.content(),
            news(4),
            ActivityExamples::above,
            SERVICE,
            NOW);
    assertThat(again.content().person()).isEqualTo(head);
  }

  @Test
  @Capability({"D-20", "T-06"})
  void whoeverLedAnInterpretationIsKeptWhicheverNewsComesFirst() {
    InterpretationNews told = interpretation("led-by-the-head");
    InterpretationNews gone = interpretation("public-no-longer");
    ActivityContent content = told.content(ZoneId.of("Asia/Shanghai"));
    assertThat(content.date()).isEqualTo(LocalDate.of(2021, 6, 22));
    Activity first = Activity.record("a2", content, ActivityExamples::above, SERVICE, NOW);
    assertThat(first.led(gone, ActivityExamples::above, SERVICE, NOW).isRecorded()).isFalse();

    Activity both = hear(first, Activity.State.RECORDED, news(1));
    assertThat(both.content().person()).isEqualTo(told.leader());
    // What is public is for the item's own news to say.
    assertThat(both.led(gone, ActivityExamples::above, SERVICE, NOW).isRecorded()).isTrue();
    Activity withdrawn = hear(both, Activity.State.WITHDRAWN, news(2));
    assertThat(withdrawn.led(told, ActivityExamples::above, SERVICE, NOW).isRecorded()).isFalse();
  }

  @Test
  @Capability("D-20")
  void nobodyInPersonLedWhatAUnitInterprets() {
    InterpretationNews head = interpretation("led-by-the-head");
    Activity led = heardOfItem().led(head, ActivityExamples::above, SERVICE, NOW);
    InterpretationNews corrected =
        new InterpretationNews(
            head.id(),
            head.unit(),
            head.title(),
            new InterpretationNews.Who("望川县教育和体育局", "UNIT"),
            head.occurredAt(),
            head.publishedAt());
    assertThat(led.led(corrected, ActivityExamples::above, SERVICE, NOW).content().person())
        .isNull();
    Activity byHand = led.correct(head(), ActivityExamples::above, CORRECT, NOW);
    assertThat(byHand.led(corrected, ActivityExamples::above, SERVICE, NOW)).isSameAs(byHand);
  }

  private static ActivityContent head() {
    return ActivityExamples.of(
        ActivityKind.INTERPRETATION,
        "wangchuan-office",
        TODAY,
        new ActivityPerson("秦简", ActivityPerson.PersonRole.HEAD));
  }

  private static Activity heardOfItem() {
    ActivityContent content =
        ActivityContent.published(
            ActivityKind.INTERPRETATION, "wangchuan-office", "解读一", TODAY, "/items/i1");
    return Activity.record("a2", content, ActivityExamples::above, SERVICE, NOW).from(news(3));
  }

  private static InterpretationNews interpretation(String example) {
    return JsonMapper.builder()
        .build()
        .readerFor(InterpretationNews.class)
        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .readValue(Contract.of("disclosure.interpretation.published.v1").example(example));
  }

  @Test
  void namesEveryFieldAtFault() {
    ActivityContent wrong =
        ActivityExamples.content(
            ActivityKind.HEARING,
            "nowhere",
            LocalDate.of(2021, 6, 16),
            null,
            List.of(new ActivityContent.Decision("补齐", "nowhere", LocalDate.of(2021, 1, 1))));

    assertThatThrownBy(() -> new ActivityCheck(wrong, ActivityExamples.TREE, TODAY).require())
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting(FieldProblem::pointer)
                    .containsExactly(
                        "/unit", "/date", "/person", "/decisions/0/unit", "/decisions/0/dueDate"));
  }

  @Test
  @Capability("T-17")
  void asksForTheLessonOfACaseAndTheEndOfASecondment() {
    for (ActivityKind kind : List.of(ActivityKind.CASE_STUDY, ActivityKind.SECONDMENT)) {
      ActivityContent bare = ActivityExamples.of(kind, "wangchuan-office", TODAY, null);
      assertThatThrownBy(() -> new ActivityCheck(bare, ActivityExamples.TREE, TODAY).require())
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void offersItsActionsToThoseWhoActForTheUnit() {
    ActivityView office = ActivityView.of(recorded, reach(People.OFFICE), TODAY);
    assertThat(office.allowedActions()).containsExactly("correct", "withdraw");
    assertThat(office.followUps().getFirst().allowedActions())
        .containsExactly("done", "cancel", "assign");
    ActivityView handler = ActivityView.of(recorded, reach(People.HANDLER), TODAY);
    assertThat(handler.allowedActions()).isEmpty();
    assertThat(handler.followUps().getFirst().allowedActions()).isEmpty();
    assertThat(ActivityView.of(recorded, reach(People.ADMIN), TODAY).allowedActions()).isEmpty();
  }

  @Test
  void leavesAFollowUpToTheAssignmentThatItBecame() {
    Act act = Act.of(People.OFFICE, "activity.assign");
    Activity assigned =
        recorded.follow(
            1,
            each -> each.assigned("assignment-1", People.OFFICE, NOW),
            ActivityExamples::above,
            act,
            NOW);

    assertThat(assigned.followUp(1).assignmentId()).isEqualTo("assignment-1");
    assertThat(assigned.openFor()).isEmpty();
    Activity corrected =
        assigned.correct(recorded.content(), ActivityExamples::above, CORRECT, NOW);
    assertThat(corrected.followUp(1).state()).isEqualTo(FollowUp.State.ASSIGNED);
    assertThatThrownBy(() -> follow(assigned, FollowUp.State.DONE, "再"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("已转为任务");
  }

  private static Activity follow(Activity activity, FollowUp.State decision, String note) {
    Act act = new Act(People.OFFICE, "activity.follow-up", note);
    return activity.follow(
        1,
        each -> each.decide(decision, note, People.OFFICE, NOW),
        ActivityExamples::above,
        act,
        NOW);
  }

  private static Activity hear(Activity known, Activity.State state, ItemNews news) {
    return known.heard(state, known.content(), news, ActivityExamples::above, SERVICE, NOW);
  }

  private static ItemNews news(long revision) {
    return new ItemNews(
        "i1", revision, "INTERPRETATION", "解读一", "wangchuan-office", NOW, null, null);
  }

  private static Reach reach(Actor actor) {
    return new Reach(actor, ActivityExamples.TREE);
  }
}
