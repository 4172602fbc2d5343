package org.gongkai.disclosure.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.FIRST_REVIEWER;
import static org.gongkai.disclosure.item.Examples.OFFICE;
import static org.gongkai.disclosure.item.Examples.REVIEWER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.disclosure.RestClient;
import org.gongkai.disclosure.RestClient.Answer;
import org.gongkai.disclosure.ServiceUnderTest;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Tokens;
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

/** From the filing of an account to what is neglected in it. */
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
class AccountRestTests {

  private static final String PATH = "/api/disclosure/accounts";
  private static final String IMPORT = "/api/disclosure/imports/accounts";
  private static final String PUBLIC = "/api/disclosure/official-accounts";
  private static final Actor CITIZEN = Actor.anonymous();
  private static final Actor PARTNER = Examples.person("partner", "监测系统", "wangchuan", Role.SYSTEM);
  private static final Actor FINANCE =
      Examples.person("finance-drafter", "财务人", "wangchuan-finance", Role.DRAFTER);
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

  @Autowired WebTestClient http;
  @Autowired AccountDuties duties;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  @Capability("D-60")
  void aFiledAccountBecomesOfficialOnceTheOfficeAcceptsIt() {
    Map<String, Object> filing = filing("OPEN", account("望川教育" + mark, "edu-" + mark));
    rest.post(Actor.anonymous(), PATH, filing).expect(401);
    rest.post(PARTNER, PATH, filing).expect(403);
    rest.post(FINANCE, PATH, filing).expect(403);
    String key = UUID.randomUUID().toString();
    Answer asked = rest.call(HttpMethod.POST, DRAFTER, PATH, filing, null, key).expect(201);
    assertThat(rest.call(HttpMethod.POST, DRAFTER, PATH, filing, null, key).text("id"))
        .isEqualTo(asked.text("id"));
    rest.post(FIRST_REVIEWER, PATH, filing).expect(409, "DUPLICATE");
    assertThat(asked.text("state")).isEqualTo("PROPOSED");
    assertThat(asked.body().at("/profile/supervisorName").asString()).isEqualTo("望川县人民政府");
    assertThat(official(mark)).as("not yet").isEmpty();
    assertThat(waiting(OFFICE, asked)).isTrue();
    rest.get(FINANCE, at(asked)).expect(403);

    act(REVIEWER, asked, "approve", null).expect(403);
    act(OFFICE, asked, "return", Map.of("reason", " ")).expect(422);
    Answer back = act(OFFICE, asked, "return", Map.of("reason", "名称不规范")).expect(200);
    Answer again =
        act(DRAFTER, back, "filings", filing("OPEN", account("望川教育" + mark, "edu-" + mark)))
            .expect(200);
    act(OFFICE, asked, "approve", null).expect(412);
    Answer open = act(OFFICE, again, "approve", Map.of("remark", "同意")).expect(200);
    assertThat(open.text("state")).isEqualTo("OPEN");
    assertThat(open.body().path("filings")).hasSize(2);
    assertThat(open.body().path("allowedActions").toString()).contains("file:CHANGE", "report");
    act(OFFICE, open, "approve", null).expect(409, "ILLEGAL_TRANSITION");

    JsonNode shown = official(mark);
    assertThat(shown).hasSize(1);
    assertThat(shown.toString()).doesNotContain("沈言", "0999", "陆衡");
    assertThat(shown.get(0).path("unitName").asString()).isEqualTo("望川县教育和体育局");

    Map<String, Object> gone = account("望川教育" + mark, "edu-" + mark);
    gone.put("guardian", null);
    Answer refused = act(DRAFTER, open, "filings", filing("CHANGE", gone)).expect(422);
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/profile/guardian");
    Answer closing = act(DRAFTER, open, "filings", filing("CLOSE", null)).expect(200);
    assertThat(act(DRAFTER, closing, "withdraw", null).expect(200).text("state")).isEqualTo("OPEN");
  }

  @Test
  @Capability("D-60")
  void aWebsiteEndsOnlyWithAnAnnouncement() {
    Map<String, Object> site = account("望川教育网" + mark, null);
    site.put("kind", "WEBSITE");
    site.put("domain", "https://x");
    rest.post(DRAFTER, PATH, filing("OPEN", site)).expect(422);
    site.put("domain", "w" + mark + ".wangchuan.gov.cn");
    Answer open =
        act(OFFICE, rest.post(DRAFTER, PATH, filing("OPEN", site)).expect(201), "approve", null)
            .expect(200);
    Answer silent = act(DRAFTER, open, "filings", filing("CLOSE", null)).expect(422);
    assertThat(silent.body().at("/errors/0/pointer").asString()).isEqualTo("/announcementId");
    Map<String, Object> told = filing("CLOSE", null);
    told.put("announcementId", "nothing");
    act(DRAFTER, open, "filings", told).expect(422);
    told.put("announcementId", rest.published(notice("关停公告")).text("id"));
    Answer closed =
        act(OFFICE, act(DRAFTER, open, "filings", told).expect(200), "approve", null).expect(200);
    assertThat(closed.text("state")).isEqualTo("CLOSED");
    assertThat(official(mark)).isEmpty();
    assertThat(rest.get(CITIZEN, PUBLIC + "?ended=true&q=" + mark).body().path("items")).hasSize(1);
  }

