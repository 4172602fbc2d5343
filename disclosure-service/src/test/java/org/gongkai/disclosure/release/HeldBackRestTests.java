package org.gongkai.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.TestStore;
import org.gongkai.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;

/** A member that is published already is on no public path before the last one is. */
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
@Capability({"D-18", "D-19"})
class HeldBackRestTests {

  private static final Actor CITIZEN = Actor.anonymous();

  @Autowired WebTestClient http;
  @Autowired TestStore store;

  @Test
  void nothingOfAMemberIsReadableBeforeItsPackageIsOut() {
    RestClient rest = new RestClient(http);
    Answer file = file("joint.txt");
    List<String> ids = new ArrayList<>();
    for (String type : List.of("POLICY", "INTERPRETATION", "PRESS_RELEASE")) {
      Map<String, Object> content = notice("未到时候的" + type);
      content.put("type", type);
      content.put(
          "attachments",
          List.of(
              Map.of(
                  "name", "附件",
                  "fileId", file.text("id"),
                  "sha256", file.text("sha256"),
                  "url", file.text("url"))));
      ids.add(signed(rest, rest.create(content).expect(201)));
    }
    Answer opened =
        rest.post(OFFICE, "/api/disclosure/releases", Map.of("title", "未到时候", "members", ids))
            .expect(201);
    http.post()
        .uri("/api/disclosure/releases/" + opened.text("id") + "/release")
        .header(HttpHeaders.AUTHORIZATION, Tokens.of(OFFICE))
        .header(HttpHeaders.IF_MATCH, "\"1\"")
        .exchange()
        .expectStatus()
        .isOk();

    stand(opened.text("id"), ReleasePackage.State.COMMITTED);
    for (String path : paths(ids.getFirst(), file)) {
      assertThat(rest(path)).as(path).isEqualTo(404);
    }
    stand(opened.text("id"), ReleasePackage.State.RELEASED);
    for (String path : paths(ids.getFirst(), file)) {
      assertThat(rest(path)).as(path).isEqualTo(200);
    }
  }

  private static List<String> paths(String id, Answer file) {
    String item = "/api/disclosure/items/" + id;
    return List.of(
        item,
        item + "/editions",
        item + "/editions/1",
        item + "/editions/1/diff/1",
        item + "/outline",
        item + "/canonical",
        "/record/" + id,
        file.text("url"));
  }

  private int rest(String path) {
    return http.get().uri(path).exchange().expectBody().returnResult().getStatus().value();
  }

  /** As a crash between two writes leaves it. */
  private void stand(String id, ReleasePackage.State state) {
    Mono.from(
            store
                .database()
                .getCollection("releases")
                .updateOne(
                    Filters.eq("_id", id),
                    Updates.combine(
                        Updates.set("state", state.name()),
                        Updates.set("updatedAt", Date.from(Instant.now())))))
        .block();
  }

  private static String signed(RestClient rest, Answer draft) {
    Answer submitted = rest.act(DRAFTER, draft, "submit", null).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, submitted).expect(200);
    Answer second = rest.approve(REVIEWER, first).expect(200);
    return rest.approve(SIGNER, second).expect(200).text("id");
  }

  private Answer file(String name) {
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    form.part(
        "file",
        new ByteArrayResource("附件内容".getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
          @Override
          public String getFilename() {
            return name;
          }
        });
    byte[] answer =
        http.post()
            .uri("/api/disclosure/files")
            .header(HttpHeaders.AUTHORIZATION, Tokens.of(DRAFTER))
            .body(BodyInserters.fromMultipartData(form.build()))
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return new Answer(
        201,
        new HttpHeaders(),
        tools.jackson.databind.json.JsonMapper.builder().build().readTree(answer));
  }
}
