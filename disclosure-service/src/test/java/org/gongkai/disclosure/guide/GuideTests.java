package org.gongkai.disclosure.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.unit.UnitContact;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-06")
class GuideTests {

  private static final Instant NOW = Examples.NOW;
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String UNIT = "wangchuan-education";

  private final GuideWatch watch =
      new GuideWatch(new GuideProperties(365, 20), WorkingDays.builtIn());

  @Test
  void isPublishedAfterAnotherPersonThanItsAuthorConfirmedIt() {
    Guide written = draft();
    assertThat(written.state()).isEqualTo(Guide.State.DRAFT);
    assertRefused("NOT_APPROVED", () -> publish(written, "望川县教育局"));
    assertRefused("SAME_PERSON", () -> written.confirm(Examples.DRAFTER, NOW));
    Guide published = publish(written.confirm(Examples.SIGNER, NOW), "望川县教育局");
    assertThat(published.state()).isEqualTo(Guide.State.CURRENT);
    assertThat(published.current().number()).isEqualTo(1);
    assertThat(published.current().updatedOn()).isEqualTo(DAY);
    assertThat(published.current().confirmedBy().id()).isEqualTo("signer");
    assertThat(published.working()).isNull();
  }

  @Test
  void whoChangedAConfirmedGuideTookTheConfirmationOffAndIsAnAuthorToo() {
    Guide confirmed = draft().confirm(Examples.SIGNER, NOW);
    Guide changed = confirmed.write(GuideExamples.content("0000-9"), Examples.SIGNER, NOW);
    assertRefused("NOT_APPROVED", () -> publish(changed, "望川县教育局"));
    assertRefused("SAME_PERSON", () -> changed.confirm(Examples.SIGNER, NOW));
    assertThat(changed.confirm(Examples.OFFICE, NOW).working().confirmation()).isNotNull();
    assertThat(confirmed.write(confirmed.working().content(), Examples.SIGNER, NOW))
        .isSameAs(confirmed);
  }

