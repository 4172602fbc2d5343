package org.gongkai.disclosure.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongkai.disclosure.account.AccountExamples.TREE;
import static org.gongkai.disclosure.account.AccountExamples.profile;
import static org.gongkai.disclosure.account.AccountExamples.registered;
import static org.gongkai.disclosure.account.AccountExamples.step;

import java.util.List;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-60")
class AccountTests {

  private static final Actor BUREAU = Examples.person("bureau", "局", "education", Role.REVIEWER);
  private static final Actor OFFICE = Examples.person("office", "办", "county", Role.OFFICE);

  private final Account proposed =
      Account.proposed(
          "a",
          profile("school"),
          "宣传",
          FilingRoute.of(profile("school"), TREE),
          step(Filing.Action.SUBMITTED, "teacher"));

  @Test
  void aFilingGoesFromTheSupervisingUnitToTheOffice() {
    assertThat(proposed.state()).isEqualTo(AccountState.PROPOSED);
    assertThat(proposed.waitsAt()).isEqualTo("education");
    Account passed = proposed.approve(step(Filing.Action.PASSED, "bureau"));
    assertThat(passed.state()).isEqualTo(AccountState.PROPOSED);
    assertThat(passed.waitsAt()).isEqualTo("county");
    Account accepted = passed.approve(step(Filing.Action.ACCEPTED, "office"));
    assertThat(accepted.state()).isEqualTo(AccountState.OPEN);
    assertThat(accepted.waitsAt()).isNull();
    assertThat(accepted.filings().getFirst().steps()).hasSize(3);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> accepted.approve(step(Filing.Action.ACCEPTED, "other")));
  }

  @Test
  void whereTheGovernmentItselfSupervisesItsOfficeDecidesOnce() {
    assertThat(FilingRoute.of(profile("education"), TREE)).containsExactly("county");
    assertThat(FilingRoute.of(AccountExamples.bare("finance"), TREE)).containsExactly("county");
    assertThat(FilingRoute.of(AccountExamples.bare("school"), TREE))
        .containsExactly("education", "county");
    assertThat(FilingRoute.of(AccountExamples.bare("county"), TREE)).containsExactly("county");
  }

  @Test
  void nobodyDecidesTwiceOrOnTheirOwn() {
    assertThat(Deciding.obstacle(proposed, TREE, BUREAU)).isNull();
    assertThat(Deciding.obstacle(proposed, TREE, OFFICE)).as("also from above").isNull();
    Actor teacher = Examples.person("teacher", "师", "education", Role.REVIEWER);
    assertThat(Deciding.obstacle(proposed, TREE, teacher)).contains("本人");
    Actor drafter = Examples.person("d", "拟", "education", Role.DRAFTER);
    assertThat(Deciding.obstacle(proposed, TREE, drafter)).contains("角色");
    Actor finance = Examples.person("f", "财", "finance", Role.OFFICE);
    assertThat(Deciding.obstacle(proposed, TREE, finance)).contains("其他单位");

    Account passed = proposed.approve(step(Filing.Action.PASSED, "office"));
    assertThat(Deciding.obstacle(passed, TREE, OFFICE)).as("passed it before").isNotNull();
    assertThat(Deciding.obstacle(passed, TREE, BUREAU)).as("the office's turn").isNotNull();
    Actor second = Examples.person("office-2", "办二", "county", Role.OFFICE);
    assertThat(Deciding.allowed(passed, TREE, second)).contains("approve", "return");
  }

  @Test
  void whatIsReturnedTakesNoPlaceAndCanBeFiledAgain() {
    Account back = proposed.end(Filing.Outcome.RETURNED, step(Filing.Action.RETURNED));
    assertThat(back.key()).isNull();
    assertThat(back.waitsAt()).isNull();
    assertThat(back.state()).isEqualTo(AccountState.PROPOSED);
    Account again =
        back.file(
            FilingType.OPEN,
            profile("school"),
            "补正",
            null,
            List.of("county"),
            step(Filing.Action.SUBMITTED));
    assertThat(again.key()).isEqualTo(profile("school").key());
    assertThat(again.filings()).extracting(Filing::number).containsExactly(1, 2);
    Account withdrawn = again.end(Filing.Outcome.WITHDRAWN, step(Filing.Action.WITHDRAWN));
    assertThat(withdrawn.filings().getLast().outcome()).isEqualTo(Filing.Outcome.WITHDRAWN);
  }

  @Test
  void closingAndCancellingFollowEachOtherAndNothingElseDoes() {
    Account open = registered(profile("school"));
    Account closed = done(open, FilingType.CLOSE);
    assertThat(closed.state()).isEqualTo(AccountState.CLOSED);
    assertThat(closed.key()).isNotNull();
    Account cancelled = done(closed, FilingType.CANCEL);
    assertThat(cancelled.state()).isEqualTo(AccountState.CANCELLED);
    assertThat(cancelled.key()).as("another may take it").isNull();
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> done(cancelled, FilingType.CHANGE));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> done(closed, FilingType.RESUME));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> done(open, FilingType.REGISTER));
    assertThat(done(done(open, FilingType.SUSPEND), FilingType.RESUME).state())
        .isEqualTo(AccountState.OPEN);
  }

  @Test
  void aChangeCountsOnceItIsAcceptedAndKeepsWhatWas() {
    Account open = registered(profile("school"));
    assertThat(profile("school").supervisedBy("county")).isEqualTo(profile("school"));
    Profile next = AccountExamples.bare("school");
    Account asked =
        open.file(
            FilingType.CHANGE, next, "改名", null, List.of("county"), step(Filing.Action.SUBMITTED));
    assertThat(asked.profile()).isEqualTo(open.profile());
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> done(asked, FilingType.CLOSE));
    Account changed = asked.approve(step(Filing.Action.ACCEPTED));
    assertThat(changed.profile()).isEqualTo(next);
    assertThat(changed.key()).isEqualTo(next.key());
    assertThat(changed.filings().getLast().before()).isEqualTo(open.profile());
    assertThat(changed.isFiled()).isTrue();
    assertThat(open.isFiled()).isFalse();
  }

  @Test
  void theSameAccountHasTheSameKeyHoweverItIsWritten() {
    assertThat(Profile.key(AccountKind.NEW_MEDIA, "微信", "ＷＣＥＤＵ"))
        .isEqualTo(profile("school").key());
    assertThat(profile("school").gaps()).isEmpty();
    assertThat(AccountExamples.bare("school").gaps()).hasSize(4);
    assertThat(profile("school").isReviewer("韩序")).isTrue();
    assertThat(profile("school").isReviewer("韩")).isFalse();
    assertThat(Profile.DOMAIN.matcher("www.wangchuan.gov.cn").matches()).isTrue();
    assertThat(Profile.DOMAIN.matcher("http://a.cn/x").matches()).isFalse();
  }

  private static Account done(Account account, FilingType type) {
    return account
        .file(type, null, "事由", null, List.of("county"), step(Filing.Action.SUBMITTED))
        .approve(step(Filing.Action.ACCEPTED));
  }
}
