package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.SIGNER;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.feed.XmlReading;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What citizens, feed readers and harvesters are served over HTTP. */
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
@Capability({"D-01", "D-05", "P-02"})
class RecordIntegrationTests {

  private static final Actor CITIZEN = Actor.anonymous();

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
    eventually(() -> rest.get(CITIZEN, "/actuator/health/readiness").status() == 200);
  }

  @Test
  void anItemHasAPageUntilItIsWithdrawn() {
    Answer published = rest.published(notice("有网页的通知"));
    String path = "/record/" + published.text("id");
    Page page = get(path).expect(200);

    assertThat(page.document().select("h1").text()).isEqualTo("有网页的通知");
    assertThat(page.document().select(".body td").eachText()).contains("望川一中");
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(page.header("Last-Modified")).isNotNull();
    get(path, HttpHeaders.IF_NONE_MATCH, page.header("ETag")).expect(304);
    get(path + "/editions/1").expect(200);
    get(path + "/editions/2").expect(404);
    assertThat(get(path + "?view=elder").expect(200).document().select("html").attr("class"))
        .isEqualTo("elder");

    Map<String, Object> why = Map.of("kind", "IN_ERROR", "reason", "有误<script>");
    rest.act(SIGNER, published, "withdraw", why).expect(200);
    Page gone = get(path, HttpHeaders.IF_NONE_MATCH, page.header("ETag")).expect(410);
    assertThat(gone.document().select("main").text()).contains("有网页的通知", "发布有误", "有误<script>");
    get(path + "/editions/1").expect(410);
  }

  @Test
  @Capability("T-12")
  void linksOfPublicPagesAreFoundThatLeadNowhere() {
    Answer linked = rest.published(notice("被链接的通知"));
    String target = linked.text("id");
    Map<String, Object> linking = notice("链接到别处的通知");
    linking.put(
        "body",
        "<p>见<a href=\"/record/"
            + target
            + "\">原通知</a>、<a href=\"./P0203.doc\">附表</a>、<a"
            + " href=\"/record/columns/notices\">通知公告</a>、<a"
            + " href=\"http://10.1.2.3/oa\">内部</a>、<a href=\"http://www.gov.cn/\">国务院</a></p>");
    String page = rest.published(linking).text("id");
    eventually(() -> broken(page).equals(List.of("NO_PAGE", "UNUSABLE")));

    Map<String, Object> why = Map.of("kind", "IN_ERROR", "reason", "误发");
    rest.act(SIGNER, linked, "withdraw", why).expect(200);
    eventually(() -> broken(page).equals(List.of("ITEM_WITHDRAWN", "NO_PAGE", "UNUSABLE")));

    rest.post(OFFICE, "/api/disclosure/duties/refresh", null).expect(200);
    JsonNode duties =
        rest.get(OFFICE, "/api/disclosure/duties?kind=BROKEN_LINK").expect(200).body();
    JsonNode duty = duties.at("/items/0");
    assertThat(duty.path("unit").asString()).isEqualTo("wangchuan-education");
    assertThat(duty.path("itemIds").toString()).contains(page);
    assertThat(duty.path("link").asString())
        .isEqualTo("/api/disclosure/broken-links?unit=wangchuan-education");
    JsonNode rows = rest.get(OFFICE, "/api/disclosure/indicators").expect(200).body().path("rows");
    assertThat(rows.findValuesAsString("code")).contains("BROKEN_LINKS");
    rest.get(CITIZEN, "/api/disclosure/broken-links").expect(401);
    String others = "/api/disclosure/broken-links?unit=wangchuan-finance";
    rest.get(Examples.DRAFTER, others).expect(403);
  }

  private List<String> broken(String page) {
    List<String> faults = new ArrayList<>();
    rest.get(OFFICE, "/api/disclosure/broken-links?limit=200")
        .expect(200)
        .body()
        .path("items")
        .forEach(one -> {
          if (one.path("itemId").asString().equals(page)) {
            faults.add(one.path("fault").asString());
          }
        });
    return faults;
  }

  @Test
  void whatLivesOnElsewhereLeadsThere() {
    Answer old = rest.published(notice("并入前的通知"));
    String successor = rest.published(notice("合并后的通知")).text("id");
    Map<String, Object> why =
        Map.of("kind", "CONSOLIDATED", "reason", "内容已合并", "redirectTo", successor);
    rest.act(SIGNER, old, "withdraw", why).expect(200);

    Page moved = get("/record/" + old.text("id") + "?view=large").expect(308);
    assertThat(moved.header("Location")).isEqualTo("/record/" + successor + "?view=large");
  }

  @Test
  void whatNeverWasPublicHasNoPage() {
    Answer draft = rest.create(notice("只是草稿")).expect(201);
    for (String path :
        new String[] {
          "/record/" + draft.text("id"),
          "/record/nobody",
          "/record/columns/nothing",
          "/record/units/nobody"
        }) {
      Page missing = get(path).expect(404);
      assertThat(missing.document().select("h1").text()).isEqualTo("没有找到该公开事项");
      assertThat(missing.text()).doesNotContain("只是草稿");
    }
  }

  @Test
  void listsShowWhatIsPublishedAndCarryTheirTags() {
    Answer published = rest.published(notice("列表里的通知"));
    String item = "/record/" + published.text("id");
    eventually(() ->
        !get("/record/columns/statutory").document().select("a[href=" + item + "]").isEmpty());
    Document column = get("/record/columns/notices").expect(200).document();
    Document unit = get("/record/units/wangchuan-education").expect(200).document();
    Document home = get("/record").expect(200).document();

    assertThat(column.title()).isEqualTo("通知公告_政务公开");
    for (String name :
        new String[] {
          "SiteName",
          "SiteDomain",
          "SiteIDCode",
          "ColumnName",
          "ColumnDescription",
          "ColumnKeywords",
          "ColumnType"
        }) {
      assertThat(column.select("meta[name=" + name + "]")).hasSize(1);
      assertThat(unit.select("meta[name=" + name + "]")).hasSize(1);
    }
    assertThat(home.select("meta[name^=Site]").eachAttr("name"))
        .containsExactly("SiteName", "SiteDomain", "SiteIDCode");
    assertThat(home.select("meta[name^=Column]")).isEmpty();
    assertThat(home.select("a[href=/record/columns/notices]")).isNotEmpty();
    assertThat(home.select("a[href=" + item + "]")).isNotEmpty();
    assertThat(unit.select("h1").text()).isEqualTo("望川县教育和体育局");
    assertThat(column.select(".crumbs a").eachText()).contains("法定主动公开内容");
    for (Document page : new Document[] {column, unit, home}) {
      assertThat(page.select("h1")).hasSize(1);
      assertThat(page.select("link[rel=alternate]")).hasSize(3);
      assertThat(page.select("nav:not([aria-label])")).isEmpty();
    }
    get("/record/columns/notices?cursor=nonsense").expect(400);
  }

  @Test
  void feedsFollowColumnsUnitsAndThemes() {
    Map<String, Object> content = notice("订阅得到的通知");
    content.put("themeClass", "综合政务\\政务公开");
    String item = "http://127.0.0.1:8080/record/" + rest.published(content).text("id");
    for (String feed :
        new String[] {
          "all", "columns/notices", "columns/statutory", "units/wangchuan-education", "themes/综合政务"
        }) {
      String path = "/feeds/" + feed + ".rss";
      eventually(() -> get(path).status() == 200 && get(path).text().contains(item));
      assertThat(new XmlReading(get(path).text()).texts("//item/guid")).contains(item);
    }
    Page atom = get("/feeds/columns/notices.atom").expect(200);
    assertThat(atom.header("Content-Type")).startsWith("application/atom+xml");
    get("/feeds/columns/notices.atom", HttpHeaders.IF_NONE_MATCH, atom.header("ETag")).expect(304);
    get("/feeds/all.json").expect(200);
    for (String unknown :
        new String[] {
          "all.txt",
          "none.rss",
          "columns/nothing.rss",
          "units/nobody.rss",
          "themes/没有.rss",
          "columns/notices"
        }) {
      get("/feeds/" + unknown).expect(404);
    }
  }

  @Test
  void harvestersAreAnsweredByGetAndByForm() {
    Answer published = rest.published(notice("被收割的通知"));
    String identifier = "oai:127.0.0.1:" + published.text("id");
    String path = "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + identifier;
    eventually(() -> get(path).text().contains("被收割的通知"));
    assertThat(get(path).header("Content-Type")).isEqualTo("text/xml;charset=UTF-8");
    String byForm =
        http.post()
            .uri("/oai")
            .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
            .bodyValue("verb=Identify")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    assertThat(new XmlReading(byForm).text("//o:protocolVersion")).isEqualTo("2.0");
  }

  @Test
  void searchEnginesFindEveryAddress() {
    Answer published = rest.published(notice("地图上的通知"));
    assertThat(get("/robots.txt").expect(200).text())
        .contains("Sitemap: http://127.0.0.1:8080/sitemap.xml");
    assertThat(new XmlReading(get("/sitemap.xml").expect(200).text()).texts("//s:loc"))
        .contains("http://127.0.0.1:8080/sitemaps/1.xml");
    assertThat(new XmlReading(get("/sitemaps/1.xml").expect(200).text()).texts("//s:loc"))
        .contains("http://127.0.0.1:8080/record/columns/notices");
    get("/sitemaps/9.xml").expect(404);
    get("/sitemaps/x.xml").expect(404);
    assertThat(published.text("id")).isNotBlank();
  }

  @Test
  void reportsWhatHasChangedWithTombstones() {
    Answer published = rest.published(notice("会撤下的通知"));
    Map<String, Object> why = Map.of("kind", "IN_ERROR", "reason", "有误");
    rest.act(SIGNER, published, "withdraw", why).expect(200);
    String since = "/api/disclosure/items?updatedSince=2020-01-01T00:00:00Z&limit=200";
    String tombstone = "\"id\":\"" + published.text("id") + "\"";
    eventually(
        () -> get(since).text().contains(tombstone) && get(since).text().contains("\"IN_ERROR\""));

    rest.get(CITIZEN, since + "&unit=wangchuan-education").expect(200);
    rest.get(CITIZEN, since + "&year=2026").expect(400, "INVALID_PARAMETER");
    rest.get(CITIZEN, since + "&unit=a&column=b").expect(400, "INVALID_PARAMETER");
    rest.get(CITIZEN, "/api/disclosure/items?updatedSince=yesterday").expect(400);
  }

  @Test
  void servesItsStyleAndScriptsButNothingElse() {
    assertThat(get("/record/page.css").expect(200).header("Content-Type")).startsWith("text/css");
    assertThat(get("/record/page.js").expect(200).header("Content-Type")).contains("javascript");
    assertThat(get("/record/verify.js").expect(200).header("Content-Type")).contains("javascript");
    get("/record/none.css").expect(404);
    get("/record/..%2f..%2fapplication.yml").expectNot(200);
  }

  @Test
  void anAdministratorMakesADumpOfAllThatIsPublic() {
    Answer published = rest.published(notice("打包的通知"));
    Answer draft = rest.create(notice("不打包的草稿")).expect(201);
    rest.post(SIGNER, "/api/disclosure/dumps", null).expect(403, "FORBIDDEN");
    rest.post(CITIZEN, "/api/disclosure/dumps", null).expect(401);

    Actor admin = Examples.person("admin", "白敬", "wangchuan", Role.ADMIN);
    Answer made = rest.post(admin, "/api/disclosure/dumps", null).expect(201);
    String name = made.text("name");
    Page lines = get("/dumps/" + name + "/items.ndjson").expect(200);

    assertThat(made.headers().getLocation()).hasPath("/dumps/" + name + "/manifest.json");
    assertThat(lines.text().lines().count()).isEqualTo(made.body().path("items").asLong());
    assertThat(lines.text()).contains(published.text("id")).doesNotContain(draft.text("id"));
    assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(get("/dumps/" + name + "/items.csv").expect(200).text()).contains("打包的通知");
    assertThat(get("/dumps").expect(200).text()).contains(name);
    assertThat(get("/dumps/latest/manifest.json").expect(302).header("Location"))
        .isEqualTo("/dumps/" + name + "/manifest.json");
    get("/dumps/" + name + "/manifest.json", HttpHeaders.RANGE, "bytes=0-9").expect(206);
    get("/dumps/" + name + "/other").expect(404);
    get("/dumps/1999-01-01/manifest.json").expect(404);
    get("/dumps/latest/other").expect(404);
  }

  private Page get(String path, String... headers) {
    WebTestClient.RequestHeadersSpec<?> request = http.get().uri(path);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
    byte[] body = result.getResponseBody();
    return new Page(
        result.getStatus().value(),
        result.getResponseHeaders(),
        body == null ? "" : new String(body, StandardCharsets.UTF_8));
  }

  private record Page(int status, HttpHeaders headers, String text) {

    Page expect(int expected) {
      assertThat(status).as(text).isEqualTo(expected);
      return this;
    }

    void expectNot(int unwelcome) {
      assertThat(status).as(text).isNotEqualTo(unwelcome);
    }

    String header(String name) {
      return headers.getFirst(name);
    }

    Document document() {
      return Jsoup.parse(text);
    }
  }

  private static void eventually(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(condition);
  }
}
