package org.gongkai.disclosure.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Work lists show what waits, also for delegates and also after an emergency. */
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
@Capability({"D-02", "D-03"})
class DeskRestTests {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Autowired WebTestClient http;
  @Autowired TestStore store;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void whatWaitsForAPrincipalWaitsForTheDelegateToo() {
    Actor away = Examples.person("d-away", "出差人", "wangchuan-education", Role.FIRST_REVIEWER);
    Actor standIn = Examples.person("d-stand-in", "代办人", "wangchuan-education", Role.DRAFTER);
    Answer item =
        rest.act(DRAFTER, rest.create(notice("代办人的工作列表")).expect(201), "submit", null).expect(200);
    assertThat(desk(standIn, "?mine=true&limit=200")).isEmpty();
    Map<String, Object> delegation =
        Map.of(
            "colleague",
            Map.of("id", "d-stand-in", "name", "代办人"),
            "role",
            "FIRST_REVIEWER",
            "from",
            TODAY.toString(),
            "until",
            TODAY.plusDays(1).toString());
    rest.post(away, "/api/disclosure/delegations", delegation).expect(201);
    JsonNode line = line(standIn, "?mine=true&limit=200", item);
    assertThat(line.path("allowedActions").toString()).contains("approve");
    Answer own =
        rest.act(
                standIn,
                rest.post(standIn, "/api/disclosure/items", notice("代办人自己的稿件")).expect(201),
                "submit",
                null)
            .expect(200);
    assertThat(desk(standIn, "?mine=true&limit=200"))
        .contains(item.text("id"))
        .doesNotContain(own.text("id"));
    rest.approve(standIn, item).expect(200);
    assertThat(desk(standIn, "?mine=true&limit=200")).doesNotContain(item.text("id"));
  }

