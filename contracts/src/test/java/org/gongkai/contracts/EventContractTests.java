package org.gongkai.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventContractTests {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final List<String> PERSONAL =
      List.of(
          "phone",
          "mobile",
          "email",
          "name",
          "idNumber",
          "address",
          "content",
          "queryCode",
          "citizen",
          "applicant",
          "handler");

  static List<EventContract> contracts() throws IOException {
    return EventContract.all();
  }

  static Stream<EventContract> feedback() throws IOException {
    return contracts().stream().filter(contract -> contract.type().startsWith("feedback."));
  }

  @Test
  void everyAgreedEventHasItsContract() throws IOException {
    assertThat(contracts())
        .extracting(EventContract::type)
        .containsExactly(
            "disclosure.duty.changed.v1",
            "disclosure.interpretation.published.v1",
            "disclosure.item.published.v1",
            "disclosure.item.withdrawn.v1",
            "disclosure.review.overdue.v1",
            "feedback.appeal.answered.v1",
            "feedback.appeal.assigned.v1",
            "feedback.appeal.received.v1",
            "feedback.appeal.rescheduled.v1",
            "feedback.appeal.result-published.v1",
            "feedback.audit.sealed.v1",
            "task.activity.recorded.v1",
            "task.assessment.published.v1",
            "task.assignment.changed.v1",
            "task.assignment.due-soon.v1",
            "task.assignment.overdue.v1",
            "task.audit.sealed.v1",
            "task.calendar.changed.v1",
            "task.circular.issued.v1",
            "task.evidence.accepted.v1",
            "task.inspection.finished.v1",
            "task.interview.recorded.v1",
            "task.order.changed.v1",
            "task.order.issued.v1",
            "task.person.changed.v1",
            "task.plan.amended.v1",
            "task.plan.issued.v1",
            "task.plan.year-summary.v1",
            "task.problem.changed.v1",
            "task.quota.judged.v1",
            "task.report.changed.v1",
            "task.unit.changed.v1");
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everySchemaIsValidItself(EventContract contract) {
    SchemaLocation metaSchema =
        SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId());
    assertThat(SCHEMAS.getSchema(metaSchema).validate(contract.schema())).isEmpty();
    assertThat(contract.schema().get("$id").stringValue())
        .isEqualTo("urn:gongkai:event:" + contract.type());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyExampleKeepsItsContract(EventContract contract) {
    assertThat(contract.examples()).hasSizeBetween(2, 3);
    contract
        .examples()
        .forEach((name, example) -> assertThat(faults(contract, example)).as(name).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyFieldIsShownByAnExample(EventContract contract) {
    assertThat(contract.examples().values().stream().flatMap(it -> it.propertyNames().stream()))
        .containsAll(contract.schema().get("properties").propertyNames());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void requiredFieldsAreReallyRequired(EventContract contract) {
    assertThat(contract.required()).contains("id", "revision", "occurredAt");
    ObjectNode example = contract.examples().values().iterator().next();
    for (String field : contract.required()) {
      ObjectNode without = example.deepCopy();
      without.remove(field);
      assertThat(faults(contract, without)).as("without " + field).isNotEmpty();
      ObjectNode wrong = example.deepCopy();
      wrong.putObject(field);
      assertThat(faults(contract, wrong)).as("wrong " + field).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void datesAndRevisionsAreChecked(EventContract contract) {
    ObjectNode example = contract.examples().values().iterator().next();
    assertThat(faults(contract, example.deepCopy().put("occurredAt", "yesterday"))).isNotEmpty();
    assertThat(faults(contract, example.deepCopy().put("revision", 0))).isNotEmpty();
    assertThat(faults(contract, example.deepCopy().put("revision", "1"))).isNotEmpty();
    assertThat(faults(contract, example.deepCopy().put("id", ""))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void noObjectTakesFieldsThatAreNotAgreed(EventContract contract) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(contract.schema()));
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      if (node.has("properties")) {
        assertThat(node.path("additionalProperties").asString()).as("%s", node).isEqualTo("false");
      }
      node.forEach(open::push);
    }
  }

  @ParameterizedTest
  @MethodSource("feedback")
  void eventsAboutAppealsCarryNoPersonalData(EventContract contract) {
    assertThat(contract.schema().get("properties").propertyNames())
        .doesNotContainAnyElementsOf(PERSONAL);
    ObjectNode example = contract.examples().values().iterator().next();
    for (String field : PERSONAL) {
      assertThat(faults(contract, example.deepCopy().put(field, "x"))).as(field).isNotEmpty();
    }
  }

  @Test
  void aWithdrawnItemKeepsNoContent() throws IOException {
    EventContract withdrawn =
        contracts().stream()
            .filter(contract -> contract.type().equals("disclosure.item.withdrawn.v1"))
            .findFirst()
            .orElseThrow();
    ObjectNode example = withdrawn.examples().get("in-error");
    for (String field : List.of("body", "bodyText", "summary")) {
      assertThat(faults(withdrawn, example.deepCopy().put(field, "x"))).as(field).isNotEmpty();
    }
  }

  private static List<Error> faults(EventContract contract, ObjectNode body) {
    return SCHEMAS
        .getSchema(contract.schema())
        .validate(
            body, validation -> validation.executionConfig(it -> it.formatAssertionsEnabled(true)));
  }
}
