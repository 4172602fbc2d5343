package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From the publishing act over a real broker to what citizens find. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "eureka.client.enabled=false",
      "spring.kafka.bootstrap-servers=${spring.embedded.kafka.brokers}",
      "logging.level.org.apache.kafka=OFF",
      "logging.level.kafka=OFF"
    })
@EmbeddedKafka(
    topics = "task.unit",
    brokerProperties = {"group.initial.rebalance.delay.ms=0", "auto.create.topics.enable=false"})
@AutoConfigureWebTestClient(timeout = "60s")
@Import(ServiceUnderTest.class)
@Capability({"D-15", "P-03", "P-11"})
class PublishingIntegrationTests {

  private static final Actor CITIZEN = Actor.anonymous();
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
    eventually(() -> rest.get(CITIZEN, "/actuator/health/readiness").status() == 200);
  }

  @Test
  void whatIsPublishedIsFoundAndWhatIsWithdrawnIsNot() {
    Map<String, Object> content = notice("規範依申請公開辦理的通知");
    content.put("externalId", "oa-1");
    Answer published = rest.published(content);
    Instant from = Instant.now();
    eventually(() -> found("/api/disclosure/items?externalId=oa-1").size() == 1);
    assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(5));

    assertThat(found("/api/disclosure/search?q=依申请公开")).containsExactly(published.text("id"));
    assertThat(found("/api/disclosure/items?column=statutory&unit=wangchuan-education"))
        .contains(published.text("id"));
    assertThat(found("/api/disclosure/items?year=1999")).isEmpty();

    Map<String, Object> why = Map.of("kind", "IN_ERROR", "reason", "有误");
    rest.act(SIGNER, published, "withdraw", why).expect(200);
    eventually(() -> found("/api/disclosure/items?externalId=oa-1").isEmpty());
    assertThat(found("/api/disclosure/search?q=依申请公开")).isEmpty();
  }

  @Test
  void searchesInPagesWithFacetsAndLinks() {
    for (int i = 0; i < 5; i++) {
      rest.published(notice("分页检索测试第" + i + "件"));
    }
    String query = "/api/disclosure/search?q=分页检索测试&limit=2";
    eventually(() -> rest.get(CITIZEN, query).body().path("total").asLong() == 5);
    Answer first = rest.get(CITIZEN, query).expect(200);
    assertThat(first.body().at("/facets/column").findValuesAsString("label")).contains("通知公告");
    List<String> seen = new ArrayList<>();
    Answer page = first;
    while (true) {
      seen.addAll(ids(page));
      if (page.body().path("next").isNull()) {
        break;
      }
      page = rest.get(CITIZEN, query + "&cursor=" + page.text("next")).expect(200);
    }
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  @Capability("D-11")
  void aRepealReachesTheOtherSideByItself() {
    Answer old = rest.published(notice("旧的管理办法"));
    Map<String, Object> content = notice("关于废止旧办法的决定");
    content.put("links", List.of(Map.of("kind", "REPEALS", "itemId", old.text("id"))));
    rest.published(content);
    String path = "/api/disclosure/items/" + old.text("id");
    eventually(() -> rest.get(CITIZEN, path).text("validity").equals("REPEALED"));
    String list = "/api/disclosure/items?unit=wangchuan-education&validity=REPEALED";
    eventually(() -> found(list).contains(old.text("id")));
  }

  @Test
  void keepsATrailOfWhoDidWhat() {
    Answer published = rest.published(notice("有审计记录的通知"));
    Actor auditor = Examples.person("auditor", "顾明", "wangchuan", Role.AUDITOR);
    String path = "/api/disclosure/audit?object=items/" + published.text("id");
    eventually(() -> rest.get(auditor, path).body().path("items").size() == 6);
    assertThat(rest.get(auditor, path).body().findValuesAsString("action"))
        .contains("draft", "submit", "approve", "publish");
    rest.get(OFFICE, path).expect(403, "FORBIDDEN");
  }

  private List<String> found(String path) {
    return ids(rest.get(CITIZEN, path).expect(200));
  }

  private static List<String> ids(Answer list) {
    List<String> ids = new ArrayList<>();
    list.body().path("items").forEach(line -> ids.add(line.path("id").asString()));
    return ids;
  }

  private static void eventually(Callable<Boolean> condition) {
    await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(condition);
  }
}