  @Test
  void emergenciesStayOnTheListUntilTheyAreApproved() {
    Answer draft = rest.create(notice("列表中的紧急通知")).expect(201);
    Map<String, Object> why = Map.of("contentHash", draft.text("contentHash"), "reason", "暴雨");
    Answer asked = rest.act(OFFICE, draft, "publish-emergency", why).expect(200);
    Answer published = rest.act(SIGNER, asked, "publish-emergency", why).expect(200);
    JsonNode late = line(OFFICE, "?retrospective=OPEN&limit=200", published).path("emergency");
    assertThat(late.path("reason").asString()).isEqualTo("暴雨");
    assertThat(late.path("waits").asString()).isEqualTo("FIRST_REVIEW");
    assertThat(late.path("overdue").asBoolean()).isFalse();
    assertThat(desk(FIRST_REVIEWER, "?mine=true&limit=200")).contains(published.text("id"));
    assertThat(desk(REVIEWER, "?mine=true&limit=200")).doesNotContain(published.text("id"));
    assertThat(desk(OFFICE, "?retrospective=OVERDUE&limit=200"))
        .doesNotContain(published.text("id"));
    overdue(published.text("id"));
    assertThat(
            line(OFFICE, "?retrospective=OVERDUE&limit=200", published)
                .at("/emergency/overdue")
                .asBoolean())
        .isTrue();
    Answer now = rest.get(OFFICE, "/api/disclosure/desk/" + published.text("id")).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, now).expect(200);
    assertThat(desk(FIRST_REVIEWER, "?mine=true&limit=200")).doesNotContain(published.text("id"));
    assertThat(desk(REVIEWER, "?mine=true&limit=200")).contains(published.text("id"));
    rest.approve(SIGNER, rest.approve(REVIEWER, first).expect(200)).expect(200);
    assertThat(desk(OFFICE, "?retrospective=OPEN&limit=200")).doesNotContain(published.text("id"));
    rest.get(OFFICE, "/api/disclosure/desk?retrospective=NEVER").expect(400, "INVALID_PARAMETER");
  }

  @Test
  void theReviewPageComparesACorrectionWithWhatIsPublic() {
    Map<String, Object> content = notice("要更正的通知");
    Answer published = rest.published(content);
    assertThat(page(published).path("diff").isNull()).isTrue();
    Map<String, Object> note = Map.of("kind", "MINOR", "note", "改名额");
    Answer opened = rest.act(DRAFTER, published, "correct", note).expect(200);
    content.put("body", Examples.BODY.replace("12", "15"));
    content.put("summary", "新增摘要");
    Answer edited = rest.edit(DRAFTER, opened.text("id"), opened.revision(), content).expect(200);
    JsonNode diff = page(edited).path("diff");
    assertThat(diff.path("fields").findValuesAsString("name")).contains("summary");
    assertThat(diff.path("paragraphs").findValuesAsString("change")).contains("CHANGED", "EQUAL");
  }

  @Test
  void whoIsAskedByNameToReadFindsItOnTheOwnList() {
    Actor first = Examples.person("d-reader-1", "会看甲", "wangchuan", Role.LEADER);
    Actor second = Examples.person("d-reader-2", "会看乙", "wangchuan", Role.SUPERVISOR);
    Actor keeper = Examples.person("d-keeper", "把关人", "wangchuan", Role.LEADER);
    Answer submitted =
        rest.act(DRAFTER, rest.create(notice("指定会看的通知")).expect(201), "submit", null).expect(200);
    assertThat(desk(first, "?mine=true&limit=200")).isEmpty();
    Map<String, Object> important =
        Map.of(
            "important",
            true,
            "reason",
            "涉及面广",
            "coReaders",
            List.of(
                Map.of("id", "d-reader-1", "name", "会看甲"),
                Map.of("id", "d-reader-2", "name", "会看乙")),
            "gatekeeper",
            Map.of("id", "d-keeper", "name", "把关人"));
    Answer marked = rest.act(REVIEWER, submitted, "importance", important).expect(200);
    for (Actor asked : List.of(first, second, keeper)) {
      assertThat(desk(asked, "?mine=true&limit=200")).contains(marked.text("id"));
    }
    Map<String, Object> word =
        Map.of("contentHash", marked.text("contentHash"), "opinion", "同意", "agrees", true);
    Answer read = rest.act(first, marked, "co-read", word).expect(200);
    assertThat(desk(first, "?mine=true&limit=200")).doesNotContain(marked.text("id"));
    assertThat(desk(second, "?mine=true&state=FIRST_REVIEW&limit=200")).contains(marked.text("id"));
    assertThat(desk(second, "?mine=true&state=DRAFT&limit=200")).doesNotContain(marked.text("id"));
    Map<String, Object> kept = Map.of("contentHash", marked.text("contentHash"), "opinion", "可以");
    rest.act(keeper, read, "gatekeep", kept).expect(200);
    assertThat(desk(keeper, "?mine=true&limit=200")).doesNotContain(marked.text("id"));
  }

  private JsonNode page(Answer item) {
    return rest.get(REVIEWER, "/api/disclosure/review/" + item.text("id")).expect(200).body();
  }

  private void overdue(String id) {
    Mono.from(
            store
                .database()
                .getCollection("items")
                .updateOne(
                    Filters.eq("_id", id),
                    Updates.combine(
                        Updates.set("review.emergency.openUntil", TODAY.minusDays(1)),
                        Updates.set("review.emergency.dueOn", TODAY.minusDays(1)))))
        .block();
  }

  private JsonNode line(Actor actor, String query, Answer item) {
    return rest.get(actor, "/api/disclosure/desk" + query)
        .expect(200)
        .body()
        .path("items")
        .valueStream()
        .filter(one -> one.path("id").asString().equals(item.text("id")))
        .findFirst()
        .orElseThrow();
  }

  private List<String> desk(Actor actor, String query) {
    List<String> ids = new ArrayList<>();
    rest.get(actor, "/api/disclosure/desk" + query)
        .expect(200)
        .body()
        .path("items")
        .forEach(line -> ids.add(line.path("id").asString()));
    return ids;
  }
}
