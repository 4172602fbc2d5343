package org.gongkai.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.test.TestTokens;
import org.gongkai.task.RestClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.kafka.test.utils.KafkaTestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the service says and hears over a real broker, from the published item to the ledger. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.kafka.bootstrap-servers=${spring.embedded.kafka.brokers}",
      "eureka.client.enabled=false",
      "gongkai.events.partitions=2",
      "gongkai.audit.seal.every=0s",
      "gongkai.audit.seal.settle=1s",
      "gongkai.audit.seal.check-every=1s"
    })
@AutoConfigureWebTestClient(timeout = "60s")
@EmbeddedKafka(
    topics = "disclosure.item",
    brokerProperties = {"group.initial.rebalance.delay.ms=0", "auto.create.topics.enable=false"})
@Import({
  TestTokens.class,
  ServiceTest.Surroundings.class,
  TaskEventIntegrationTests.RunningTime.class
})
class TaskEventIntegrationTests {

  /** Batches end at an instant: entries of one that never passes would belong to none. */
  @TestConfiguration(proxyBeanMethods = false)
  static class RunningTime {

    @Bean
    @Primary
    Clock runningClock(@Qualifier("testClock") Clock stopped) {
      Clock now = Clock.system(stopped.getZone());
      return Clock.offset(now, Duration.between(now.instant(), stopped.instant()));
    }
  }

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String PUBLISHED = "disclosure.item.published.v1";
  private static final String WITHDRAWN = "disclosure.item.withdrawn.v1";
  private static final String PROOFS = "/api/tasks/audit/proofs/";

  private final RestClient http;
  private final KafkaOperations<String, byte[]> kafka;
  private final ConsumerFactory<String, byte[]> consumers;
  private final WorkingDays calendar;

  TaskEventIntegrationTests(
      @Autowired RestClient http,
      @Autowired KafkaOperations<String, byte[]> kafka,
      @Autowired ConsumerFactory<String, byte[]> consumers,
      @Autowired WorkingDays calendar) {
    this.http = http;
    this.kafka = kafka;
    this.consumers = consumers;
    this.calendar = calendar;
  }

  @Test
  @Capability({"T-08", "P-03", "P-04"})
  void followsAPublishedItemFromItsEventToTheLedgerAndBack() {
    http.units();
    String plan = http.issuedPlan(5);
    String item = "/api/tasks/plans/" + plan + "/items/" + plan + ".2";

    send(PUBLISHED, example(PUBLISHED, "notice", plan + ".2"));
    send(PUBLISHED, Contract.of(PUBLISHED).example("normative-document"));
    await().atMost(LIMIT).until(() -> status(item).equals("IN_PROGRESS"));

    Answer inbox = http.get(People.OFFICE, "/api/tasks/evidence");
    String accept =
        "/api/tasks/evidence/" + inbox.items().path(0).path("id").asString() + "/accept";
    http.act(People.OFFICE, accept, 1, "").expect(200);
    JsonNode evidence = http.get(People.OFFICE, item).body().path("evidence");
    assertThat(evidence.path(0).path("state").asString()).isEqualTo("ACCEPTED");

    send(WITHDRAWN, example(WITHDRAWN, "in-error", plan + ".2"));
    await().atMost(LIMIT).until(() -> status(item).equals("NOT_STARTED"));

    assertKept("task.unit.changed.v1", "task.unit", "wangchuan-office");
    assertKept("task.plan.issued.v1", "task.task", plan);
    assertKept("task.evidence.accepted.v1", "task.task", plan + ".2");
  }

