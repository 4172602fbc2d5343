package org.gongkai.task.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.ServiceTest;
import org.gongkai.task.problem.ProblemReport;
import org.gongkai.task.problem.Severity;
import org.gongkai.task.problem.Target;
import org.gongkai.task.supervision.Cases;
import org.gongkai.task.supervision.ColumnUpdates;
import org.gongkai.task.supervision.HeardEvents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
@Capability("T-12")
class DailyRulesTests {

  private static final LocalDate TODAY = LocalDate.of(2021, 6, 15);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2021-06-15T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
  private static final MonitorProperties USUAL =
      new MonitorProperties(Duration.ofDays(90), Duration.ofDays(35));

  private final HeardEvents events;
  private final Cases cases;
  private final ColumnUpdates columns;
  private final String id = NewId.random().value();
  private final String unit = "wangchuan-" + id;

  DailyRulesTests(
      @Autowired ApplicationContext context,
      @Autowired Cases cases,
      @Autowired ColumnUpdates columns) {
    this.events = new HeardEvents(context);
    this.cases = cases;
    this.columns = columns;
  }

  @Test
  void findsWhatWasPublishedAfterTheLegalLimit() {
    Instant june = Instant.parse("2021-06-10T02:00:00Z");
    events.published("late-" + id, unit, "education", LocalDate.of(2021, 4, 1), june);
    events.published("fine-" + id, unit, "education", LocalDate.of(2021, 6, 1), june);

    MonitorRule rule = DailyRules.publishingOverdue(cases, USUAL, CLOCK);
    assertThat(mine(rule, TODAY))
        .extracting(ProblemReport::target)
        .extracting(Target::reference)
        .containsExactly("late-" + id);
  }

  @Test
  void findsAColumnThatGetsNothingNewOnceUntilItGetsSomething() {
    MonitorRule rule = DailyRules.columnNotUpdated(columns, USUAL);
    events.published("a-" + id, unit, "education", null, Instant.parse("2021-03-01T02:00:00Z"));
    events.published("b-" + id, unit, "budget", null, Instant.parse("2021-06-01T02:00:00Z"));

    List<ProblemReport> today = mine(rule, TODAY);
    assertThat(today).hasSize(1);
    assertThat(today.getFirst().facts()).contains("education", "2021-03-01");
    assertThat(mine(rule, TODAY.plusDays(1)).getFirst().sourceKey())
        .isEqualTo(today.getFirst().sourceKey());

    events.published("c-" + id, unit, "education", null, Instant.parse("2021-06-10T02:00:00Z"));
    assertThat(mine(rule, TODAY)).isEmpty();
  }

