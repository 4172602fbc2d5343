package org.gongkai.disclosure;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.item.CanonicalJson;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.gongkai.disclosure.proof.merkle.Rfc9162;
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
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** From the publishing act over a real broker to the receipt that a citizen keeps. */
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
@Capability("P-05")
class ProofIntegrationTests {

  private static final Actor CITIZEN = Actor.anonymous();
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String LOG = "/api/disclosure/log";

  @Autowired WebTestClient http;
  @Autowired TestStore store;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
    await()
        .atMost(LIMIT)
        .until(() -> rest.get(CITIZEN, "/actuator/health/readiness").status() == 200);
    receipt(rest.published(notice("为存证热身的通知")));
  }

  @Test
  void aPublishedItemHasItsReceiptWithinASecond() {
    Answer published = rest.published(notice("存证测试通知"));
    Instant from = Instant.now();
    JsonNode receipt = receipt(published);
    assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(1));

    assertThat(receipt.path("contentHash").asString()).isEqualTo(published.text("contentHash"));
    JsonNode leaf = CanonicalJson.read(receipt.path("leaf").asString(), JsonNode.class);
    assertThat(leaf.path("kind").asString()).isEqualTo("PUBLISHED");
    assertThat(leaf.path("contentHash").asString()).isEqualTo(published.text("contentHash"));
    assertThat(receipt.path("leaf").asString()).doesNotContain("秦简").doesNotContain("office");
    assertThat(included(receipt)).isTrue();
  }

  @Test
  void theCanonicalContentIsWhatTheHashIsOf() throws Exception {
    Answer published = rest.published(notice("规范内容测试"));
    byte[] canonical = bytes("/api/disclosure/items/" + published.text("id") + "/canonical").body();
    String hash =
        HexFormat.of()
            .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(canonical));
    assertThat(hash).isEqualTo(published.text("contentHash"));
  }

  @Test
  void aWithdrawnItemKeepsAReceiptOfItsWithdrawal() {
    Answer published = rest.published(notice("将撤下的存证通知"));
    JsonNode before = receipt(published);
    Map<String, Object> why = Map.of("kind", "IN_ERROR", "reason", "附件有误");
    rest.act(SIGNER, published, "withdraw", why).expect(200);
    JsonNode after = receipt(published);
    JsonNode leaf = CanonicalJson.read(after.path("leaf").asString(), JsonNode.class);
    assertThat(leaf.path("kind").asString()).isEqualTo("WITHDRAWN");
    assertThat(leaf.path("previousLeaf").asLong()).isEqualTo(before.path("index").asLong());
    assertThat(after.path("leaf").asString()).doesNotContain("附件有误");
    rest.get(CITIZEN, "/api/disclosure/items/" + published.text("id") + "/canonical")
        .expect(410, "WITHDRAWN");
  }

  @Test
  void whatWaitsForTheRestOfItsPackageIsNotHandedOut() {
    Answer published = rest.published(notice("等待同步发布的通知"));
    receipt(published);
    Document release =
        new Document("id", "release-under-way")
            .append(
                "members",
                List.of(new Document("id", published.text("id")).append("revision", 6L)));
    Mono.from(
            store
                .database()
                .getCollection("items")
                .updateOne(eq("_id", published.text("id")), Updates.set("release", release)))
        .block();
    String path = "/api/disclosure/items/" + published.text("id");
    rest.get(CITIZEN, path + "/canonical").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, path + "/receipt").expect(404, "NOT_FOUND");
  }

  @Test
  void whatWasNeverPublicHasNoReceipt() {
    Answer draft = rest.create(notice("未公开的稿件")).expect(201);
    String path = "/api/disclosure/items/" + draft.text("id");
    rest.get(CITIZEN, path + "/receipt").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, path + "/canonical").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, path + "/receipt?edition=x").expect(400);
    rest.get(CITIZEN, "/api/disclosure/items/none/receipt").expect(404, "NOT_FOUND");
  }

  @Test
  void tilesAndEntriesAreForEverAndProvesWhatTheySay() {
    long size = size();
    Download tile = bytes(LOG + "/tiles/0/0.p/1");
    assertThat(tile.headers().getCacheControl()).contains("immutable").contains("public");
    assertThat(tile.headers().getETag()).isNotBlank();
    Download entry = bytes(LOG + "/entries/0");
    assertThat(entry.headers().getCacheControl()).contains("immutable");
    assertThat(Hash.leaf(entry.body()).bytes()).isEqualTo(tile.body());
    assertThat(bytes(LOG + "/tile/0/000.p/1").body()).isEqualTo(tile.body());
    byte[] bundle = bytes(LOG + "/tile/entries/000.p/1").body();
    assertThat(bundle.length).isEqualTo(entry.body().length + 2);
    String all = new String(bytes(LOG + "/entries.ndjson").body(), StandardCharsets.UTF_8);
    assertThat(all.lines().count()).isGreaterThanOrEqualTo(size);
    assertThat(all.lines().findFirst()).hasValue(new String(entry.body(), StandardCharsets.UTF_8));
    Answer proof = rest.get(CITIZEN, LOG + "/consistency?from=1&to=" + size).expect(200);
    assertThat(proof.headers().getCacheControl()).contains("immutable");
    assertThat(bytes(LOG + "/key").body()).isNotEmpty();
  }

  @Test
  void refusesWhatIsNotThere() {
    rest.get(CITIZEN, LOG + "/tiles/0/999999").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, LOG + "/tiles/5/999999999999").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, LOG + "/tiles/0/-1").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, LOG + "/tiles/0/0.p/0").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, LOG + "/tiles/0/0.p/256").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, LOG + "/tile/entries/999").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, LOG + "/entries/999999").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, LOG + "/entries/-1").expect(400, "INVALID_PARAMETER");
    rest.get(CITIZEN, LOG + "/consistency?from=5&to=1").expect(400, "INVALID_PARAMETER");
    rest.get(CITIZEN, LOG + "/consistency?from=1&to=999999").expect(404, "NOT_FOUND");
  }

  @Test
  void anAuditorGetsAProofOfEachAuditEntry() {
    Actor auditor = Examples.person("auditor", "顾明", "wangchuan", Role.AUDITOR);
    Answer published = rest.published(notice("审计存证测试"));
    String trail = "/api/disclosure/audit?object=items/" + published.text("id");
    await().atMost(LIMIT).until(() -> rest.get(auditor, trail).body().path("items").size() == 6);
    for (JsonNode entry : rest.get(auditor, trail).body().path("items")) {
      String path = "/api/disclosure/audit/proofs/" + entry.path("id").asString();
      await().atMost(LIMIT).until(() -> rest.get(auditor, path).status() == 200);
      JsonNode proof = rest.get(auditor, path).body();
      assertThat(proof.at("/entry/action")).isEqualTo(entry.path("action"));
      assertThat(included(proof)).isTrue();
      String batch = LOG + "/audit/disclosure/" + proof.path("batch").asLong();
      JsonNode receipt = rest.get(CITIZEN, batch).expect(200).body();
      assertThat(receipt.path("leaf")).isEqualTo(proof.path("leaf"));
      assertThat(included(receipt)).isTrue();
      rest.get(SIGNER, path).expect(403, "FORBIDDEN");
      rest.get(CITIZEN, path).expect(401, "UNAUTHENTICATED");
    }
    rest.get(auditor, "/api/disclosure/audit/proofs/none").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, LOG + "/audit/task/999999").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, LOG + "/audit/nobody/1").expect(404, "NOT_FOUND");
    rest.get(CITIZEN, LOG + "/audit/task/x").expect(400);
  }

  private long size() {
    String note = new String(bytes(LOG + "/checkpoint").body(), StandardCharsets.UTF_8);
    return Long.parseLong(note.split("\n")[1]);
  }

  private JsonNode receipt(Answer item) {
    String path = "/api/disclosure/items/" + item.text("id") + "/receipt";
    await()
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          Answer answer = rest.get(CITIZEN, path);
          if (answer.status() != 200) {
            answer.expect(404, "NOT_YET_LOGGED");
            assertThat(answer.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
          }
          return answer.status() == 200;
        });
    return rest.get(CITIZEN, path).body();
  }

  private record Download(HttpHeaders headers, byte[] body) {}

  private Download bytes(String path) {
    var result = http.get().uri(path).exchange().expectStatus().isOk().expectBody().returnResult();
    return new Download(result.getResponseHeaders(), result.getResponseBody());
  }

  private static boolean included(JsonNode receipt) {
    byte[] leaf = receipt.path("leaf").asString().getBytes(StandardCharsets.UTF_8);
    String[] note = receipt.path("checkpoint").asString().split("\n");
    return Rfc9162.includes(
        Hash.leaf(leaf),
        receipt.path("index").asLong(),
        Long.parseLong(note[1]),
        receipt.path("inclusion").valueStream().map(node -> hash(node.asString())).toList(),
        hash(note[2]));
  }

  private static Hash hash(String base64) {
    return Hash.of(Base64.getDecoder().decode(base64));
  }
}