  @Test
  @Capability({"D-60", "D-61", "T-12"})
  void anImportedStockIsWatchedOver() {
    String sheet =
        "名称,平台,账号,主办单位,监管人,审核人\r\n"
            + "甲"
            + mark
            + ",微信,a-"
            + mark
            + ",望川县教育和体育局,江砚,陆衡\r\n"
            + "=乙"
            + mark
            + ",微信,b-"
            + mark
            + ",望川县教体局,,\r\n"
            + "丙,微信,c-"
            + mark
            + ",火星局,,\r\n";
    send(DRAFTER, "?dryRun=true", sheet, 403);
    JsonNode trial = send(OFFICE, "?dryRun=true", sheet, 200);
    assertThat(trial.path("created").asInt()).isEqualTo(2);
    assertThat(trial.path("refused").asInt()).isEqualTo(1);
    assertThat(trial.at("/rows/1/doubts").toString()).contains("请核对", "请填写监管人");
    assertThat(staff("甲" + mark)).isEmpty();
    assertThat(send(OFFICE, "", sheet, 200).path("created").asInt()).isEqualTo(2);
    JsonNode same = send(OFFICE, "", sheet, 200);
    assertThat(same.path("unchanged").asInt()).isEqualTo(2);
    assertThat(send(OFFICE, "", sheet.replace(",江砚,", ",程川,"), 200).path("changed").asInt())
        .isEqualTo(1);
    String lengthy = "名称,主办单位,联系人\r\n" + "长".repeat(101) + ",望川县财政局,\"甲\n乙\"\r\n";
    JsonNode refused = send(OFFICE, "", lengthy, 200);
    assertThat(refused.path("refused").asInt()).isEqualTo(1);
    assertThat(refused.at("/rows/0/problems")).hasSize(2);
    send(OFFICE, "", "序号,平台\r\n1,微信\r\n", 422);

    String id = staff("甲" + mark).get(0).path("id").asString();
    String bare = staff("乙" + mark).get(0).path("id").asString();
    assertThat(kinds(bare))
        .contains(DutyKind.ACCOUNT_WITHOUT_SUPERVISOR, DutyKind.POSTS_WITHOUT_REVIEW);
    byte[] out =
        http.get()
            .uri("/api/disclosure/exports/accounts.csv")
            .header("Authorization", Tokens.of(OFFICE))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    assertThat(new String(out, StandardCharsets.UTF_8)).contains("甲" + mark, "\"'=乙" + mark);

    Map<String, Object> month =
        Map.of(
            "platform",
            "微信",
            "number",
            "A-" + mark,
            "month",
            "2026-01",
            "posts",
            3,
            "followers",
            12,
            "lastPostAt",
            "2026-01-05T02:00:00Z");
    Map<String, Object> future = Map.of("account", id, "month", "2999-01", "posts", 1);
    Map<String, Object> unknown = Map.of("account", "nobody", "month", "2026-01", "posts", 1);
    Answer foreign = rest.post(FINANCE, PATH + "/activities", Map.of("rows", List.of(month)));
    assertThat(foreign.expect(200).body().path("refused").asInt())
        .as("another unit's")
        .isEqualTo(1);
    JsonNode taken = report("activities", month, future, unknown);
    assertThat(taken.path("taken").asInt()).isEqualTo(1);
    assertThat(taken.path("refused").asInt()).isEqualTo(2);
    assertThat(report("activities", month).path("unchanged").asInt()).isEqualTo(1);
    assertThat(
            rest.get(DRAFTER, PATH + "/" + id + "/activity")
                .body()
                .at("/months/0/by/name")
                .asString())
        .isEqualTo("监测系统");
    assertThat(kinds(id))
        .contains(DutyKind.DEAD_ACCOUNT)
        .doesNotContain(DutyKind.POSTS_WITHOUT_REVIEW);

    Map<String, Object> post = post(id, "p1", "无人审核");
    JsonNode told = report("posts", post, post(id, "p2", "陆衡"), post(id, "p3", null));
    assertThat(told.path("taken").asInt()).isEqualTo(3);
    assertThat(told.at("/rows/0/problem").asString()).contains("不在备案的审核人之列");
    assertThat(report("posts", post).path("unchanged").asInt()).isEqualTo(1);
    assertThat(kinds(id)).contains(DutyKind.POSTS_WITHOUT_REVIEW);
    JsonNode open = unreviewed(id);
    assertThat(open).hasSize(2);
    String settle = PATH + "/posts/" + open.get(0).path("id").asString() + "/settle";
    rest.post(DRAFTER, settle, Map.of("remark", "补审")).expect(403);
    rest.post(FIRST_REVIEWER, settle, Map.of("remark", "补审无误")).expect(200);
    rest.post(FIRST_REVIEWER, settle, Map.of("remark", "补审无误")).expect(409);
    Map<String, Object> made = post(id, "p4", null);
    String item = rest.published(notice("账号发布的来源")).text("id");
    assertThat(report("posts", with(made, "itemId", item)).at("/rows/0/problem").isNull())
        .as("the item's review counts")
        .isTrue();
    JsonNode unknownItem = report("posts", with(post(id, "p5", null), "itemId", "nothing"));
    assertThat(unknownItem.at("/rows/0/problem").asString()).contains("没有公开");
    report("posts", with(post(id, "p5", null), "removed", true));
    report(
        "posts",
        with(
            with(post, "reviewer", "陆衡"),
            "postId",
            unreviewed(id).get(0).path("postId").asString()));
    assertThat(kinds(id)).doesNotContain(DutyKind.POSTS_WITHOUT_REVIEW);
    assertThat(rest.get(OFFICE, PATH + "/suggestions").expect(200).body().toString()).contains(id);
    assertThat(rest.get(OFFICE, PATH + "/missing").expect(200).body().toString()).isEqualTo("[]");
  }

