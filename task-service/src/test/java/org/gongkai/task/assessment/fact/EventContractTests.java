package org.gongkai.task.assessment.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Each example of each event that facts come from, read as the service reads it. */
@Capability({"T-13", "P-03"})
class EventContractTests {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final WorkingDays CALENDAR = WorkingDays.builtIn();

  @Test
  void countsItemsByTheirType() {
    assertThat(read("disclosure.item.published.v1", PublicItem.class, it -> it.observed(CALENDAR)))
        .extracting(Fact::kind)
        .containsOnly(FactKind.ITEM);
    assertThat(read("disclosure.item.withdrawn.v1", PublicItem.class, it -> it.observed(CALENDAR)))
        .extracting(Fact::variant)
        .contains("IN_ERROR", "REPEALED");
  }

  @Test
  void judgesAppealsByTheirDueDay() {
    assertThat(read("feedback.appeal.assigned.v1", AppealNews.class, AppealNews::observed))
        .extracting(Fact::outcome)
        .containsOnly(Outcome.OPEN);
    assertThat(read("feedback.appeal.answered.v1", AppealNews.class, AppealNews::observed))
        .extracting(Fact::outcome)
        .containsExactlyInAnyOrder(Outcome.MET, Outcome.MISSED);
    assertThat(read("feedback.appeal.result-published.v1", AppealNews.class, AppealNews::observed))
        .extracting(Fact::kind)
        .contains(FactKind.APPEAL, FactKind.APPEAL_RESULT);
    assertThat(read("feedback.appeal.rescheduled.v1", AppealNews.class, AppealNews::observed))
        .as("one of the two has no unit yet")
        .extracting(Fact::outcome)
        .containsExactly(Outcome.OPEN);
    assertThat(observations("feedback.appeal.received.v1", AppealNews.class, AppealNews::observed))
        .isNotEmpty();
  }

  @Test
  void readsWhatTheOtherFeaturesTell() {
    assertThat(read("task.assignment.changed.v1", AssignmentNews.class, AssignmentNews::observed))
        .extracting(Fact::outcome)
        .containsOnly(Outcome.OPEN);
    assertThat(read("task.report.changed.v1", ReportNews.class, ReportNews::observed))
        .extracting(Fact::outcome)
        .containsExactlyInAnyOrder(Outcome.MET, Outcome.MISSED, Outcome.MISSED);
    assertThat(read("task.interview.recorded.v1", InterviewNews.class, InterviewNews::observed))
        .hasSize(2)
        .allMatch(fact -> fact.kind() == FactKind.INTERVIEW);
    assertThat(read("task.quota.judged.v1", QuotaNews.class, QuotaNews::observed))
        .extracting(Fact::outcome)
        .containsExactlyInAnyOrder(Outcome.MET, Outcome.MISSED);
    assertThat(read("task.problem.changed.v1", ProblemNews.class, ProblemNews::observed))
        .extracting(Fact::outcome)
        .containsExactlyInAnyOrder(Outcome.OPEN, Outcome.MISSED);
    assertThat(read("task.order.issued.v1", OrderNews.class, OrderNews::observed))
        .extracting(Fact::outcome)
        .containsOnly(Outcome.OPEN);
    assertThat(read("task.order.changed.v1", OrderNews.class, OrderNews::observed))
        .extracting(Fact::outcome)
        .containsExactlyInAnyOrder(Outcome.OPEN, Outcome.MISSED);
    assertThat(read("task.circular.issued.v1", CircularNews.class, CircularNews::observed))
        .extracting(Fact::kind)
        .containsExactlyInAnyOrder(FactKind.CRITICISM, FactKind.PRAISE, FactKind.PRAISE);
    assertThat(read("task.activity.recorded.v1", ActivityNews.class, ActivityNews::observed))
        .extracting(Fact::variant)
        .containsExactly("HEARING");
  }

  private static <T> List<Fact> read(
      String type, Class<T> body, Function<T, Observation> observed) {
    return observations(type, body, observed).stream().flatMap(it -> it.facts().stream()).toList();
  }

  private static <T> List<Observation> observations(
      String type, Class<T> body, Function<T, Observation> observed) {
    return Contract.of(type).examples().stream()
        .map(example -> observed.apply(JSON.readValue(example, body)))
        .toList();
  }
}
