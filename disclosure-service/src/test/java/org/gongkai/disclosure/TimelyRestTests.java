package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;

import java.util.Map;
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
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Terms of publication, completeness and dynamic adjustment over HTTP. */
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
@Capability("D-04")
class TimelyRestTests {

  private static final String FEES = "/api/disclosure/completeness/wangchuan-finance/A20-08";
  private static final Actor CITIZEN = Actor.anonymous();
  private static final Actor FINANCE =
      Examples.person("finance-reviewer", "财务审核", "wangchuan-finance", Role.REVIEWER);

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void anItemTellsByWhenItHasToBePublic() {
    Map<String, Object> late = notice("时限已过的通知");
    late.put("formedDate", "2020-03-02");
    Answer made = rest.create(late).expect(201);
    String path = "/api/disclosure/desk/" + made.text("id") + "/publish-due";
    Answer due = rest.get(DRAFTER, path).expect(200);
    assertThat(due.text("due")).isEqualTo("2020-03-30");
    assertThat(due.text("state")).isEqualTo("OVERDUE");
    assertThat(due.text("light")).isEqualTo("RED");
    rest.get(FINANCE, path).expect(403, "FORBIDDEN");
    rest.get(CITIZEN, path).expect(401);
    rest.get(OFFICE, "/api/disclosure/late-publications?limit=5").expect(200);
    rest.get(FINANCE, "/api/disclosure/late-publications?unit=wangchuan").expect(403);
  }

  @Test
  void overdueItemsAreAListAndEndWithTheirPublication() {
    Map<String, Object> late = notice("逾期公开清单示例");
    late.put("formedDate", "2020-03-02");
    Answer approved = rest.approved(late);
    refresh();
    assertThat(overdue(approved)).isNotNull();
    assertThat(overdue(approved).path("itemIds").get(0).asString()).isEqualTo(approved.text("id"));
    rest.act(OFFICE, approved, "publish", null).expect(200);
    refresh();
    assertThat(overdue(approved)).isNull();
  }

  @Test
  void theMatrixHasEachDisclosingUnitAndEachClass() {
    JsonNode classes = rest.get(CITIZEN, "/api/disclosure/content-classes").expect(200).body();
    assertThat(classes).hasSize(15);
    JsonNode page =
        rest.get(CITIZEN, "/api/disclosure/completeness?unit=wangchuan&limit=2").expect(200).body();
    assertThat(page.path("items")).hasSize(2);
    assertThat(page.at("/items/0/cells")).hasSize(15);
    assertThat(page.at("/items/0/cells/0/stateName").asString()).isNotBlank();
    String next = page.path("next").asString();
    JsonNode last =
        rest.get(CITIZEN, "/api/disclosure/completeness?unit=wangchuan&limit=2&cursor=" + next)
            .expect(200)
            .body();
    assertThat(last.path("items").findValuesAsString("unit"))
        .doesNotContain("wangchuan", "wangchuan-dissolved");
    rest.get(CITIZEN, "/api/disclosure/completeness?cursor=broken").expect(400);
  }

  @Test
  void theOfficeSaysWhyAClassDoesNotConcernAUnit() {
    rest.call(HttpMethod.PUT, OFFICE, FEES, Map.of("applies", false), null, null).expect(422);
    Map<String, Object> word = Map.of("applies", false, "reason", "没有收费项目");
    rest.call(HttpMethod.PUT, DRAFTER, FEES, word, null, null).expect(403);
    rest.call(HttpMethod.PUT, OFFICE, FEES.replace("A20-08", "A20-99"), word, null, null)
        .expect(404);
    rest.call(
            HttpMethod.PUT, OFFICE, FEES.replace("wangchuan-finance", "nowhere"), word, null, null)
        .expect(403);
    Answer cell = rest.call(HttpMethod.PUT, OFFICE, FEES, word, null, null).expect(200);
    assertThat(cell.text("state")).isEqualTo("NOT_CONCERNED");
    assertThat(fees().path("reason").asString()).isEqualTo("没有收费项目");
    rest.call(HttpMethod.PUT, OFFICE, FEES, Map.of("applies", true), null, null).expect(200);
    assertThat(fees().path("state").asString()).isEqualTo("MISSING");
  }

  @Test
  @Capability("D-03")
  void whatWasClosedIsReassessedAndMayBecomePublic() {
    Map<String, Object> content = notice("依申请公开的统计资料");
    content.put("openness", "ON_REQUEST");
    content.put("opennessGround", "《中华人民共和国政府信息公开条例》第十六条");
    Answer approved = rest.approved(content);
    assertThat(approved.body().path("allowedActions").toString()).doesNotContain("publish");
    assertThat(waiting(REVIEWER, approved)).isNotNull();
    assertThat(waiting(REVIEWER, approved).path("overdue").asBoolean()).isFalse();
    assertThat(waiting(FINANCE, approved)).isNull();

    Map<String, Object> open = Map.of("result", "OPENED", "reason", "统计公报已发布");
    rest.act(REVIEWER, approved, "reassess", Map.of("result", "OPENED", "reason", " ")).expect(422);
    rest.act(FIRST_REVIEWER, approved, "reassess", open).expect(403);
    rest.act(REVIEWER, approved.text("id"), 1, "reassess", open).expect(412);
    Answer kept =
        rest.act(OFFICE, approved, "reassess", Map.of("result", "KEPT", "reason", "尚未发布"))
            .expect(200);
    assertThat(kept.text("state")).isEqualTo("APPROVED");
    assertThat(kept.body().at("/reassessment/reason").asString()).isEqualTo("尚未发布");
    Answer draft = rest.act(REVIEWER, kept, "reassess", open).expect(200);
    assertThat(draft.text("state")).isEqualTo("DRAFT");
    assertThat(draft.text("openness")).isEqualTo("PROACTIVE");
    assertThat(draft.body().at("/reassessment/from").asString()).isEqualTo("ON_REQUEST");
    assertThat(draft.body().at("/reassessment/at").asString()).isNotBlank();
    rest.get(CITIZEN, "/api/disclosure/items/" + draft.text("id")).expect(404);

    Answer submitted = rest.act(DRAFTER, draft, "submit", null).expect(200);
    Answer again =
        rest.approve(
            Examples.SIGNER, rest.approve(REVIEWER, rest.approve(FIRST_REVIEWER, submitted)));
    rest.act(OFFICE, again.expect(200), "publish", null).expect(200);
    rest.get(CITIZEN, "/api/disclosure/items/" + draft.text("id")).expect(200);
    assertThat(waiting(REVIEWER, approved)).isNull();
  }

  private void refresh() {
    rest.post(OFFICE, "/api/disclosure/duties/refresh", null).expect(200);
  }

  private JsonNode overdue(Answer item) {
    String query = "/api/disclosure/duties?kind=PUBLISH_BY&light=RED&limit=200";
    return find(
        rest.get(OFFICE, query).expect(200).body().path("items"),
        "key",
        "publish-by/" + item.text("id"));
  }

  private JsonNode waiting(Actor actor, Answer item) {
    return find(
        rest.get(actor, "/api/disclosure/reassessments?until=2999-01-01").expect(200).body(),
        "id",
        item.text("id"));
  }

  private JsonNode fees() {
    JsonNode page =
        rest.get(CITIZEN, "/api/disclosure/completeness?unit=wangchuan-finance").expect(200).body();
    return find(page.at("/items/0/cells"), "code", "A20-08");
  }

  private static JsonNode find(JsonNode list, String field, String value) {
    for (JsonNode each : list) {
      if (each.path(field).asString().equals(value)) {
        return each;
      }
    }
    return null;
  }
}
