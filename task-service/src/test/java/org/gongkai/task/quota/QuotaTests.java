package org.gongkai.task.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.task.quota.QuotaExamples.TODAY;
import static org.gongkai.task.quota.QuotaExamples.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.activity.ActivityKind;
import org.gongkai.task.activity.ActivityPerson;
import org.gongkai.task.activity.ActivityPerson.PersonRole;
import org.junit.jupiter.api.Test;

@Capability("T-06")
class QuotaTests {

  private static final Instant NOW = Instant.parse("2021-07-01T01:00:00Z");

  private final Quota quota = QuotaExamples.spotChecks();

  @Test
  void beginsWithTheCurrentPeriodAndGoesOnUntilItsLastYearEnds() {
    assertThat(quota.nextPeriod()).isEqualTo("2021Q2");
    assertThat(quota.dueOn()).isEqualTo(LocalDate.of(2021, 7, 1));

    Quota third = quota.judged();
    assertThat(third.nextPeriod()).isEqualTo("2021Q3");
    Quota over = third.judged().judged();
    assertThat(over.nextPeriod()).isNull();
    assertThat(over.dueOn()).isNull();
  }

  @Test
  void waitsForAYearThatHasNotBegun() {
    Quota later = Quota.adopt("q", "wangchuan", quota.content(), LocalDate.of(2020, 11, 1));
    assertThat(later.nextPeriod()).isEqualTo("2021Q1");
  }

  @Test
  void bindsOnceASuggestionIsConfirmed() {
    Quota suggested = Quota.suggest("q", "wangchuan", quota.content(), "p.1", List.of());
    assertThat(suggested.dueOn()).isNull();

    Quota confirmed = suggested.confirm(TODAY);
    assertThat(confirmed.isActive()).isTrue();
    assertThatThrownBy(() -> confirmed.confirm(TODAY))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("执行中");
    Quota dismissed = suggested.dismiss("另有安排。");
    assertThatThrownBy(() -> dismissed.change(quota.content(), TODAY)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> suggested.end("不再要求。")).isInstanceOf(Refusal.class);
    assertThat(confirmed.end("不再要求。").dueOn()).isNull();
  }

  @Test
  void keepsItsPlaceWhenItsTimesStayTheSame() {
    Quota third = quota.judged();
    QuotaContent twice =
        QuotaExamples.content(
            QuotaContent.Subject.UNIT, ActivityKind.SPOT_CHECK, 2, Cycle.QUARTER, "wangchuan");
    assertThat(third.change(twice, TODAY).nextPeriod()).isEqualTo("2021Q3");
    QuotaContent yearly =
        QuotaExamples.content(
            QuotaContent.Subject.UNIT, ActivityKind.SPOT_CHECK, 2, Cycle.YEAR, "wangchuan");
    assertThat(third.change(yearly, TODAY).nextPeriod()).isEqualTo("2021");
  }

  @Test
  void countsEachUnitByItsOwnRecords() {
    List<Tally> tallies =
        Tally.of(
            quota,
            List.of("wangchuan-education", "wangchuan-finance"),
            List.of(
                done("b", "wangchuan-education", "2021-05-02", null),
                done("a", "wangchuan-education", "2021-04-01", null),
                done("c", "wangchuan-office", "2021-04-01", null)));

    assertThat(tallies).extracting(Tally::done).containsExactly(2, 0);
    assertThat(tallies.getFirst().ids()).containsExactly("a", "b");
  }

  @Test
  void countsForAHeadOnlyWhatTheHeadDid() {
    QuotaContent content =
        QuotaExamples.content(
            QuotaContent.Subject.HEAD, ActivityKind.INTERPRETATION, 1, Cycle.YEAR, "u");
    Quota byHead = Quota.adopt("q", "wangchuan", content, TODAY);
    List<Tally> tallies =
        Tally.of(
            byHead,
            List.of("u"),
            List.of(
                done("a", "u", "2021-04-01", null),
                done("b", "u", "2021-04-01", new ActivityPerson("韩", PersonRole.STAFF)),
                done("c", "u", "2021-04-01", new ActivityPerson("程", PersonRole.HEAD))));

    assertThat(tallies.getFirst().ids()).containsExactly("c");
  }

  @Test
  void countsForATerritoryWhateverUnitDidIt() {
    QuotaContent content =
        QuotaExamples.content(
            QuotaContent.Subject.TERRITORY, ActivityKind.POLICY_EVALUATION, 1, Cycle.YEAR);
    Quota whole = Quota.adopt("q", "wangchuan", content, TODAY);

    assertThat(
            Tally.of(
                    whole,
                    List.of("wangchuan"),
                    List.of(done("a", "wangchuan-finance", "2021-04-01", null)))
                .getFirst()
                .done())
        .isEqualTo(1);
  }

  @Test
  void tellsAJudgementAndTellsAgainOnlyWhatHasChanged() {
    Tally none = new Tally("wangchuan-finance", List.of());
    List<String> within = List.of("wangchuan-finance", "wangchuan");
    Judgement judged = Judgement.of(quota, Period.of("2021Q2"), none, within, NOW);

    assertThat(judged.met()).isFalse();
    assertThat(judged.unreportedSince()).isEqualTo(NOW);
    assertThat(Contract.of(Judgement.JUDGED).validate(judged.pending().getFirst().data()))
        .isEmpty();
    assertThat(judged.again(none, NOW)).isSameAs(judged);

    Tally one =
        new Tally("wangchuan-finance", List.of(done("a", "wangchuan-finance", "2021-06-30", null)));
    Judgement late = judged.again(one, NOW);
    assertThat(late.met()).isTrue();
    assertThat(late.unreportedSince()).isNull();
    assertThat(late.pending().getLast().data()).contains("\"met\":true", "\"revision\":2");
  }

  @Test
  void offersTheSevenDutiesOfTheSourceDocuments() {
    assertThat(QuotaTemplate.values()).hasSize(7);
    assertThat(QuotaTemplate.values())
        .allSatisfy(template -> {
          assertThat(template.from(2021).minimum()).isEqualTo(1);
          assertThat(template.from(2021).legalText()).isNotBlank();
        });
  }
}
