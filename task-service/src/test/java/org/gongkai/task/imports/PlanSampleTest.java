package org.gongkai.task.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.imports.PlanPreview.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Plans of imaginary governments in every shape that we know of. */
@Capability({"T-02", "T-04", "T-05"})
class PlanSampleTest {

  static Stream<PlanSample> samples() throws Exception {
    return PlanSample.all().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsTasksContentsUnitsAndDeadlines(PlanSample sample) throws Exception {
    assertThat(sample.score(sample.source()).lowest()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsGroupsLeadsAndDates(PlanSample sample) throws Exception {
    List<String> expected = new ArrayList<>();
    for (JsonNode task : sample.expectation().get("tasks")) {
      for (JsonNode row : task.get("rows")) {
        List<String> lead = PlanEvaluation.texts(row, "lead");
        expected.add(task.path("group").asString("") + lead + row.path("date").asString(""));
      }
    }
    List<String> found = new ArrayList<>();
    sample
        .read()
        .tasks()
        .forEach(task ->
            task.items()
                .forEach(item -> found.add(text(task.group()) + item.leadUnits() + date(item))));

    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsTheHeadOfThePlan(PlanSample sample) throws Exception {
    JsonNode expected = sample.expectation().path("plan");
    PlanPreview.Plan plan = sample.read().plan();
    if (expected.isObject()) {
      assertThat(plan.title()).isEqualTo(textOf(expected.get("title")));
      assertThat(plan.year()).isEqualTo(expected.get("year").asInt());
      assertThat(plan.documentNumber()).isEqualTo(textOf(expected.get("number")));
    }
  }

  private static String textOf(JsonNode node) {
    return node.isNull() ? null : node.asString();
  }

  private static String text(String value) {
    return Objects.requireNonNullElse(value, "");
  }

  private static String date(Item item) {
    return item.deadlineDate() == null ? "" : item.deadlineDate().toString();
  }
}
