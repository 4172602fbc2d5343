package org.gongkai.disclosure.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.notice.Notices;
import org.gongkai.disclosure.page.Site;
import org.gongkai.disclosure.published.PublicRecords;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.AfterEach;
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
import tools.jackson.databind.json.JsonMapper;

/** Each publication, change and withdrawal of a document reaches the library of the level above. */
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
@Capability("D-09")
class LibraryRestTests {

  private static final String PATH = "/api/disclosure/library-submissions";
  private static final Actor FINANCE =
      Examples.person("finance-office", "财务办", "wangchuan-finance", Role.OFFICE);
  private static final Actor LIBRARY =
      Examples.person("library", "省级政府文件库", "wangchuan", Role.SYSTEM);

  @Autowired WebTestClient http;
  @Autowired Submissions submissions;
  @Autowired PublicRecords records;
  @Autowired Notices notices;
  @Autowired Site site;
  @Autowired JsonMapper json;

  private final LibraryAtATest library = new LibraryAtATest();
  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void publicationRepealAndWithdrawalAreToldOneByOne() {
    Answer document = rest.published(notice("报送省级文件库的通知"));
    String id = document.text("id");
    heard(id);
    assertThat(state(id)).isEqualTo("PENDING");
    sweep();
    LibraryAtATest.Heard first = library.about(id).getLast();
    assertThat(first.authorization()).isEqualTo("Bearer sesame");
    assertThat(first.key()).isEqualTo(id + "-" + first.body().path("revision").asLong());
    assertThat(first.body().path("operation").asString()).isEqualTo("PUBLISHED");
    assertThat(first.body().path("page").asString()).endsWith("/record/" + id);
    assertThat(first.body().path("document"))
        .as("what everybody reads")
        .isEqualTo(rest.get(Actor.anonymous(), "/api/disclosure/items/" + id).body());
    Answer taken = rest.get(OFFICE, PATH + "/" + id).expect(200);
    assertThat(taken.text("state")).isEqualTo("ACKED");
    assertThat(taken.text("receipt")).isEqualTo("SK-1");
    heard(id);
    sweep();
    assertThat(library.about(id)).as("the same news again").hasSize(1);

    Answer repealed =
        rest.act(SIGNER, document, "repeal", Map.of("basis", "望政发〔2026〕1号")).expect(200);
    heard(id);
    sweep();
    assertThat(library.about(id).getLast().body().path("operation").asString()).isEqualTo("ENDED");

    rest.act(SIGNER, repealed, "withdraw", Map.of("kind", "IN_ERROR", "reason", "误发")).expect(200);
    heard(id);
    sweep();
    JsonNode last = library.about(id).getLast().body();
    assertThat(last.path("operation").asString()).isEqualTo("WITHDRAWN");
    assertThat(last.path("withdrawal").path("reason").asString()).isEqualTo("误发");
    assertThat(last.has("document")).isFalse();
    assertThat(library.about(id)).hasSize(3);
  }

  @Test
  void aLibraryThatIsDownIsTriedAgainUntilThePeopleAreTold() {
    String id = rest.published(notice("文件库故障时的通知")).text("id");
    library.answers(503, "");
    heard(id);
    sweep();
    assertThat(state(id)).isEqualTo("PENDING");
    assertThat(rest.get(OFFICE, PATH + "/" + id).text("failure")).contains("503");
    sweep();
    assertThat(state(id)).as("after the last attempt").isEqualTo("FAILED");
    assertThat(noticed(id)).isTrue();
    sweep();
    assertThat(library.about(id)).hasSize(2);

    long seen = rest.get(OFFICE, PATH + "/" + id).revision();
    resend(DRAFTER, id, seen).expect(403);
    resend(OFFICE, id, seen - 1).expect(412);
    assertThat(resend(OFFICE, id, seen).expect(200).text("state")).isEqualTo("PENDING");
    resend(OFFICE, id, seen + 1).expect(409, "ILLEGAL_TRANSITION");
    assertThat(noticed(id)).isFalse();
    library.answers(202, "");
    sweep();
    Answer sent = rest.get(OFFICE, PATH + "/" + id);
    assertThat(sent.text("state")).isEqualTo("SENT");

    long told = sent.body().path("publicRevision").asLong();
    String receipt = PATH + "/" + id + "/receipt";
    Map<String, Object> yes = Map.of("revision", told, "accepted", true, "receipt", "SK-9");
    rest.post(OFFICE, receipt, yes).expect(403);
    rest.post(LIBRARY, receipt, Map.of("revision", told + 1, "accepted", true)).expect(422);
    Answer kept = rest.post(LIBRARY, receipt, yes).expect(200);
    assertThat(kept.text("state")).isEqualTo("ACKED");
    assertThat(kept.text("receipt")).isEqualTo("SK-9");
    assertThat(rest.post(LIBRARY, receipt, yes).expect(200).revision()).isEqualTo(kept.revision());
    Map<String, Object> no = Map.of("revision", told, "accepted", false, "reason", "缺少正文");
    assertThat(rest.post(LIBRARY, receipt, no).expect(200).text("state")).isEqualTo("FAILED");
  }

