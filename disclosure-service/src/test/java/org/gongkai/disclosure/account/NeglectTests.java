package org.gongkai.disclosure.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.account.AccountExamples.LIMITS;
import static org.gongkai.disclosure.account.AccountExamples.NOW;
import static org.gongkai.disclosure.account.AccountExamples.TODAY;
import static org.gongkai.disclosure.account.AccountExamples.TREE;
import static org.gongkai.disclosure.account.AccountExamples.bare;
import static org.gongkai.disclosure.account.AccountExamples.month;
import static org.gongkai.disclosure.account.AccountExamples.profile;
import static org.gongkai.disclosure.account.AccountExamples.registered;
import static org.gongkai.disclosure.account.AccountExamples.site;
import static org.gongkai.disclosure.account.AccountExamples.step;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability({"T-12", "D-61"})
class NeglectTests {

  private final Account healthy = registered(profile("school"));

  @Test
  void anAccountIsDeadOnceNothingNewCameWithinTwoWeeks() {
    assertThat(lightAfter(14 - 3)).isEqualTo(Light.GREEN);
    assertThat(lightAfter(14 - 2)).isEqualTo(Light.YELLOW);
    assertThat(lightAfter(14)).as("the last day").isEqualTo(Light.YELLOW);
    assertThat(lightAfter(15)).isEqualTo(Light.RED);
    DutyFinding dead = find(healthy, posted(healthy), 0, TODAY.plusDays(15), DutyKind.DEAD_ACCOUNT);
    assertThat(dead.detail()).contains("最近一次更新在2026-06-01", "14天");
    assertThat(dead.unit()).isEqualTo("school");
    assertThat(dead.link()).isEqualTo("/api/disclosure/accounts/" + healthy.id());
    assertThat(find(healthy, null, 0, TODAY.plusDays(15), DutyKind.DEAD_ACCOUNT).detail())
        .contains("没有报送过更新");
  }

  @Test
  void oneThatIsSuspendedOwesNothingNew() {
    Account suspended =
        healthy
            .file(
                FilingType.SUSPEND,
                null,
                "整修",
                null,
                List.of("county"),
                step(Filing.Action.SUBMITTED))
            .approve(step(Filing.Action.ACCEPTED));
    assertThat(findings(suspended, null, 0, TODAY.plusDays(100))).isEmpty();
  }

  @Test
  void tellsWhoIsMissing() {
    assertThat(findings(healthy, posted(healthy), 0, TODAY))
        .extracting(DutyFinding::kind)
        .containsExactly(DutyKind.DEAD_ACCOUNT);
    Account bare = registered(bare("school"));
    assertThat(find(bare, null, 0, TODAY, DutyKind.ACCOUNT_WITHOUT_SUPERVISOR).detail())
        .contains("没有主管单位", "没有监管人");
    assertThat(find(bare, null, 0, TODAY, DutyKind.POSTS_WITHOUT_REVIEW).detail())
        .contains("没有备案审核人");
    Account orphan = registered(bare("school").supervisedBy("old"));
    assertThat(find(orphan, null, 0, TODAY, DutyKind.ACCOUNT_WITHOUT_SUPERVISOR).detail())
        .contains("主管单位已撤销");
  }

  @Test
  void postsWithoutReviewAreRed() {
    DutyFinding posts = find(healthy, posted(healthy), 2, TODAY, DutyKind.POSTS_WITHOUT_REVIEW);
    assertThat(posts.light()).isEqualTo(Light.RED);
    assertThat(posts.detail()).contains("2条");
  }

  @Test
  void whatIsGoneOrHasLostItsUnitIsToBeFiled() {
    MonthFigures gone =
        new MonthFigures(
            "2026-05", 0, null, null, null, null, Presence.GONE, new Person("p", "p"), NOW);
    Activity told = posted(healthy).take(gone);
    DutyFinding closed = find(healthy, told, 0, TODAY, DutyKind.ACCOUNT_FILING_DUE);
    assertThat(closed.light()).isEqualTo(Light.RED);
    Account asked =
        healthy.file(
            FilingType.CLOSE, null, "停用", null, List.of("county"), step(Filing.Action.SUBMITTED));
    assertThat(find(asked, told, 0, TODAY, DutyKind.ACCOUNT_FILING_DUE).light())
        .as("while the filing is under way")
        .isEqualTo(Light.YELLOW);
    Account old = registered(profile("old"));
    DutyFinding orphan = find(old, posted(old), 0, TODAY, DutyKind.ACCOUNT_FILING_DUE);
    assertThat(orphan.unit()).as("the unit above answers for it").isEqualTo("county");
  }

  @Test
  void aFilingThatWaitsIsOwedByWhoDecides() {
    Account asked =
        Account.proposed(
            "asked",
            profile("school"),
            "宣传",
            List.of("education", "county"),
            step(Filing.Action.SUBMITTED));
    DutyFinding first = Neglect.undecided(asked, TREE, LIMITS, TODAY.plusDays(10));
    assertThat(first.unit()).isEqualTo("education");
    assertThat(first.light()).isEqualTo(Light.YELLOW);
    DutyFinding then =
        Neglect.undecided(
            asked.approve(step(Filing.Action.PASSED)), TREE, LIMITS, TODAY.plusDays(11));
    assertThat(then.unit()).isEqualTo("county");
    assertThat(then.light()).isEqualTo(Light.RED);
    assertThat(then.key()).as("another's duty").isNotEqualTo(first.key());
  }

  @Test
  void domainsAreToBeRenewedBeforeTheyEnd() {
    assertThat(domain(TODAY.plusDays(31))).isEqualTo(Light.GREEN);
    assertThat(domain(TODAY.plusDays(30))).isEqualTo(Light.YELLOW);
    assertThat(domain(TODAY)).isEqualTo(Light.YELLOW);
    assertThat(domain(TODAY.minusDays(1))).isEqualTo(Light.RED);
  }

  private Light lightAfter(int days) {
    return find(healthy, posted(healthy), 0, TODAY.plusDays(days), DutyKind.DEAD_ACCOUNT).light();
  }

  private static Light domain(LocalDate until) {
    Account site = registered(site(until));
    return find(site, posted(site), 0, TODAY, DutyKind.DOMAIN_EXPIRING).light();
  }

  private static Activity posted(Account account) {
    return Activity.none(account.id())
        .take(month("2026-05", 3, 100L, NOW.minus(Duration.ofDays(9))))
        .posted(NOW);
  }

  private static DutyFinding find(
      Account account, Activity activity, int unreviewed, LocalDate day, DutyKind kind) {
    return findings(account, activity, unreviewed, day).stream()
        .filter(found -> found.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static List<DutyFinding> findings(
      Account account, Activity activity, int unreviewed, LocalDate day) {
    return new Neglect(account, activity, unreviewed, TREE, LIMITS, day).findings();
  }
}
