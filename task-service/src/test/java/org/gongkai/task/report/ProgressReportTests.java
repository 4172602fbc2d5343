package org.gongkai.task.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.task.report.ReportCalendarTests.CALENDAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.People;
import org.gongkai.task.assignment.AssignmentExamples;
import org.junit.jupiter.api.Test;

@Capability("T-07")
class ProgressReportTests {

  private static final Clock IN_TIME = AssignmentExamples.clock("2021-07-05T02:00:00Z");
  private static final Clock TOO_LATE = AssignmentExamples.clock("2021-07-20T02:00:00Z");

  private final ProgressReport draft =
      ProgressReport.draft(
          AssignmentExamples.due(LocalDate.of(2021, 9, 30)),
          Quarter.parse("2021Q2"),
          content(40),
          People.HANDLER,
          IN_TIME);

  static ReportContent content(int percent) {
    return new ReportContent(percent, "已梳理 12 项。", List.of("建立台账"), List.of(), null, null);
  }

  @Test
  void isDraftedSubmittedReturnedAndAccepted() {
    ProgressReport submitted = draft.submit(CALENDAR, People.HANDLER, IN_TIME);
    assertThat(submitted.late()).isFalse();
    ProgressReport returned = submitted.giveBack("请补充问题。", People.OFFICE, TOO_LATE);
    ProgressReport again =
        returned
            .save(content(60), People.HANDLER, TOO_LATE)
            .submit(CALENDAR, People.HANDLER, TOO_LATE);
    assertThat(again.late()).as("the first submission was in time").isFalse();
    ProgressReport accepted = again.accept(null, People.OFFICE, TOO_LATE);

    assertThat(accepted.state()).isEqualTo(ReportState.ACCEPTED);
    assertThat(accepted.content().percent()).isEqualTo(60);
    assertThat(accepted.history()).hasSize(6);
    assertThat(accepted.pending()).hasSize(4);
    accepted
        .pending()
        .forEach(event ->
            assertThat(Contract.of(ProgressReport.CHANGED).validate(event.data())).isEmpty());
  }

  @Test
  void isLateWhenFirstSubmittedAfterTheWindow() {
    assertThat(draft.submit(CALENDAR, People.HANDLER, TOO_LATE).late()).isTrue();
  }

  @Test
  void isNotChangedWhileTheOfficeHasItNorDecidedOnTwice() {
    ProgressReport submitted = draft.submit(CALENDAR, People.HANDLER, IN_TIME);
    assertThatThrownBy(() -> submitted.save(content(9), People.HANDLER, IN_TIME))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("已报送");
    ProgressReport accepted = submitted.accept(null, People.OFFICE, IN_TIME);
    assertThatThrownBy(() -> accepted.giveBack("再想想", People.OFFICE, IN_TIME))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> draft.accept(null, People.OFFICE, IN_TIME))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void countsWhatIsMissingAndLateOnlyAfterTheWindow() {
    assertThat(ReportSums.of(5, 1, 1, 1, 0, false)).isEqualTo(new ReportSums(5, 1, 1, 1, 3, 0, 2));
    assertThat(ReportSums.of(5, 1, 1, 1, 1, true).late()).isEqualTo(4);
  }
}
