package org.gongkai.task.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class SupervisedCaseTests {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final WorkingDays CALENDAR = WorkingDays.builtIn();
  private static final List<String> SCOPES = List.of("wangchuan-education", "wangchuan");
  private static final LocalDate DUE = LocalDate.of(2021, 6, 29);
  private static final Instant IN_TIME = Instant.parse("2021-06-20T02:00:00Z");
  private static final Instant TOO_LATE = Instant.parse("2021-07-02T02:00:00Z");

  @Test
  void isLateFromTheDayAfterItsLast() {
    SupervisedCase assigned = SupervisedCase.first(appeal(2, "ASSIGNED", IN_TIME), SCOPES);

    assertThat(assigned.lateSince(DUE)).isNull();
    assertThat(assigned.lateSince(DUE.plusDays(5))).isEqualTo(DUE.plusDays(1));
  }

  @Test
  void remembersThatItWasDoneTooLate() {
    SupervisedCase assigned = SupervisedCase.first(appeal(2, "ASSIGNED", IN_TIME), SCOPES);
    SupervisedCase late = assigned.heard(appeal(4, "ANSWERED", TOO_LATE), SCOPES);
    SupervisedCase inTime = assigned.heard(appeal(4, "ANSWERED", IN_TIME), SCOPES);

    assertThat(late.open()).isFalse();
    assertThat(late.lateSince()).isEqualTo(DUE.plusDays(1));
    assertThat(late.closedAt()).isEqualTo(TOO_LATE);
    assertThat(inTime.lateSince(DUE.plusDays(9))).isNull();
  }

  @Test
  void ignoresWhatIsNotNewer() {
    SupervisedCase answered = SupervisedCase.first(appeal(4, "ANSWERED", IN_TIME), SCOPES);

    assertThat(answered.heard(appeal(2, "ASSIGNED", TOO_LATE), SCOPES)).isSameAs(answered);
    assertThat(answered.heard(appeal(4, "ANSWERED", TOO_LATE), SCOPES)).isSameAs(answered);
  }

  @Test
  @Capability("T-20")
  void seesAStepThatWasPassedOver() {
    SupervisedCase received = SupervisedCase.first(appeal(1, "RECEIVED", IN_TIME), SCOPES);
    SupervisedCase leapt = received.heard(appeal(4, "ANSWERED", IN_TIME), SCOPES);
    assertThat(leapt.violation()).contains("RECEIVED", "ANSWERED");
    assertThat(leapt.violationAt()).isEqualTo(IN_TIME);

    SupervisedCase proper =
        received
            .heard(appeal(2, "ASSIGNED", IN_TIME), SCOPES)
            .heard(appeal(4, "ANSWERED", IN_TIME), SCOPES);
    assertThat(proper.violation()).isNull();
  }

  @Test
  @Capability("T-20")
  void seesAPublicationThatCannotHaveHadThreeApprovals() {
    assertThat(item(3, null).news(CALENDAR).breach()).contains("三审");
    assertThat(item(6, null).news(CALENDAR).breach()).isNull();
    assertThat(item(1, "old-system-1").news(CALENDAR).breach()).isNull();
  }

  @Test
  @Capability({"D-02", "T-20"})
  void accusesAnEmergencyOnlyOnceItsApprovalsAreLate() {
    SupervisedCase urgent = SupervisedCase.first(emergency().news(CALENDAR), SCOPES);
    assertThat(urgent.violation()).isNull();

    CaseNews late = new LateReview("i", 5, TOO_LATE, "wangchuan-education", "通知", DUE, 1).news();
    SupervisedCase broken = urgent.broke(late);
    assertThat(broken.violation()).contains("2021-06-29", "1 项");
    assertThat(broken.due()).isEqualTo(urgent.due());
    assertThat(broken.broke(late)).isSameAs(broken);
    assertThat(item(6, null).news(CALENDAR).stage()).isEqualTo(broken.stage());

    SupervisedCase corrected = urgent.heard(item(8, null).news(CALENDAR), SCOPES);
    assertThat(corrected.broke(late).violation()).isEqualTo(broken.violation());
    assertThat(corrected.broke(late).revision()).isEqualTo(8);
  }

  @Test
  @Capability("T-20")
  void keepsItsTitleWhenAnOldEventHasNone() {
    CaseNews named = assignment(1, "规划公开");
    SupervisedCase known = SupervisedCase.first(named, SCOPES);
    assertThat(known.title()).isEqualTo("规划公开");
    assertThat(known.heard(assignment(2, null), SCOPES).title()).isEqualTo("规划公开");
  }

  @Test
  @Capability({"T-07", "T-20"})
  void isLateWhenAReportIsMissingAfterItsWindow() {
    TaskEvent missing =
        new TaskEvent("r", 1, TOO_LATE, "wangchuan-office", "预算公开", "OPEN", null, null, null, true);
    SupervisedCase found = SupervisedCase.first(missing.report(), SCOPES);
    assertThat(found.open()).isTrue();
    assertThat(found.lateSince(LocalDate.of(2021, 7, 2))).isEqualTo("2021-07-02");
  }

  private static CaseNews assignment(long revision, String title) {
    return new TaskEvent(
            "a", revision, IN_TIME, "wangchuan-education", title, "ASSIGNED", DUE, null, null, null)
        .assignment();
  }

  private static ItemEvent emergency() {
    return new ItemEvent(
        "i",
        3,
        IN_TIME,
        "PUBLISHED",
        "通知",
        null,
        "wangchuan-education",
        "education",
        null,
        LocalDate.of(2021, 6, 18),
        IN_TIME,
        DUE,
        null);
  }

  @Test
  void countsTwentyWorkingDaysForPublication() {
    CaseNews news = item(6, null).news(CALENDAR);
    assertThat(news.due()).isEqualTo("2021-06-29");
    assertThat(SupervisedCase.first(news, SCOPES).lateSince()).isEqualTo("2021-06-30");
  }

  @Test
  void owesNothingWhileTheOfficeChecks() {
    TaskEvent submitted =
        new TaskEvent(
            "o", 3, IN_TIME, "wangchuan-office", "督办", "SUBMITTED", null, null, DUE, null);
    TaskEvent issued =
        new TaskEvent("o", 1, IN_TIME, "wangchuan-office", "督办", null, null, null, DUE, null);

    assertThat(issued.order().stage()).isEqualTo("ISSUED");
    assertThat(issued.order().due()).isEqualTo(DUE);
    assertThat(submitted.order().due()).isNull();
    assertThat(submitted.order().closed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "feedback.appeal.received.v1",
        "feedback.appeal.assigned.v1",
        "feedback.appeal.rescheduled.v1",
        "feedback.appeal.answered.v1",
        "feedback.appeal.result-published.v1"
      })
  void readsEveryExampleAboutAppeals(String type) {
    assertThat(Contract.of(type).examples())
        .allSatisfy(example -> {
          CaseNews news = JSON.readValue(example, AppealEvent.class).news();
          assertThat(news.caseId()).startsWith("APPEAL-appeal");
          assertThat(news.due()).isNotNull();
          assertThat(news.closed()).isEqualTo(type.contains("answered") || type.contains("result"));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"disclosure.item.published.v1", "disclosure.item.withdrawn.v1"})
  void readsEveryExampleAboutItems(String type) {
    assertThat(Contract.of(type).examples())
        .allSatisfy(example -> {
          CaseNews news = JSON.readValue(example, ItemEvent.class).news(CALENDAR);
          assertThat(news.stage()).isIn("PUBLISHED", "WITHDRAWN");
          assertThat(news.closed()).isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"task.problem.changed.v1", "task.order.issued.v1", "task.order.changed.v1"})
  @Capability("T-20")
  void readsEveryExampleAboutTasks(String type) {
    assertThat(Contract.of(type).examples())
        .allSatisfy(example -> {
          TaskEvent event = JSON.readValue(example, TaskEvent.class);
          assertThat(event.unitId()).startsWith("wangchuan");
          assertThat(event.order().title()).isNotBlank();
          assertThat(type.contains("problem") ? event.rectifyBy() : event.dueDate()).isNotNull();
        });
  }

  @Test
  @Capability({"D-02", "T-20"})
  void readsEveryExampleAboutLateReviews() {
    assertThat(Contract.of("disclosure.review.overdue.v1").examples())
        .allSatisfy(example -> {
          CaseNews news = JSON.readValue(example, LateReview.class).news();
          assertThat(news.breach()).contains("2026-03-03");
          assertThat(news.title()).contains("紧急");
          assertThat(news.closed()).isTrue();
        });
  }

  @Test
  @Capability("T-20")
  void readsEveryExampleAboutWorkAndReports() {
    assertThat(Contract.of("task.assignment.changed.v1").examples())
        .allSatisfy(example -> {
          CaseNews news = JSON.readValue(example, TaskEvent.class).assignment();
          assertThat(news.title()).contains("公开");
          assertThat(news.closed()).isFalse();
        });
    assertThat(Contract.of("task.report.changed.v1").examples())
        .allSatisfy(example -> {
          TaskEvent event = JSON.readValue(example, TaskEvent.class);
          boolean owed = Boolean.TRUE.equals(event.late()) && !"SUBMITTED".equals(event.state());
          assertThat(event.report().due() != null).isEqualTo(owed);
        });
  }

  private static CaseNews appeal(long revision, String state, Instant at) {
    return new AppealEvent("a", revision, at, "WC1", "教育", "wangchuan-education", state, DUE, null)
        .news();
  }

  private static ItemEvent item(long revision, String externalId) {
    return new ItemEvent(
        "i",
        revision,
        TOO_LATE,
        "PUBLISHED",
        "通知",
        externalId,
        "wangchuan-education",
        "education",
        LocalDate.of(2021, 5, 31),
        null,
        TOO_LATE,
        null,
        null);
  }
}
