package org.gongkai.task.assessment.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability("T-13")
class ObservationTests {

  private static final Instant AT = Instant.parse("2021-10-08T02:00:00Z");
  private static final LocalDate DUE = LocalDate.of(2021, 9, 30);

  @Test
  void judgesAPublicationByTwentyWorkingDays() {
    LocalDate day = LocalDate.of(2021, 3, 31);
    assertThat(published(LocalDate.of(2021, 3, 3), day).outcome()).isEqualTo(Outcome.MET);
    Fact late = published(LocalDate.of(2021, 3, 2), day);
    assertThat(late.outcome()).isEqualTo(Outcome.MISSED);
    assertThat(late.lateDays()).isEqualTo(1);
    assertThat(published(null, day).outcome()).isEqualTo(Outcome.NEUTRAL);
  }

  @Test
  void countsAnAssignmentAsMissedOnceItsDayIsOver() {
    Fact open = assignment("IN_PROGRESS", null);
    assertThat(open.outcome().on(DUE, open.due())).isEqualTo(Outcome.OPEN);
    assertThat(open.outcome().on(DUE.plusDays(1), open.due())).isEqualTo(Outcome.MISSED);
    assertThat(assignment("COMPLETED", true).outcome()).isEqualTo(Outcome.MET);
    assertThat(assignment("COMPLETED", null).outcome()).isEqualTo(Outcome.MISSED);
    assertThat(assignment("COMPLETED", null).lateDays()).isEqualTo(8);
    assertThat(
            new AssignmentNews("a", 5, AT, "u", "CANCELLED", null, null, DUE, null)
                .observed()
                .facts())
        .isEmpty();
  }

  @Test
  void doesNotBlameAUnitForWhatWaitsForTheOffice() {
    Fact waiting = assignment("DONE_PENDING_CHECK", true);
    assertThat(waiting.outcome().on(DUE.plusDays(99), waiting.due())).isEqualTo(Outcome.OPEN);
  }

  @Test
  void keepsAReturnedReportCountedWhenItIsHandedInAgain() {
    ReportNews returned = report(3, "RETURNED");
    ReportNews again = report(4, "SUBMITTED");
    assertThat(returned.isReturned()).isTrue();
    assertThat(returned.returned().source().subject())
        .isNotEqualTo(again.observed().source().subject());
    assertThat(returned.returned().facts().getFirst().kind()).isEqualTo(FactKind.REPORT_RETURNED);
    assertThat(again.observed().facts().getFirst().year()).isEqualTo(2021);
  }

  @Test
  @Capability("T-13")
  void judgesAPublicationFromTheDayOnWhichTheInformationWasFormed() {
    LocalDate signed = LocalDate.of(2021, 6, 1);
    LocalDate formed = LocalDate.of(2021, 3, 1);
    LocalDate day = LocalDate.of(2021, 6, 8);
    assertThat(published(signed, null, day).outcome()).isEqualTo(Outcome.MET);
    assertThat(published(signed, formed, day).outcome()).isEqualTo(Outcome.MISSED);
    assertThat(published(signed, day.plusDays(9), day).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  @Capability({"T-07", "T-13"})
  void countsAReportThatNeverCameAsLate() {
    Instant at = Instant.parse("2021-07-11T00:10:00Z");
    Fact missing =
        new ReportNews("r", 1, at, "u", "规划公开", "2021Q2", "OPEN", true)
            .observed()
            .facts()
            .getFirst();
    assertThat(missing.outcome()).isEqualTo(Outcome.MISSED);
    assertThat(missing.title()).isEqualTo("2021Q2 季度报送：规划公开");
  }

  @Test
  void carriesNoPersonsName() {
    Fact activity =
        new ActivityNews("a", 1, AT, "u", "HEARING", null, "RECORDED")
            .observed()
            .facts()
            .getFirst();
    assertThat(activity.title()).isEqualTo("工作活动（HEARING）");
  }

  private static Fact published(LocalDate signed, LocalDate day) {
    return published(signed, null, day);
  }

  private static Fact published(LocalDate signed, LocalDate formed, LocalDate day) {
    PublicItem item =
        new PublicItem(
            "i", 1, AT, "通知", "NOTICE", "u", signed, formed, FactEvents.noon(day), null, null);
    return item.observed(WorkingDays.builtIn()).facts().getFirst();
  }

  private static Fact assignment(String state, Boolean onTime) {
    return new AssignmentNews("a", 4, AT, "u", state, "plan.1", null, DUE, onTime)
        .observed()
        .facts()
        .getFirst();
  }

  private static ReportNews report(long revision, String state) {
    return new ReportNews(
        "r", revision, Instant.parse("2022-01-05T02:00:00Z"), "u", "规划公开", "2021Q4", state, false);
  }
}