  @Test
  void findsWhatWasPublishedWithoutReview() {
    events.publishedAtOnce("bare-" + id, unit, Instant.parse("2021-06-10T02:00:00Z"));

    MonitorRule rule = DailyRules.publishedWithoutReview(cases, USUAL, CLOCK);
    assertThat(mine(rule, TODAY)).hasSize(1);
    assertThat(mine(rule, TODAY).getFirst().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void findsItemsThatLackElementsUntilTheyHaveThem() {
    String bare = "bare-elements-" + id;
    Instant may = Instant.parse("2021-05-10T02:00:00Z");
    events.duty(bare, 1, "INCOMPLETE_ELEMENTS", unit, true, "YELLOW", may);
    events.duty("numbers-" + id, 1, "NUMBER_GAP", unit, true, "YELLOW", may);

    MonitorRule rule = DailyRules.missingElements(cases);
    ProblemReport found = mine(rule, TODAY).getFirst();
    assertThat(mine(rule, TODAY)).hasSize(1);
    assertThat(found.rule()).isEqualTo("MISSING_ELEMENTS");
    assertThat(found.target().reference()).isEqualTo(bare);
    assertThat(mine(rule, TODAY.plusDays(1)).getFirst().sourceKey()).isEqualTo(found.sourceKey());

    Instant june = Instant.parse("2021-06-10T02:00:00Z");
    events.duty(bare, 2, "INCOMPLETE_ELEMENTS", unit, false, "YELLOW", may);
    assertThat(mine(rule, TODAY)).isEmpty();
    events.duty(bare, 3, "INCOMPLETE_ELEMENTS", unit, true, "YELLOW", june);
    assertThat(mine(rule, TODAY).getFirst().sourceKey()).isNotEqualTo(found.sourceKey());
  }

  @Test
  void findsLinksThatLeadNowhereOnceAndByTheirOwnRule() {
    String broken = "broken-" + id;
    Instant may = Instant.parse("2021-05-10T02:00:00Z");
    events.duty(broken, 1, "BROKEN_LINK", unit, true, "RED", may);

    ProblemReport found = mine(DailyRules.brokenLinks(cases), TODAY).getFirst();
    assertThat(found.rule()).isEqualTo("BROKEN_LINK");
    assertThat(found.target().reference()).isEqualTo(broken);
    assertThat(mine(DailyRules.dutyOverdue(cases), TODAY)).isEmpty();

    events.duty(broken, 2, "BROKEN_LINK", unit, false, "RED", may);
    assertThat(mine(DailyRules.brokenLinks(cases), TODAY)).isEmpty();
  }

  @Test
  void findsWhatIsNeglectedInAccountsOnceAndByTheirOwnRules() {
    Instant may = Instant.parse("2021-05-10T02:00:00Z");
    for (AccountRules kind : AccountRules.values()) {
      String duty = kind.name().toLowerCase(Locale.ROOT) + "-" + id;
      String link = "/api/disclosure/accounts/account-" + id;
      events.duty(duty, 1, kind.name(), unit, true, "RED", may, link);

      ProblemReport found = mine(kind.over(cases), TODAY).getFirst();
      assertThat(mine(kind.over(cases), TODAY)).hasSize(1);
      assertThat(found.rule()).isEqualTo(kind.name());
      assertThat(found.target().kind()).isEqualTo(Target.Kind.ACCOUNT);
      assertThat(found.target().reference()).isEqualTo("account-" + id);
      assertThat(found.evidence()).hasSize(2);
      assertThat(mine(kind.over(cases), TODAY.plusDays(1)).getFirst().sourceKey())
          .isEqualTo(found.sourceKey());
      assertThat(mine(DailyRules.dutyOverdue(cases), TODAY)).as("told once").isEmpty();

      events.duty(duty, 2, kind.name(), unit, false, "RED", may, link);
      assertThat(mine(kind.over(cases), TODAY)).isEmpty();
    }
    events.duty("soon-" + id, 1, "DEAD_ACCOUNT", unit, true, "YELLOW", may, null);
    assertThat(mine(AccountRules.DEAD_ACCOUNT.over(cases), TODAY)).as("not dead yet").isEmpty();
    events.duty("domain-" + id, 1, "DOMAIN_EXPIRING", unit, true, "RED", may, null);
    assertThat(mine(DailyRules.dutyOverdue(cases), TODAY)).hasSize(1);
  }

  @Test
  void aDutyNeglectedOnceMoreIsAnotherProblem() {
    MonitorRule rule = DailyRules.dutyOverdue(cases);
    String stale = "stale-again-" + id;
    events.duty(stale, 1, "STALE_COLUMN", unit, true, "RED", Instant.parse("2021-03-10T02:00:00Z"));
    String first = mine(rule, TODAY).getFirst().sourceKey();
    events.duty(
        stale, 2, "STALE_COLUMN", unit, false, "RED", Instant.parse("2021-03-20T02:00:00Z"));
    assertThat(mine(rule, TODAY)).isEmpty();
    events.duty(stale, 3, "STALE_COLUMN", unit, true, "RED", Instant.parse("2021-06-10T02:00:00Z"));
    assertThat(mine(rule, TODAY)).hasSize(1);
    assertThat(mine(rule, TODAY).getFirst().sourceKey()).isNotEqualTo(first);
  }

  @Test
  void findsAnAppealThatIsNotAnsweredInTime() {
    events.assigned("late-" + id, unit, LocalDate.of(2021, 6, 14));
    events.assigned("fine-" + id, unit, TODAY);

    assertThat(mine(DailyRules.replyOverdue(cases), TODAY))
        .extracting(ProblemReport::target)
        .extracting(Target::reference)
        .containsExactly("late-" + id);
  }

  private List<ProblemReport> mine(MonitorRule rule, LocalDate day) {
    return rule.check(day).filter(report -> report.unit().equals(unit)).collectList().block();
  }
}
