package org.gongkai.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.task.assignment.AssignmentExamples.TODAY;
import static org.gongkai.task.assignment.AssignmentExamples.allYear;
import static org.gongkai.task.assignment.AssignmentExamples.due;
import static org.gongkai.task.assignment.AssignmentExamples.opened;
import static org.gongkai.task.assignment.AssignmentExamples.step;

import java.time.LocalDate;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.task.plan.ItemDeadline;
import org.junit.jupiter.api.Test;

class AssignmentTests {

  private final Assignment dated = due(LocalDate.of(2021, 9, 30));

  @Test
  @Capability("T-04")
  void hasOneIdPerRowAndUnit() {
    assertThat(dated.id()).isEqualTo(Assignment.id("plan-2021.1", "wangchuan-education"));
    assertThat(dated.id()).isNotEqualTo(Assignment.id("plan-2021.1", "wangchuan-office"));
    assertThat(dated.revision()).isEqualTo(1);
    assertThat(dated.place()).startsWith("plan-2021.00001.wangchuan-education.");
  }

  @Test
  void tellsThatItWasGivenAndEveryChangeOfState() {
    assertThat(dated.pending()).hasSize(1);
    assertThat(Contract.of(Assignment.CHANGED).validate(dated.pending().getFirst().data()))
        .isEmpty();
    Assignment accepted = step(dated).to(AssignmentState.ACCEPTED).taken("accept", null);
    assertThat(accepted.pending()).hasSize(2);
    String told = accepted.pending().getLast().data();
    assertThat(Contract.of(Assignment.CHANGED).validate(told)).isEmpty();
    assertThat(told)
        .contains("\"previousState\":\"ASSIGNED\"", "\"revision\":2", "\"onTime\":true");
    assertThat(told).contains("\"title\":\"规划公开\"");
    assertThat(step(accepted).part(AssignmentPart.LEAD).taken("part", null).pending()).hasSize(2);
  }

  @Test
  @Capability({"T-05", "T-20"})
  void tellsThatItsLastDayWasChanged() {
    LocalDate later = LocalDate.of(2021, 10, 31);
    Assignment extended =
        step(dated)
            .deadline(new ItemDeadline("9月30日前", "FIXED_DATE", later, false), null)
            .taken("deadline", "延期");
    assertThat(extended.pending()).hasSize(2);
    String told = extended.pending().getLast().data();
    assertThat(Contract.of(Assignment.CHANGED).validate(told)).isEmpty();
    assertThat(told).contains("\"deadlineDate\":\"2021-10-31\"", "\"previousState\":\"ASSIGNED\"");
  }

  @Test
  void remembersWhoDidWhatWhenAndWhy() {
    Decision last =
        step(dated).to(AssignmentState.DISPUTED).taken("dispute", "不属于我局职责。").history().getLast();

    assertThat(last.name()).isEqualTo("温岚");
    assertThat(last.unit()).isEqualTo("wangchuan-education");
    assertThat(last.state()).isEqualTo(AssignmentState.DISPUTED);
    assertThat(last.reason()).isEqualTo("不属于我局职责。");
    assertThat(last.at()).isEqualTo("2021-06-15T02:00:00Z");
  }

  @Test
  @Capability("T-05")
  void isInTimeOnItsLastDayAndOverdueOnTheNext() {
    assertThat(dated.isOverdue(LocalDate.of(2021, 9, 30))).isFalse();
    assertThat(dated.isOverdue(LocalDate.of(2021, 10, 1))).isTrue();
  }

  @Test
  @Capability("T-05")
  void isOverdueAtOnceWhenItsDayIsBeforeItWasGiven() {
    assertThat(due(LocalDate.of(2021, 5, 31)).isOverdue(TODAY)).isTrue();
  }

  @Test
  @Capability("T-05")
  void staysOpenAllYearAndClosesWithIt() {
    assertThat(allYear().dueOn()).isEqualTo("2021-12-31");
    assertThat(allYear().isOverdue(LocalDate.of(2021, 12, 31))).isFalse();
    assertThat(allYear().isOverdue(LocalDate.of(2022, 1, 1))).isTrue();
    assertThat(opened(new ItemDeadline("每季度", "EACH_PERIOD", null, false)).dueOn())
        .isEqualTo("2021-12-31");
  }

  @Test
  @Capability("T-05")
  void asksForADayWhereTheWordsNameNone() {
    Assignment fuzzy = opened(new ItemDeadline("改革完成后", "AFTER_EVENT", null, false));

    assertThat(fuzzy.needsDeadline()).isTrue();
    assertThat(fuzzy.isOverdue(LocalDate.of(2031, 1, 1))).isFalse();
    Assignment set =
        step(fuzzy)
            .deadline(new ItemDeadline("改革完成后", "AFTER_EVENT", TODAY.plusDays(9), false), null)
            .taken("deadline", "改革已完成。");
    assertThat(set.needsDeadline()).isFalse();
    assertThat(set.isOverdue(TODAY.plusDays(10))).isTrue();
  }

  @Test
  void owesNothingOnceItIsReportedAndAgainWhenItIsSentBack() {
    Assignment reported = step(dated).to(AssignmentState.DONE_PENDING_CHECK).taken("done", "完成");
    assertThat(reported.owedOn()).isNull();
    assertThat(reported.nextRemindOn()).isNull();
    assertThat(reported.doneOn()).isEqualTo(TODAY);

    Assignment back = step(reported).to(AssignmentState.SENT_BACK).taken("send-back", "不全");
    assertThat(back.owedOn()).isEqualTo("2021-09-30");
    assertThat(back.doneOn()).isNull();
    assertThat(back.closedOn()).isNull();

    Assignment done = step(reported).to(AssignmentState.COMPLETED).taken("verify", null);
    assertThat(done.closedOn()).isEqualTo(TODAY);
    assertThat(done.isOnTime(LocalDate.of(2022, 1, 1))).isTrue();
  }
}
