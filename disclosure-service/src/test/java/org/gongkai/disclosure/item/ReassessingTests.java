package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.NOW;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.LocalDate;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability({"D-04", "D-03"})
class ReassessingTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void whatIsReviewedAsClosedIsLookedAtAgainAfterAYear() {
    Item closed = restricted(Openness.CLOSED);
    assertThat(closed.state()).isEqualTo(ItemState.APPROVED);
    assertThat(closed.review().reassessOn()).isEqualTo(TODAY.plusYears(1));
    assertThat(Reassessing.applies(closed)).isTrue();
    assertThat(Action.allowed(closed, OFFICE)).contains(Action.REASSESS);
    assertThat(Action.allowed(closed, SIGNER)).doesNotContain(Action.PUBLISH, Action.SCHEDULE);
    assertThatThrownBy(() -> Schedules.set(closed, NOW.plusSeconds(60), SIGNER, NOW))
        .isInstanceOfSatisfying(
            Refusal.class, it -> assertThat(it.code()).isEqualTo(ItemCode.NOT_PROACTIVE));
  }

  @Test
  void keepingItClosedIsNotedWithDateAndReason() {
    Item kept =
        reassess(restricted(Openness.CLOSED), Reassessment.Result.KEPT, TODAY.plusMonths(3));
    assertThat(kept.state()).isEqualTo(ItemState.APPROVED);
    assertThat(kept.review().reassessOn()).isEqualTo(TODAY.plusMonths(3));
    Reassessment noted = kept.review().reassessment();
    assertThat(noted.reason()).isEqualTo("理由");
    assertThat(noted.at()).isEqualTo(NOW);
    assertThat(noted.from()).isEqualTo(Openness.CLOSED);
    assertThat(kept.history().getLast().action()).isEqualTo("reassess");
    assertThat(kept.approvals()).hasSize(3);
  }

  @Test
  void whatMayBeOpenGoesThroughTheWholeReviewBeforeItIsPublic() {
    Item opened = reassess(restricted(Openness.ON_REQUEST), Reassessment.Result.OPENED, null);
    assertThat(opened.state()).isEqualTo(ItemState.DRAFT);
    assertThat(opened.content().openness()).isEqualTo(Openness.PROACTIVE);
    assertThat(opened.content().opennessGround()).isNull();
    assertThat(opened.approvals()).isEmpty();
    assertThat(Reassessing.applies(opened)).isFalse();
    Item approved = Examples.approved(opened.submit(Examples.RULES, DRAFTER, NOW));
    assertThat(Examples.published(approved).isPublic()).isTrue();
    assertThat(approved.review().reassessment().from()).isEqualTo(Openness.ON_REQUEST);
  }

  @Test
  void onlyWhatIsClosedMayBecomeOpenOnRequest() {
    Item wider = reassess(restricted(Openness.CLOSED), Reassessment.Result.ON_REQUEST, null);
    assertThat(wider.content().openness()).isEqualTo(Openness.ON_REQUEST);
    assertThat(wider.content().opennessGround()).isNotBlank();
    assertThat(wider.state()).isEqualTo(ItemState.DRAFT);
    assertRefused(restricted(Openness.ON_REQUEST), Reassessment.Result.ON_REQUEST, null, REVIEWER);
  }

  @Test
  void thePassagesThatWereLeftOutComeBackAsACorrection() {
    Item full = Examples.submitted();
    Item redact = partial(first(full));
    String whole = full.content().body();
    Item again =
        redact
            .edit(Examples.content("关于招生工作的通知", "<p>已作删减</p>"), DRAFTER, NOW)
            .submit(Examples.RULES, DRAFTER, NOW);
    Item signed = partial(first(again)).approve(contentHash(again), null, SIGNER, NOW);
    Item published = Examples.published(signed);
    assertThat(published.review().reassessOn()).isEqualTo(TODAY.plusYears(1));
    assertThat(Reassessing.applies(published)).isTrue();

    Item opened = reassess(published, Reassessment.Result.OPENED, null);
    assertThat(opened.state()).isEqualTo(ItemState.DRAFT);
    assertThat(opened.isCorrection()).isTrue();
    assertThat(opened.isPublic()).isTrue();
    assertThat(opened.edition().content().body()).isEqualTo("<p>已作删减</p>");
    assertThat(opened.content().body()).isEqualTo(whole);
    assertThat(opened.content().change().note()).isEqualTo("调整公开属性：理由");
    Item second =
        Examples.published(Examples.approved(opened.submit(Examples.RULES, DRAFTER, NOW)));
    assertThat(second.edition().number()).isEqualTo(2);
    assertThat(second.edition().content().body()).isEqualTo(whole);
    assertThat(Reassessing.applies(second)).isFalse();
  }

  @Test
  void refusesAuthorsOtherRolesOpenItemsAndDaysThatAreOver() {
    Item closed = restricted(Openness.CLOSED);
    assertRefused(closed, Reassessment.Result.OPENED, null, FIRST_REVIEWER);
    assertRefused(closed, Reassessment.Result.OPENED, null, DRAFTER);
    Actor both =
        new Actor(DRAFTER.id(), DRAFTER.name(), DRAFTER.unit(), Set.of(Role.DRAFTER, Role.OFFICE));
    assertThatThrownBy(() ->
            Reassessing.reassess(closed, Reassessment.Result.KEPT, "理由", null, null, both, NOW))
        .isInstanceOfSatisfying(
            Refusal.class, it -> assertThat(it.code()).isEqualTo(ItemCode.SAME_PERSON));
    assertRefused(Examples.published(), Reassessment.Result.OPENED, null, REVIEWER);
    assertRefused(Examples.approved(), Reassessment.Result.OPENED, null, REVIEWER);
    assertThatThrownBy(() -> reassess(closed, Reassessment.Result.KEPT, TODAY))
        .isInstanceOfSatisfying(
            Refusal.class, it -> assertThat(it.code()).isEqualTo(CommonCode.INVALID_CONTENT));
  }

  static Item restricted(Openness openness) {
    Content content = Examples.content("内部会议材料", Examples.BODY, Examples.elements(), openness);
    return Examples.approved(Examples.draft(content).submit(Examples.RULES, DRAFTER, NOW));
  }

  private static Item first(Item submitted) {
    return submitted.approve(contentHash(submitted), null, FIRST_REVIEWER, NOW);
  }

  private static Item partial(Item item) {
    Secrecy.Statement said =
        new Secrecy.Statement(Secrecy.Result.PARTIAL, Secrecy.Ground.PRIVACY, null);
    Passing passing = new Passing(contentHash(item), null, said, null, Set.of());
    return Reviews.approve(item, passing, REVIEWER, NOW);
  }

  private static String contentHash(Item item) {
    return item.contentHash();
  }

  private static Item reassess(Item item, Reassessment.Result result, LocalDate next) {
    return Reassessing.reassess(item, result, "理由", null, next, REVIEWER, NOW);
  }

  private static void assertRefused(
      Item item, Reassessment.Result result, LocalDate next, Actor by) {
    assertThatThrownBy(() -> Reassessing.reassess(item, result, "理由", null, next, by, NOW))
        .isInstanceOf(Refusal.class);
  }
}