  @Test
  @Capability({"P-03", "P-06"})
  void bringsTheMaintainedCalendarToEveryInstance() {
    http.units();
    Map<String, Object> content =
        Map.of(
            "sources",
            List.of("国办通知"),
            "off",
            List.of(Map.of("name", "元旦", "from", "2051-01-01", "to", "2051-01-03")));
    Map<String, Object> request = Map.of("reason", "国办通知", "content", content);
    http.put(People.ADMIN, "/api/tasks/calendar/2051", request, "If-Match", "\"0\"").expect(201);
    assertKept("task.calendar.changed.v1", "task.calendar", "2051-01-03");

    String elsewhere = Contract.of("task.calendar.changed.v1").example("next-year");
    send("task.calendar", "task.calendar.changed.v1", elsewhere);
    await().atMost(LIMIT).until(() -> calendar.years().contains(2027));
    assertThat(calendar.isWorkingDay(LocalDate.parse("2027-02-14"))).isTrue();
  }

  @Test
  @Capability("P-05")
  void tellsTheRootOfEachBatchOfItsTrailAndProvesEachEntry() {
    http.units();
    String id = await().atMost(LIMIT).until(this::sealed, found -> !found.isEmpty());
    String path = PROOFS + id;
    Answer proof = http.get(People.AUDITOR, path);
    assertThat(proof.body().at("/entry/id").asString()).isEqualTo(id);
    assertThat(proof.text("service")).isEqualTo("task");
    assertKept("task.audit.sealed.v1", "task.task", proof.text("root"));

    Answer check = http.get(People.AUDITOR, "/api/tasks/audit/check").expect(200);
    assertThat(check.body().path("sound").asBoolean()).isTrue();
    assertThat(check.body().path("batches").asInt()).isPositive();
    http.get(People.OFFICE, path).expect(403);
    http.get(People.OFFICE, "/api/tasks/audit/check").expect(403);
    http.get(People.AUDITOR, PROOFS + "none").expect(404);
  }

  private String sealed() {
    return http.get(People.AUDITOR, "/api/tasks/audit?limit=50")
        .items()
        .valueStream()
        .map(entry -> entry.path("id").asString())
        .filter(id -> http.get(People.AUDITOR, PROOFS + id).status() == 200)
        .findFirst()
        .orElse("");
  }

  private String status(String item) {
    return http.get(People.OFFICE, item).text("status");
  }

  private static String example(String type, String name, String taskItemId) {
    ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(Contract.of(type).example(name));
    String plan = taskItemId.substring(0, taskItemId.lastIndexOf('.'));
    body.putPOJO("taskRef", Map.of("planId", plan, "taskItemId", taskItemId));
    return body.toString();
  }

  private void send(String type, String body) {
    send("disclosure.item", type, body);
  }

  private void send(String topic, String type, String body) {
    String id = JsonMapper.shared().readTree(body).path("id").asString();
    var event =
        CloudEventBuilder.v1()
            .withId(type + id)
            .withType(type)
            .withSource(URI.create("/disclosure-service"))
            .withSubject(id)
            .withData("application/json", body.getBytes(StandardCharsets.UTF_8))
            .build();
    ProducerRecord<String, byte[]> message =
        KafkaMessageFactory.<String>createWriter(topic, id).writeBinary(event);
    kafka.send(message).join();
  }

  /** An event of the type that mentions the words is on the topic and keeps its contract. */
  private void assertKept(String type, String topic, String words) {
    try (var consumer = consumers.createConsumer("test-" + type, "")) {
      consumer.subscribe(List.of(topic));
      await()
          .atMost(LIMIT)
          .until(() -> {
            for (var message : KafkaTestUtils.getRecords(consumer, Duration.ofSeconds(2))) {
              String body = new String(message.value(), StandardCharsets.UTF_8);
              if (isOf(type, message) && body.contains(words)) {
                return Contract.of(type).validate(body).isEmpty();
              }
            }
            return false;
          });
    }
  }

  private static boolean isOf(String type, ConsumerRecord<String, byte[]> message) {
    Header header = message.headers().lastHeader("ce_type");
    return header != null && new String(header.value(), StandardCharsets.UTF_8).equals(type);
  }
}