  @Test
  void namesEverythingThatIsMissingBeforeItIsConfirmed() {
    Guide half = Guide.begin(UNIT, GuideExamples.incomplete(), Examples.DRAFTER, NOW);
    assertThatThrownBy(() -> half.confirm(Examples.SIGNER, NOW))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.errors())
                    .extracting(FieldProblem::pointer)
                    .contains(
                        "/catalogue",
                        "/application/office",
                        "/application/phone",
                        "/application/fax",
                        "/application/onlineUrl",
                        "/remedies"));
    assertThat(GuideExamples.content("0000-1").missing()).isEmpty();
  }

  @Test
  void everyRevisionKeepsItsUpdateDate() {
    Guide first = published("望川县教育局");
    Guide next =
        first
            .write(GuideExamples.content("0000-2"), Examples.DRAFTER, NOW)
            .confirm(Examples.SIGNER, NOW)
            .publish("更换电话", "望川县教育局", null, Examples.OFFICE, NOW, DAY.plusDays(40));
    assertThat(next.revisions())
        .extracting(GuideRevision::updatedOn)
        .containsExactly(DAY, DAY.plusDays(40));
    assertThat(next.numbered(1).content().application().phone()).isEqualTo("0000-1");
    assertThat(next.numbered(3)).isNull();
  }

  @Test
  void aNewNameOfTheUnitNeedsARevisionWithinTwentyWorkingDays() {
    Guide guide = published("望川县教育局");
    assertThat(watch.need(guide, tree("望川县教育局", true), DAY)).isNull();
    RevisionNeed need = watch.need(guide, tree("望川县教育和体育局", true), DAY);
    assertThat(need.reasons())
        .extracting(RevisionNeed.Reason::code)
        .containsExactly(RevisionNeed.Code.UNIT_RENAMED);
    assertThat(need.due()).isEqualTo(LocalDate.of(2026, 3, 30));
    Guide marked = guide.marked(need);
    assertThat(marked.state()).isEqualTo(Guide.State.NEEDS_REVISION);
    RevisionNeed later = watch.need(marked, tree("望川县教育和体育局", true), DAY.plusDays(9));
    assertThat(marked.marked(later)).isSameAs(marked);
    assertRefused("ILLEGAL_TRANSITION", () -> marked.uphold(DAY, null));
    Guide revised =
        publish(
            marked
                .write(GuideExamples.content("0000-3"), Examples.DRAFTER, NOW)
                .confirm(Examples.SIGNER, NOW),
            "望川县教育和体育局");
    assertThat(revised.state()).isEqualTo(Guide.State.CURRENT);
  }

  @Test
  void aUnitThatMovesOrChangesItsTelephoneNeedsARevision() {
    UnitContact before = contact("望川县文化路1号", "0000-1");
    Guide guide =
        draft()
            .confirm(Examples.SIGNER, NOW)
            .publish("首次发布", "望川县教育局", before, Examples.OFFICE, NOW, DAY);
    assertThat(watch.need(guide, reached(before), DAY)).isNull();
    assertThat(watch.need(guide, tree("望川县教育局", true), DAY)).isNull();
    UnitContact after = contact("望川县新区大道8号", "0000-1");
    RevisionNeed need = watch.need(guide, reached(after), DAY);
    assertThat(need.reasons())
        .extracting(RevisionNeed.Reason::code)
        .containsExactly(RevisionNeed.Code.UNIT_CONTACT_CHANGED);
    assertThat(need.reasons().getFirst().detail()).contains("办公地址由“望川县文化路1号”变为“望川县新区大道8号”");
    assertThat(need.due()).isEqualTo(LocalDate.of(2026, 3, 30));
    Guide marked = guide.marked(need);
    assertThat(marked.state()).isEqualTo(Guide.State.NEEDS_REVISION);
    Guide upheld = marked.uphold(DAY, after);
    assertThat(watch.need(upheld, reached(after), DAY)).isNull();
    assertThat(watch.need(upheld, reached(before), DAY)).isNotNull();
  }

  @Test
  void aGuideFromBeforeTheDirectoryKnewIsHeldAgainstItsOwnWords() {
    Guide guide = published("望川县教育局");
    assertThat(watch.need(guide, reached(contact("望川县文化路1号", "0000-1")), DAY)).isNull();
    assertThat(watch.need(guide, reached(contact(null, "0000-2")), DAY).reasons())
        .singleElement()
        .satisfies(why -> assertThat(why.detail()).contains("联系电话由“0000-1”变为“0000-2”"));
  }

  private static UnitContact contact(String address, String phone) {
    return new UnitContact(address, "000000", "工作日", phone, null, null);
  }

  private static UnitTree reached(UnitContact contact) {
    return UnitTree.of(
        List.of(
            new UnitNode(
                UNIT, 1, "望川县教育局", null, true, "COUNTY", "DEPARTMENT", null, contact, null)));
  }

  @Test
  void aDissolvedUnitNeedsARevision() {
    assertThat(watch.need(published("望川县教育局"), tree("望川县教育局", false), DAY).reasons())
        .extracting(RevisionNeed.Reason::code)
        .containsExactly(RevisionNeed.Code.UNIT_DISSOLVED);
  }

  @Test
  void anOldGuideIsLookedAtAndMayBeUpheld() {
    Guide guide = published("望川县教育局");
    UnitTree tree = tree("望川县教育局", true);
    assertThat(watch.need(guide, tree, DAY.plusDays(365))).isNull();
    LocalDate late = DAY.plusDays(366);
    Guide marked = guide.marked(watch.need(guide, tree, late));
    assertThat(marked.need().reasons())
        .extracting(RevisionNeed.Reason::code)
        .containsExactly(RevisionNeed.Code.AGE);
    Guide upheld = marked.uphold(late, null);
    assertThat(upheld.need()).isNull();
    assertThat(watch.need(upheld, tree, late.plusDays(300))).isNull();
  }

  @Test
  void isRedOnceItsTermIsOver() {
    RevisionNeed need = new RevisionNeed(List.of(), DAY);
    assertThat(GuideWatch.isOverdue(need, DAY)).isFalse();
    assertThat(GuideWatch.isOverdue(need, DAY.plusDays(1))).isTrue();
    assertThat(GuideDuties.light(need, DAY)).isEqualTo(Light.YELLOW);
    assertThat(GuideDuties.light(need, DAY.plusDays(1))).isEqualTo(Light.RED);
  }

  @Test
  void theNationalTariffHasNoGapBetweenItsTiers() {
    for (List<Tariff.Tier> tiers : List.of(Tariff.NATIONAL.perItem(), Tariff.NATIONAL.perPage())) {
      for (int i = 1; i < tiers.size(); i++) {
        assertThat(tiers.get(i).from()).isEqualTo(tiers.get(i - 1).to() + 1);
      }
      assertThat(tiers.getLast().to()).isNull();
    }
    assertThat(Tariff.NATIONAL.perPage())
        .extracting(Tariff.Tier::fee)
        .containsExactly(0, 10, 20, 40);
  }

  private static Guide draft() {
    return Guide.begin(UNIT, GuideExamples.content("0000-1"), Examples.DRAFTER, NOW);
  }

  private static Guide published(String unitName) {
    return publish(draft().confirm(Examples.SIGNER, NOW), unitName);
  }

  private static Guide publish(Guide guide, String unitName) {
    return guide.publish("首次发布", unitName, null, Examples.OFFICE, NOW, DAY);
  }

  private static UnitTree tree(String name, boolean active) {
    return UnitTree.of(List.of(new UnitNode(UNIT, 1, name, null, active)));
  }

  private static void assertRefused(String code, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code().name()).isEqualTo(code));
  }
}
