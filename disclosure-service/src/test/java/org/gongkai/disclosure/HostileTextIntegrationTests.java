package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.feed.XmlReading;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Tokens;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One attack in every field that takes words, and every place in which the public meets it. */
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
@Capability({"D-01", "P-09"})
class HostileTextIntegrationTests {

  /** Ends an attribute, a tag and a script, begins a script and a handler; 40 characters. */
  private static final String ATTACK = "'\"><script>alert(1)</script><b onload=x>";

  private static final Actor CITIZEN = Actor.anonymous();
  private static final Actor ADMIN = Examples.person("admin", "白敬", "wangchuan", Role.ADMIN);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> rest.get(CITIZEN, "/actuator/health/readiness").status() == 200);
  }

  @Test
  void runsNowhere() {
    JsonNode file = uploaded(ATTACK + ".txt");
    assertThat(file.path("name").asString()).doesNotContain("<", ">", "\"", "/");
    Map<String, Object> content = hostile(file, "甲");
    Answer published = correctedWithANote(rest.published(content), content);
    String id = published.text("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/feeds/columns/notices.atom").contains("/record/" + id));

    for (String path :
        List.of(
            "/record/" + id,
            "/record/" + id + "?view=print",
            "/record/" + id + "?view=elder",
            "/record/" + id + "/editions/1",
            "/record",
            "/record/columns/notices",
            "/record/units/wangchuan-education")) {
      harmless(path, get(path));
    }
    Document page = Jsoup.parse(get("/record/" + id));
    JsonNode law = JSON.readTree(page.selectFirst("script[type=application/ld+json]").data());
    assertThat(law.path("name").asString()).isEqualTo(ATTACK + "甲");
    assertThat(law.path("abstract").asString()).isEqualTo(ATTACK);
    assertThat(law.at("/encoding/0/name").asString()).isEqualTo(ATTACK + ".png");
    assertThat(page.select("meta[name=ArticleTitle]").attr("content")).isEqualTo(ATTACK + "甲");
    assertThat(page.select("ul.files a").eachText()).contains(ATTACK + ".png", ATTACK + ".txt");
    assertThat(page.select("ol.editions").text()).contains(ATTACK);
  }

  @Test
  void staysTextInFeedsHarvestsAndSearch() {
    Answer published = rest.published(hostile(uploaded("表.txt"), "乙"));
    String id = published.text("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/feeds/columns/notices.atom").contains("/record/" + id));

    for (String path :
        List.of(
            "/feeds/columns/notices.rss",
            "/feeds/columns/notices.atom",
            "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:127.0.0.1:" + id,
            "/oai?verb=ListRecords&metadataPrefix=oai_dc&set=column-notices",
            "/sitemaps/1.xml")) {
      XmlReading read = new XmlReading(get(path));
      assertThat(read.texts("//*[local-name()='script' or local-name()='b']")).as(path).isEmpty();
      assertThat(read.texts("//@onload")).as(path).isEmpty();
    }
    XmlReading record =
        new XmlReading(
            get("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:127.0.0.1:" + id));
    assertThat(record.text("//dc:title")).isEqualTo(ATTACK + "乙");
    assertThat(record.text("//dc:creator")).isEqualTo(ATTACK);
    JsonNode feed = JSON.readTree(get("/feeds/columns/notices.json"));
    assertThat(feed.path("items").findValuesAsString("title")).contains(ATTACK + "乙");

    JsonNode found = JSON.readTree(get("/api/disclosure/search?q=alert&limit=50"));
    Document marked = Jsoup.parseBodyFragment(String.join(" ", marks(found)));
    assertThat(marked.select("script, b, [onload]")).isEmpty();
  }

  @Test
  void staysTextInTheDump() {
    Answer published = rest.published(hostile(uploaded("表.txt"), "丙"));
    String name = rest.post(ADMIN, "/api/disclosure/dumps", null).expect(201).text("name");

    String line =
        get("/dumps/" + name + "/items.ndjson")
            .lines()
            .filter(each -> each.contains(published.text("id")))
            .findFirst()
            .orElseThrow();
    JsonNode item = JSON.readTree(line);
    for (String field :
        List.of("infoClass", "issuer", "publisher", "genre", "consultUnit", "summary", "source")) {
      assertThat(item.path(field).asString()).as(field).isEqualTo(ATTACK);
    }
    assertThat(item.at("/attachments/0/altText").asString()).isEqualTo(ATTACK);
    assertThat(item.at("/links/0/title").asString()).isEqualTo(ATTACK);
    String quoted = "\"" + ATTACK.replace("\"", "\"\"") + "丙\"";
    assertThat(get("/dumps/" + name + "/items.csv")).contains(quoted);
  }

  @Test
  void runsNotInTheNoticeOfAWithdrawalEither() {
    Answer published = rest.published(hostile(uploaded("表.txt"), "丁"));
    Map<String, Object> why = Map.of("kind", "IN_ERROR", "reason", ATTACK);
    rest.act(SIGNER, published, "withdraw", why).expect(200);
    String page = body("/record/" + published.text("id"), 410);
    harmless("withdrawn", page);
    assertThat(Jsoup.parse(page).select("main").text()).contains(ATTACK);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get("/feeds/columns/notices.atom").contains("deleted-entry"));
    assertThat(
            new XmlReading(get("/feeds/columns/notices.atom"))
                .texts("//*[local-name()='script' or local-name()='b']"))
        .isEmpty();
  }

  /** Everywhere where an author may write words; elements with lists of their own refuse it. */
  private static Map<String, Object> hostile(JsonNode file, String mark) {
    Map<String, Object> content = notice(ATTACK + mark);
    content.put("externalId", ATTACK + mark);
    content.put("documentNumber", ATTACK + mark);
    for (String field :
        List.of("infoClass", "issuer", "publisher", "genre", "consultUnit", "summary", "source")) {
      content.put(field, ATTACK);
    }
    content.put("sourceUrl", "https://news.example/1");
    content.put("body", "<p title=\"" + ATTACK + "\">正文" + ATTACK + "</p>");
    content.put(
        "attachments",
        List.of(
            Map.of(
                "name",
                ATTACK + ".png",
                "url",
                "https://files.example/1.png",
                "mediaType",
                "image/png",
                "altText",
                ATTACK),
            Map.of(
                "name",
                ATTACK + ".txt",
                "url",
                file.path("url").asString(),
                "mediaType",
                file.path("mediaType").asString(),
                "size",
                file.path("size").asLong(),
                "sha256",
                file.path("sha256").asString(),
                "fileId",
                file.path("id").asString())));
    content.put(
        "links", List.of(Map.of("kind", "AMENDS", "title", ATTACK, "documentNumber", ATTACK)));
    return content;
  }

  private Answer correctedWithANote(Answer published, Map<String, Object> content) {
    Map<String, Object> note = Map.of("kind", "MINOR", "note", ATTACK);
    Answer open = rest.act(DRAFTER, published, "correct", note).expect(200);
    content.put("body", "<p>更正后的正文" + ATTACK + "</p>");
    Answer edited = rest.edit(DRAFTER, open.text("id"), open.revision(), content).expect(200);
    Answer submitted = rest.act(DRAFTER, edited, "submit", null).expect(200);
    Answer first = rest.approve(FIRST_REVIEWER, submitted).expect(200);
    Answer second = rest.approve(REVIEWER, first).expect(200);
    Answer approved = rest.approve(SIGNER, second).expect(200);
    return rest.act(OFFICE, approved, "publish", null).expect(200);
  }

  /** The page has its own two scripts and nothing that acts beside them. */
  private static void harmless(String path, String html) {
    Document page = Jsoup.parse(html);
    assertThat(page.select("script").eachAttr("type"))
        .as(path)
        .isSubsetOf("application/ld+json", "module");
    assertThat(page.select("script[type=module]").eachAttr("src"))
        .as(path)
        .isSubsetOf("/record/page.js");
    assertThat(page.select("style, iframe, object, embed, svg, [onload], [onerror], [onclick]"))
        .as(path)
        .isEmpty();
    assertThat(page.select("a[href^=javascript]")).as(path).isEmpty();
  }

  private static List<String> marks(JsonNode found) {
    return found
        .path("items")
        .valueStream()
        .flatMap(item -> item.findValues("highlights").stream())
        .map(JsonNode::toString)
        .toList();
  }

  private JsonNode uploaded(String name) {
    MultipartBodyBuilder form = new MultipartBodyBuilder();
    byte[] text = "名额 12".getBytes(StandardCharsets.UTF_8);
    form.part(
        "file",
        new ByteArrayResource(text) {
          @Override
          public String getFilename() {
            return name;
          }
        });
    byte[] answer =
        http.post()
            .uri("/api/disclosure/files")
            .header(HttpHeaders.AUTHORIZATION, Tokens.of(DRAFTER))
            .contentType(MediaType.MULTIPART_FORM_DATA)
            .bodyValue(form.build())
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JSON.readTree(Objects.requireNonNull(answer));
  }

  private String get(String path) {
    return body(path, 200);
  }

  private String body(String path, int status) {
    EntityExchangeResult<byte[]> result =
        http.get().uri(path).exchange().expectBody().returnResult();
    byte[] body = result.getResponseBody();
    String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    assertThat(result.getStatus().value()).as(path + text).isEqualTo(status);
    return text;
  }
}