  @Test
  void whatTheLibraryRefusesIsNotSentAgainByItself() {
    String id = rest.published(notice("格式不合要求的通知")).text("id");
    library.answers(422, "{\"detail\": \"主题分类不在目录中\"}");
    heard(id);
    sweep();
    sweep();
    assertThat(library.about(id)).hasSize(1);
    Answer refused = rest.get(OFFICE, PATH + "/" + id);
    assertThat(refused.text("failure")).isEqualTo("HTTP 422：主题分类不在目录中");
    assertThat(refused.body().path("log")).hasSize(2);
    assertThat(has(rest.get(OFFICE, PATH + "?state=FAILED&limit=200"), "id", id)).isTrue();
    assertThat(has(rest.get(OFFICE, PATH + "?state=ACKED&limit=200"), "id", id)).isFalse();
  }

  @Test
  void onlyDocumentsAreQueuedAndOnlyTheirUnitsSeeThem() {
    Map<String, Object> content = notice("没有文号的通知");
    content.remove("documentNumber");
    String plain = rest.published(content).text("id");
    heard(plain);
    rest.get(OFFICE, PATH + "/" + plain).expect(404);

    String id = rest.published(notice("本单位的文件")).text("id");
    heard(id);
    rest.get(FINANCE, PATH + "/" + id).expect(403);
    rest.get(FINANCE, PATH + "?unit=wangchuan-education").expect(403);
    assertThat(has(rest.get(FINANCE, PATH + "?limit=200"), "id", id)).isFalse();
    rest.get(Actor.anonymous(), PATH).expect(401);
    Answer summary = rest.get(OFFICE, PATH + "/summary?unit=wangchuan-education").expect(200);
    assertThat(summary.body().path("configured").asBoolean()).isFalse();
    assertThat(summary.body().path("pending").asInt()).isPositive();
  }

  @Test
  void aLibraryThatCannotBeReachedIsAReasonToTryAgain() {
    String id = rest.published(notice("连接不上文件库的通知")).text("id");
    heard(id);
    library.close();
    sweep();
    assertThat(state(id)).isEqualTo("PENDING");
    assertThat(rest.get(OFFICE, PATH + "/" + id).text("failure")).startsWith("未能连接");
  }

  @Test
  void aLibraryThatIsDownIsNotAskedForEachDocument() {
    String one = rest.published(notice("停机时的第一件")).text("id");
    String other = rest.published(notice("停机时的第二件")).text("id");
    heard(one);
    heard(other);
    library.answers(503, "");
    Sending sending = sending(Duration.ofHours(1));
    sending.sweep().block();
    sending.sweep().block();
    assertThat(library.about(one).size() + library.about(other).size()).isLessThanOrEqualTo(1);
    assertThat(List.of(state(one), state(other))).containsOnly("PENDING");
    library.answers(200, "");
    sweep();
    assertThat(List.of(state(one), state(other))).contains("ACKED");
  }

  /** What the topic says of an item that is, or was, public. */
  private void heard(String id) {
    Answer shown = rest.get(Actor.anonymous(), "/api/disclosure/items/" + id);
    if (shown.status() == 410) {
      JsonNode gone = shown.body().path("notice");
      submissions
          .withdrawn(
              new LibraryNews(
                  id,
                  gone.path("revision").asLong(),
                  submissions.now(),
                  ItemType.NOTICE,
                  gone.path("title").asString(),
                  gone.path("unit").asString(),
                  null,
                  null))
          .block();
    } else {
      submissions.published(json.readValue(shown.body().toString(), LibraryNews.class)).block();
    }
  }

  private void sweep() {
    sending(Duration.ZERO).sweep().block();
  }

  private Sending sending(Duration wait) {
    LibraryProperties settings =
        new LibraryProperties(
            library.url(),
            "sesame",
            "省级政府文件库",
            Set.of(ItemType.POLICY),
            2,
            Duration.ofSeconds(5),
            wait,
            wait);
    LibraryClient client = new LibraryClient(settings, json);
    return new Sending(submissions, client, records, notices, settings, site);
  }

  private Answer resend(Actor actor, String id, long seen) {
    Map<String, String> why = Map.of("reason", "文件库已恢复");
    return rest.call(HttpMethod.POST, actor, PATH + "/" + id + "/resend", why, seen, null);
  }

  private String state(String id) {
    return rest.get(OFFICE, PATH + "/" + id).expect(200).text("state");
  }

  private boolean noticed(String id) {
    Answer unread = rest.get(OFFICE, "/api/disclosure/notices?unread=true&limit=200");
    return has(unread, "link", PATH + "/" + id);
  }

  private static boolean has(Answer page, String field, String value) {
    for (JsonNode each : page.expect(200).body().path("items")) {
      if (each.path(field).asString().equals(value)) {
        return true;
      }
    }
    return false;
  }
}
