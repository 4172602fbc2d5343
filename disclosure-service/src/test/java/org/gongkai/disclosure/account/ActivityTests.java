package org.gongkai.disclosure.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gongkai.disclosure.account.AccountExamples.LIMITS;
import static org.gongkai.disclosure.account.AccountExamples.NOW;
import static org.gongkai.disclosure.account.AccountExamples.TODAY;
import static org.gongkai.disclosure.account.AccountExamples.TREE;
import static org.gongkai.disclosure.account.AccountExamples.month;
import static org.gongkai.disclosure.account.AccountExamples.profile;
import static org.gongkai.disclosure.account.AccountExamples.step;

import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("D-61")
class ActivityTests {

  @Test
  void aMonthReportedTwiceCountsOnceAndTheLaterWordCounts() {
    Activity first = Activity.none("a").take(month("2026-04", 3, 10L, NOW.minusSeconds(99)));
    assertThat(first.revision()).isEqualTo(1);
    assertThat(first.take(month("2026-04", 3, 10L, NOW.minusSeconds(99)))).isSameAs(first);
    Activity second = first.take(month("2026-05", 1, null, null));
    assertThat(second.months())
        .extracting(MonthFigures::month)
        .containsExactly("2026-05", "2026-04");
    assertThat(second.followers()).as("as last told").isEqualTo(10L);
    Activity mended = second.take(month("2026-04", 4, 12L, NOW.minusSeconds(200)));
    assertThat(mended.months()).hasSize(2);
    assertThat(mended.lastPostAt()).as("never back").isEqualTo(NOW.minusSeconds(99));
    assertThat(mended.posted(NOW.minusSeconds(500))).isSameAs(mended);
    assertThat(mended.posted(NOW).lastPostAt()).isEqualTo(NOW);
  }

  @Test
  void keepsFiveYears() {
    Activity all = Activity.none("a");
    for (int year = 2015; year < 2026; year++) {
      for (int at = 1; at <= 12; at++) {
        all = all.take(month("%d-%02d".formatted(year, at), 1, null, null));
      }
    }
    assertThat(all.months()).hasSize(60);
    assertThat(all.months().getFirst().month()).isEqualTo("2025-12");
  }

  @Test
  void aPostWaitsForAReviewUntilItHasOneOrIsGone() {
    Post bare = Post.told("a", row(null, false), "没有审核人", NOW);
    assertThat(bare.unreviewedOf()).isEqualTo("a");
    assertThat(bare.told(bare)).isSameAs(bare);
    assertThat(Post.told("a", row(null, true), "没有审核人", NOW).unreviewedOf()).isNull();
    Post reviewed = bare.told(Post.told("a", row("陆衡", false), null, NOW));
    assertThat(reviewed.unreviewedOf()).isNull();
    assertThat(reviewed.revision()).isEqualTo(2);

    Post settled = bare.settled(true, "已删除", new Person("r", "审"), NOW);
    assertThat(settled.removed()).isTrue();
    assertThat(settled.unreviewedOf()).isNull();
    assertThat(settled.told(bare)).as("what was settled stays so").isSameAs(settled);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> settled.settled(false, "又审", new Person("r", "审"), NOW));
  }

  @Test
  void suggestsToCloseWhatIsLeftAndToMergeWhatIsSmall() {
    Account main = account("main", true);
    Account small = account("small", false);
    Account left = account("left", false);
    Map<String, Activity> told =
        Map.of(
            "main", Activity.none("main").take(month("2026-05", 9, 9000L, NOW)),
            "small", Activity.none("small").take(month("2026-05", 9, 12L, NOW)),
            "left",
                Activity.none("left")
                    .take(month("2026-01", 1, 1L, NOW.minusSeconds(100 * 86_400L))));
    List<Tidying.Suggestion> found =
        new Tidying(told, TREE, LIMITS, TODAY).of(List.of(main, small, left));
    assertThat(found).hasSize(2);
    Tidying.Suggestion close = of(found, "left");
    assertThat(close.advice()).isEqualTo(Tidying.Advice.CLOSE);
    assertThat(close.reason()).contains("100天");
    Tidying.Suggestion merge = of(found, "small");
    assertThat(merge.advice()).isEqualTo(Tidying.Advice.MERGE);
    assertThat(merge.into()).isEqualTo("main");
  }

  private static Tidying.Suggestion of(List<Tidying.Suggestion> found, String account) {
    return found.stream().filter(one -> one.account().equals(account)).findFirst().orElseThrow();
  }

  private static Account account(String id, boolean main) {
    Profile known = profile("school");
    Profile named =
        new Profile(
            known.kind(),
            id,
            known.platform(),
            id,
            null,
            null,
            null,
            known.sponsor(),
            null,
            known.contact(),
            known.supervisor(),
            known.guardian(),
            known.reviewers(),
            known.purpose(),
            null,
            main);
    return Account.registered(id, named, AccountState.OPEN, step(Filing.Action.REGISTERED));
  }

  private static PostRow row(String reviewer, boolean removed) {
    return new PostRow(null, "微信", "wcedu", "p-1", "招生公告", null, NOW, null, reviewer, removed);
  }
}
