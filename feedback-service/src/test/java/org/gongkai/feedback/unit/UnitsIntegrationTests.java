package org.gongkai.feedback.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.gongkai.feedback.ServiceUnderTest;
import org.gongkai.feedback.result.ResultPublished;
import org.gongkai.feedback.result.Results;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What this service hears: units, and its own results after a crash. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "eureka.client.enabled=false",
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "logging.level.org.apache.kafka=OFF",
      "logging.level.org.springframework.kafka=OFF"
    })
@AutoConfigureWebTestClient(timeout = "60s")
@Import(ServiceUnderTest.class)
@Capability("P-03")
class UnitsIntegrationTests {

  @Autowired Units units;
  @Autowired Results results;
  @Autowired TestStore store;

  @Test
  void keepsTheNewestStateOfAUnit() {
    units.remember(new UnitNode("wangchuan-qingshi", 2, "青石镇", "wangchuan", true)).block();
    units.remember(new UnitNode("wangchuan-qingshi", 3, "青石镇人民政府", "wangchuan", true)).block();
    units.remember(new UnitNode("wangchuan-qingshi", 3, "重复", "wangchuan", true)).block();
    units.remember(new UnitNode("wangchuan-qingshi", 2, "迟到", "wangchuan", true)).block();
    assertThat(kept("units", "wangchuan-qingshi").getString("name")).isEqualTo("青石镇人民政府");
  }

  @Test
  void fillsInAResultThatACrashLeftOutAndOnlyOnce() {
    String example = Contract.of(ResultPublished.EVENT).example("complaint");
    ResultPublished event = JsonMapper.builder().build().readValue(example, ResultPublished.class);
    results.add(event, Actor.service("feedback-service")).block();
    results.add(event, Actor.service("feedback-service")).block();
    Document kept = kept("results", event.number());
    assertThat(kept.getString("question")).isEqualTo(event.question());
    assertThat(kept.getLong("revision")).isEqualTo(1);
  }

  private Document kept(String collection, String id) {
    return Mono.from(
            store.database().getCollection(collection).find(new Document("_id", id)).first())
        .block();
  }
}
