package org.gongkai.disclosure.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.NOW;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.SIGNER;
import static org.gongkai.disclosure.item.Examples.approved;
import static org.gongkai.disclosure.item.Examples.content;
import static org.gongkai.disclosure.item.Examples.draft;
import static org.gongkai.disclosure.item.Examples.published;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Code;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;

/** What happens to an item after its first publication, or besides it. */
@Capability("D-16")
class ItemLifeTests {

  private static final ChangeNote NOTE = new ChangeNote(Edition.Kind.MINOR, "更正一处错字");
  private static final IndexNumber NUMBER = IndexNumber.first("WANGCHUAN-EDUCATION/2026");
  private static final Instant LATER = NOW.plus(Duration.ofHours(2));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void theOldEditionStaysPublicUntilTheNextIsPublished() {
    Item open = Corrections.open(published(), NOTE, DRAFTER, NOW);
    assertThat(open.state()).isEqualTo(ItemState.DRAFT);
    Item edited = open.edit(content("改过的标题"), DRAFTER, NOW);
    assertThat(PublicItem.of(edited)).isEqualTo(PublicItem.of(published()));
    assertThat(edited.content().change()).isEqualTo(NOTE);

    Item second = republished(edited);
    PublicItem shown = PublicItem.of(second);
    assertThat(shown.content().title()).isEqualTo("改过的标题");
    assertThat(shown.edition()).isEqualTo(2);
    assertThat(shown.indexNumber()).isEqualTo(PublicItem.of(published()).indexNumber());
    assertThat(shown.publishedAt()).isEqualTo(shown.firstPublishedAt()).isEqualTo(NOW);
    assertThat(shown.editionPublishedAt()).isEqualTo(LATER);
    assertThat(shown.editions())
        .extracting(Edition.Line::number, Edition.Line::kind, Edition.Line::note)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, Edition.Kind.FIRST, null),
            org.assertj.core.groups.Tuple.tuple(2, Edition.Kind.MINOR, "更正一处错字"));
    assertThat(kept(second)).isEmpty();
  }

  @Test
  void theNoteIsPartOfWhatIsReviewed() {
    Item open = Corrections.open(published(), NOTE, DRAFTER, NOW);
    assertThat(open.contentHash()).isNotEqualTo(published().contentHash());
    Item once = open.edit(content("改"), DRAFTER, NOW);
    Content another = content("改").withChange(new ChangeNote(Edition.Kind.MAJOR, "其实改了很多"));
    assertThat(once.edit(another, DRAFTER, NOW).contentHash()).isNotEqualTo(once.contentHash());
  }

  @Test
  void aDiscardedCorrectionLeavesNoTrace() {
    Item open = Corrections.open(published(), NOTE, DRAFTER, NOW);
    Item edited = open.edit(content("改"), DRAFTER, NOW);
    Item back = Corrections.discard(edited, "不改了", OFFICE, NOW);
    assertThat(back.state()).isEqualTo(ItemState.PUBLISHED);
    assertThat(back.content()).isEqualTo(published().content());
    assertThat(back.approvals()).isEqualTo(published().approvals());
    assertThat(back.authors()).isEqualTo(published().authors());
    assertThat(PublicItem.of(back)).isEqualTo(PublicItem.of(published()));
    refused(CommonCode.ILLEGAL_TRANSITION, () -> Corrections.discard(back, "又", OFFICE, NOW));
  }

  @Test
  void aCorrectionMustCorrectSomething() {
    Item open = Corrections.open(published(), NOTE, DRAFTER, NOW);
    refused(CommonCode.INVALID_CONTENT, () -> open.submit(Examples.RULES, DRAFTER, NOW));
    ChangeNote first = new ChangeNote(Edition.Kind.FIRST, "x");
    refused(CommonCode.INVALID_CONTENT, () -> Corrections.open(published(), first, DRAFTER, NOW));
    refused(CommonCode.ILLEGAL_TRANSITION, () -> Corrections.open(draft(), NOTE, DRAFTER, NOW));
    refused(
        CommonCode.INVALID_CONTENT,
        () -> draft().edit(content("x").withChange(NOTE), DRAFTER, NOW));
  }

  @Test
  void aWithdrawalDropsTheCorrectionWithIt() {
    Item open = Corrections.open(published(), NOTE, DRAFTER, NOW);
    Item edited = open.edit(content("从未公开的内容"), DRAFTER, NOW);
    Item gone = edited.withdraw(Withdrawal.Kind.IN_ERROR, "有误", SIGNER, NOW);
    assertThat(gone.pending().getLast().data()).doesNotContain("从未公开的内容");
    assertThat(WithdrawalNotice.of(gone).title()).isEqualTo("关于招生工作的通知");
    assertThat(kept(gone)).isEmpty();
  }

  @Test
  void aConsolidatedItemNamesItsSuccessor() {
    Item gone = published().withdraw(Withdrawal.Kind.CONSOLIDATED, "已并入", "item-2", SIGNER, NOW);
    assertThat(WithdrawalNotice.of(gone).redirectTo()).isEqualTo("item-2");
    assertThat(gone.pending().getLast().data()).contains("\"redirectTo\":\"item-2\"");
    assertThat(kept(gone)).isEmpty();
  }

  @Test
  @Capability("D-11")
  void whatIsRepealedStaysPublicAndSaysSo() {
    Item repealed = Endings.end(published(), Validity.REPEALED, TODAY, "望府发〔2026〕1号", SIGNER, NOW);
    assertThat(repealed.isPublic()).isTrue();
    PublicItem shown = PublicItem.of(repealed);
    assertThat(shown.content().elements().validity()).isEqualTo(Validity.REPEALED);
    assertThat(shown.statedValidity()).isEqualTo(Validity.VALID);
    assertThat(shown.on(TODAY.minusDays(1)).content().elements().validity())
        .isEqualTo(Validity.VALID);
    assertThat(shown.contentHash()).isEqualTo(published().contentHash());
    assertThat(kept(repealed)).isEmpty();
    refused(
        CommonCode.ILLEGAL_TRANSITION,
        () -> Endings.end(repealed, Validity.EXPIRED, TODAY, "x", SIGNER, NOW));
    assertThat(published().withdraw(Withdrawal.Kind.REPEALED, "依据", SIGNER, NOW).isPublic())
        .isTrue();
  }

  @Test
  void showsWhatOthersSayOfItUntilTheySayItNoLonger() {
    Link link = new Link(Link.Kind.REPEALED_BY, "item-9", "废止决定", "望府发〔2026〕1号");
    ValidityChange change =
        new ValidityChange(Validity.REPEALED, TODAY, "望府发〔2026〕1号", "item-9", NOW);
    Item told = Endings.linked(published(), link, change, NOW);
    assertThat(PublicItem.of(told).content().links()).containsExactly(link);
    assertThat(told.pending()).hasSize(2);
    assertThat(kept(told)).isEmpty();
    assertThat(Endings.linked(told, link, change, LATER)).isSameAs(told);

    assertThat(Endings.unlinked(told, "item-9", Set.of(Link.Kind.REPEALED_BY), true, LATER))
        .isSameAs(told);
    Item undone = Endings.unlinked(told, "item-9", Set.of(), true, LATER);
    assertThat(PublicItem.of(undone).content().links()).isEmpty();
    assertThat(PublicItem.of(undone).content().elements().validity()).isEqualTo(Validity.VALID);
    Item keptEnd = Endings.unlinked(told, "item-9", Set.of(), false, LATER);
    assertThat(PublicItem.of(keptEnd).validityChanges()).containsExactly(change);
  }

  @Test
  void saysSoWhenADayChangesItsValidity() {
    Elements future = Examples.elements("望教体〔2026〕4号", TODAY, TODAY.plusDays(10), null);
    Item item =
        published(
            approved(
                draft(content("办法", "<p>文</p>", future, Openness.PROACTIVE))
                    .submit(Examples.RULES, DRAFTER, NOW)));
    assertThat(PublicItem.of(item).content().elements().validity()).isEqualTo(Validity.NOT_YET);
    assertThat(item.nextValidityDay()).isEqualTo(TODAY.plusDays(10));
    assertThat(Endings.turned(item, TODAY.plusDays(9), LATER)).isSameAs(item);
    Instant then = Instant.parse("2026-03-11T16:00:05Z");
    Item turned = Endings.turned(item, TODAY.plusDays(10), then);
    assertThat(PublicItem.of(turned).content().elements().validity()).isEqualTo(Validity.VALID);
    assertThat(turned.nextValidityDay()).isNull();
    assertThat(turned.revision()).isEqualTo(item.revision() + 1);
    assertThat(turned.pending()).hasSize(2);
    assertThat(Endings.turned(turned, TODAY.plusDays(11), then)).isSameAs(turned);
  }

  @Test
  void isPublishedByTheClockOnlyWhenItsTimeHasCome() {
    Item planned = Schedules.set(approved(), LATER, OFFICE, NOW);
    refused(CommonCode.ILLEGAL_TRANSITION, () -> Schedules.publish(planned, NUMBER, null, NOW));
    Item done = Schedules.publish(planned, NUMBER, "望川县教育和体育局", LATER);
    assertThat(done.isPublic()).isTrue();
    assertThat(done.schedule()).isNull();
    assertThat(done.publication().person().id()).isEqualTo(OFFICE.id());
    refused(CommonCode.ILLEGAL_TRANSITION, () -> Schedules.publish(done, NUMBER, null, LATER));
    refused(CommonCode.INVALID_CONTENT, () -> Schedules.set(approved(), NOW, OFFICE, NOW));
    refused(CommonCode.FORBIDDEN, () -> Schedules.set(approved(), LATER, DRAFTER, NOW));
  }

  @Test
  void anEditTakesThePlannedTimeAway() {
    Item planned = Schedules.set(approved(), LATER, OFFICE, NOW);
    Item edited = planned.edit(content("改"), DRAFTER, NOW);
    assertThat(edited.schedule()).isNull();
    assertThat(Schedules.unset(planned, SIGNER, NOW).schedule()).isNull();
    Item failed = Schedules.failed(planned, "尚有未处理的疑点", LATER);
    assertThat(failed.state()).isEqualTo(ItemState.APPROVED);
    assertThat(failed.history().getLast().note()).contains("尚有未处理的疑点");
  }

  @Test
  void checksOnceMoreWhenTheClockPublishes() {
    Item planned = Schedules.set(approved(), LATER, OFFICE, NOW);
    Item tampered = new Change(planned).content(content("偷换")).made();
    refused(ItemCode.NOT_APPROVED, () -> Schedules.publish(tampered, NUMBER, null, LATER));
  }

  @Test
  @Capability("D-55")
  void whatIsInternalIsPublishedWithoutAWordInPublic() {
    Item item = published(approved(draft(internal()).submit(Examples.RULES, DRAFTER, NOW)));
    assertThat(item.state()).isEqualTo(ItemState.PUBLISHED);
    assertThat(item.isInternallyPublic()).isTrue();
    assertThat(item.isPublic()).isFalse();
    assertThat(item.pending()).isEmpty();
    assertThat(PublicRecord.of(item)).isEmpty();
    assertThatThrownBy(() -> PublicItem.of(item)).isInstanceOf(IllegalStateException.class);
    Item gone = item.withdraw(Withdrawal.Kind.IN_ERROR, "有误", SIGNER, NOW);
    assertThat(gone.pending()).isEmpty();
    assertThat(PublicRecord.of(gone)).isEmpty();
    Item open = Corrections.open(item, NOTE, DRAFTER, NOW);
    refused(CommonCode.INVALID_CONTENT, () -> open.edit(content("向社会公开"), DRAFTER, NOW));
  }

  @Test
  void aMigratedItemIsPublicAndMarkedAndClaimsNoReview() {
    Instant first = Instant.parse("2015-06-01T02:00:00Z");
    Migration origin = new Migration("旧版网站", "batch-1", NOW, new Person("office", "秦简"));
    Item item = Item.migrated("m-1", content("历史文件"), origin, NUMBER, "望川县教育和体育局", first);
    PublicItem shown = PublicItem.of(item);
    assertThat(shown.migrated()).isEqualTo(new PublicItem.Migrated("旧版网站", NOW));
    assertThat(shown.publishedAt()).isEqualTo(first);
    assertThat(item.approvals()).isEmpty();
    assertThat(item.revision()).isEqualTo(1);
    assertThat(kept(item)).isEmpty();
    Item corrected = Corrections.open(item, NOTE, DRAFTER, NOW).edit(content("改"), DRAFTER, NOW);
    refused(CommonCode.ILLEGAL_TRANSITION, () -> corrected.publish(NUMBER, null, OFFICE, NOW));
  }

  @Test
  void aVerificationIsNotedAndChangesNothingPublic() {
    Item item =
        Verifying.verify(
            published(), Verification.Result.ACCURATE, null, TODAY.plusMonths(6), DRAFTER, NOW);
    assertThat(item.verification().nextDate()).isEqualTo(TODAY.plusMonths(6));
    assertThat(PublicItem.of(item)).isEqualTo(PublicItem.of(published()));
    assertThat(item.pending()).hasSize(1);
    refused(
        CommonCode.INVALID_CONTENT,
        () ->
            Verifying.verify(published(), Verification.Result.ACCURATE, null, TODAY, DRAFTER, NOW));
  }

  private static Content internal() {
    Content open = content("内部通报");
    return new Content(
        null,
        ItemType.NOTICE,
        open.title(),
        open.column(),
        open.unit(),
        open.openness(),
        null,
        Visibility.INTERNAL,
        open.elements(),
        null,
        open.body(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null);
  }

  private static Item republished(Item edited) {
    return approved(edited.submit(Examples.RULES, DRAFTER, NOW))
        .publish(NUMBER, "望川县教育和体育局", OFFICE, LATER);
  }

  private static List<String> kept(Item item) {
    PendingEvent last = item.pending().getLast();
    return List.copyOf(Contract.of(last.type()).validate(last.data()));
  }

  private static void refused(Code code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