  private JsonNode unreviewed(String id) {
    return rest.get(DRAFTER, PATH + "/" + id + "/posts?unreviewed=true")
        .expect(200)
        .body()
        .path("items");
  }

  private List<DutyKind> kinds(String account) {
    return duties
        .findings(TODAY.plusDays(1))
        .filter(found -> String.valueOf(found.link()).endsWith(account))
        .map(DutyFinding::kind)
        .collectList()
        .block();
  }

  @SafeVarargs
  private JsonNode report(String what, Map<String, Object>... rows) {
    return rest.post(PARTNER, PATH + "/" + what, Map.of("rows", List.of(rows))).expect(200).body();
  }

  private JsonNode send(Actor actor, String query, String sheet, int status) {
    byte[] answer =
        http.post()
            .uri(IMPORT + query)
            .header("Authorization", Tokens.of(actor))
            .header("Content-Type", "text/csv")
            .bodyValue(sheet.getBytes(StandardCharsets.UTF_8))
            .exchange()
            .expectStatus()
            .isEqualTo(status)
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.builder().build().readTree(answer);
  }

  private JsonNode staff(String words) {
    return rest.get(DRAFTER, PATH + "?q=" + words).expect(200).body().path("items");
  }

  private JsonNode official(String words) {
    return rest.get(CITIZEN, PUBLIC + "?q=" + words).expect(200).body().path("items");
  }

  private boolean waiting(Actor actor, Answer account) {
    return rest.get(actor, PATH + "?waiting=true&limit=200")
        .expect(200)
        .body()
        .toString()
        .contains(account.text("id"));
  }

  private Answer act(Actor actor, Answer seen, String verb, Object body) {
    return rest.call(HttpMethod.POST, actor, at(seen) + "/" + verb, body, seen.revision(), null);
  }

  private static String at(Answer account) {
    return PATH + "/" + account.text("id");
  }

  private static Map<String, Object> post(String account, String id, String reviewer) {
    Map<String, Object> post = new LinkedHashMap<>();
    post.put("account", account);
    post.put("postId", id);
    post.put("title", "招生公告");
    post.put("postedAt", "2026-01-06T02:00:00Z");
    post.put("reviewer", reviewer);
    return post;
  }

  private static Map<String, Object> with(Map<String, Object> row, String name, Object value) {
    Map<String, Object> other = new LinkedHashMap<>(row);
    other.put(name, value);
    return other;
  }

  private static Map<String, Object> filing(String type, Map<String, Object> profile) {
    Map<String, Object> filing = new LinkedHashMap<>();
    filing.put("type", type);
    filing.put("reason", "工作需要");
    filing.put("profile", profile);
    return filing;
  }

  private static Map<String, Object> account(String name, String number) {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("kind", "NEW_MEDIA");
    account.put("name", name);
    account.put("platform", "微信");
    account.put("number", number);
    account.put("sponsor", "wangchuan-education");
    account.put("contact", Map.of("name", "沈言", "phone", "0999-8612345"));
    account.put("guardian", Map.of("name", "江砚"));
    account.put("reviewers", List.of("陆衡"));
    account.put("purpose", "发布教育政策");
    return account;
  }
}
