package org.gongkai.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.local.RunningSuite;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What units owe to the public, and the documents that they keep in order, through the gateway. */
@ExtendWith(RunningSuite.Shared.class)
class DutiesIT {

  private static final String API = "/api/disclosure/";
  private static final String EDUCATION = "wangchuan-education";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Duration SWEPT = Duration.ofSeconds(60);

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private People people;
  private Desk desk;

  @BeforeEach
  void meet(RunningSuite suite) {
    people = new People(suite);
    desk = new Desk(people);
  }

  @Test
  @Capability({"D-05", "D-07", "T-12"})
  void anOverdueCatalogueEntryTurnsALightRedUntilSomethingHangsOnIt() {
    Caller office = people.the("office");
    String column = "story-" + mark;
    Map<String, Object> shelf =
        Map.of(
            "id",
            column,
            "name",
            "校舍安全" + mark,
            "parentId",
            "statutory",
            "types",
            List.of("NOTICE"));
    office.post(API + "columns", shelf).expect(201);
    String code = "STORY-" + mark.toUpperCase(java.util.Locale.ROOT);
    Map<String, Object> notice = Notices.titled("关于校舍安全排查结果的公示" + mark);
    notice.put("column", column);
    notice.put("catalogueCode", code);
    Answer unknown = people.the("drafter").post(Desk.ITEMS, notice).expect(422);
    assertThat(unknown.json().at("/errors/0/pointer").asString()).isEqualTo("/catalogueCode");

    office.post(API + "catalogue", entry(code)).expect(201);
    String key = "catalogue-entry/" + code;
    Eventually.within(
        SWEPT,
        () -> {
          JsonNode duty = duty(key);
          assertThat(duty.path("light").asString()).isEqualTo("RED");
          assertThat(supervised(duty.path("id").asString()).path("status").asString())
              .isEqualTo("LATE");
        });
    String id = duty(key).path("id").asString();
    assertThat(office.get(API + "duties/lights?unit=" + EDUCATION).expect(200).text("light"))
        .isEqualTo("RED");

    desk.published(notice);
    Eventually.within(
        SWEPT,
        () -> {
          office.post(API + "duties/refresh").expect(200);
          assertThat(office.get(API + "duties/" + id).expect(200).json().path("open").asBoolean())
              .isFalse();
          assertThat(supervised(id).path("status").asString()).isEqualTo("CLOSED");
        });
    Eventually.withinSeconds(() -> {
      JsonNode units =
          people.anybody().get(API + "columns/" + column + "/units").expect(200).json();
      assertThat(units.path("items").asInt()).isEqualTo(1);
      assertThat(units.at("/units/0/unit").asString()).isEqualTo(EDUCATION);
      assertThat(units.at("/units/0/lastUpdatedAt").asString()).isNotEmpty();
    });
  }

  @Test
  @Capability("T-12")
  void aLinkThatLeadsNowhereIsOwedUntilItIsMended() {
    Caller office = people.the("office");
    Answer linked = desk.published(Notices.titled("关于被链接的校舍通知" + mark));
    Map<String, Object> linking = Notices.titled("关于校舍通知的说明" + mark);
    linking.put("body", "<p>见<a href=\"/record/" + linked.text("id") + "\">原通知</a>。</p>");
    String page = desk.published(linking).text("id");
    Map<String, Object> why = Map.of("kind", "IN_ERROR", "reason", "误发");
    people.the("signer").act(Desk.verb(linked, "withdraw"), linked.etag(), why).expect(200);
    Eventually.within(
        SWEPT,
        () -> {
          assertThat(broken(page)).isEqualTo("ITEM_WITHDRAWN");
          office.post(API + "duties/refresh").expect(200);
          String path = API + "duties?kind=BROKEN_LINK&unit=" + EDUCATION;
          JsonNode duty = office.get(path).expect(200).json().at("/items/0");
          assertThat(duty.path("itemIds").toString()).contains(page);
          String cases =
              "/api/tasks/supervision/cases?kind=DUTY&status=OPEN&limit=200&unit=" + EDUCATION;
          assertThat(people.the("supervisor").get(cases).expect(200).response().body())
              .contains(duty.path("id").asString());
        });
  }

  private String broken(String page) {
    JsonNode items =
        people.the("office").get(API + "broken-links?limit=200").expect(200).json().path("items");
    for (JsonNode one : items) {
      if (one.path("itemId").asString().equals(page)) {
        return one.path("fault").asString();
      }
    }
    return "";
  }

  @Test
  @Capability({"D-60", "D-61", "T-12"})
  void anAccountWithoutAGuardianTurnsALightRedUntilAChangeIsFiledAndAccepted() {
    String accounts = API + "accounts";
    String number = "story" + mark;
    String sheet = "名称,平台,账号,主办单位\r\n望川体育" + mark + ",微信," + number + ",望川县教育和体育局\r\n";
    Caller office = people.the("office");
    Answer taken =
        office.send("POST", API + "imports/accounts", "text/csv;charset=UTF-8", sheet).expect(200);
    assertThat(taken.json().path("created").asInt()).isEqualTo(1);
    Answer listed = people.the("drafter").get(accounts + "?q=" + mark).expect(200);
    String path = accounts + "/" + listed.json().at("/items/0/id").asString();
    String kind = "ACCOUNT_WITHOUT_SUPERVISOR";
    Eventually.within(SWEPT, () -> assertThat(neglected(path, kind).isMissingNode()).isFalse());
    String duty = neglected(path, kind).path("id").asString();
    Eventually.within(
        SWEPT, () -> assertThat(supervised(duty).path("status").asString()).isEqualTo("LATE"));

    Map<String, Object> filing =
        Map.of("type", "CHANGE", "reason", "明确监管责任", "profile", account("望川体育" + mark, number));
    Answer asked =
        people.the("drafter").act(path + "/filings", office.get(path).etag(), filing).expect(200);
    people.the("reviewer").act(path + "/approve", asked.etag(), null).expect(403);
    office.act(path + "/approve", asked.etag(), null).expect(200);
    Eventually.within(
        SWEPT,
        () -> {
          office.post(API + "duties/refresh").expect(200);
          assertThat(supervised(duty).path("status").asString()).isEqualTo("CLOSED");
        });
    Answer official = people.anybody().get(API + "official-accounts?q=" + mark).expect(200);
    assertThat(official.json().path("items")).hasSize(1);
    assertThat(official.response().body()).doesNotContain("江砚");
  }

  @Test
  @Capability("D-09")
  void aMissingNumberIsExplainedByANamedPerson() {
    String issuer = "望校" + mark.replaceAll("[0-9]", "甲").replaceAll("[a-z]", "乙");
    Map<String, Object> notice = Notices.titled("关于学校食堂检查的通知" + mark);
    notice.put("documentNumber", issuer + "〔2022〕2号");
    desk.published(notice);
    Eventually.within(
        SWEPT, () -> assertThat(series(issuer).at("/missing/0").asInt()).isEqualTo(1));

    Map<String, Object> gap = new HashMap<>();
    gap.put("unit", EDUCATION);
    gap.put("issuer", issuer);
    gap.put("year", 2022);
    gap.put("serials", List.of(1, 7));
    gap.put("ground", "INTERNAL");
    gap.put("reason", "人事任免，属内部事务信息。");
    people.the("drafter").post(API + "number-gaps", gap).expect(403);
    Answer refused = people.the("signer").post(API + "number-gaps", gap).expect(422);
    assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/serials/1");
    gap.put("serials", List.of(1));
    JsonNode settled = people.the("signer").post(API + "number-gaps", gap).expect(200).json();
    assertThat(settled.path("settled").asBoolean()).isTrue();
    assertThat(settled.at("/explained/0/by").asString()).isEqualTo("江砚");
    Answer trail = people.the("auditor").get(API + "audit?limit=200&actor=signer").expect(200);
    assertThat(trail.response().body()).contains("number-gap.explain");

    JsonNode again = people.the("signer").post(API + "number-gaps/retract", gap).expect(200).json();
    assertThat(again.path("settled").asBoolean()).isFalse();
  }

  @Test
  @Capability({"D-10", "D-11", "D-13"})
  void aNormativeDocumentIsRegisteredCleanedUpAndBound() {
    Answer published = publishedNormative("望川县校外托管机构管理办法" + mark);
    String id = published.text("id");
    assertThat(published.text("normativeNumber")).contains("规〔");
    Eventually.within(
        SWEPT,
        () -> {
          String found = API + "normative-documents?limit=100&unit=" + EDUCATION;
          assertThat(people.anybody().get(found).expect(200).response().body())
              .contains(published.text("normativeNumber"));
        });

    Caller office = people.the("office");
    String campaign = API + "cleanups/" + cleanedUp(id);
    Answer waiting = office.act(campaign + "/close", office.get(campaign).etag(), Map.of());
    assertThat(waiting.expect(409).json().at("/errors/0/pointer").asString())
        .isEqualTo("/documents/" + id);
    Map<String, Object> why = Map.of("amendments", "修改稿已列入年度计划。");
    office.act(campaign + "/close", office.get(campaign).etag(), why).expect(200);
    Answer results = people.anybody().get(campaign + "/results?verdict=AMEND").expect(200);
    assertThat(results.json().at("/items/0/itemId").asString()).isEqualTo(id);

    Map<String, Object> volume = Map.of("title", "教育制度汇编" + mark, "items", List.of(id));
    Answer opened = people.the("drafter").post(API + "compilations", volume).expect(201);
    String path = API + "compilations/" + opened.text("id");
    people.the("drafter").act(path + "/build", opened.etag(), null).expect(202);
    Eventually.within(
        SWEPT, () -> assertThat(office.get(path).expect(200).text("state")).isEqualTo("BUILT"));
    people.anybody().get(path).expect(404);
    office.post(path + "/publish").expect(428);
    // Only the office of its unit or above makes it public.
    office.act(path + "/publish", office.get(path).etag(), null).expect(200);
    Answer file = people.anybody().get(path + "/volume.pdf").expect(200);
    assertThat(file.response().body()).startsWith("%PDF");
  }

  private Answer publishedNormative(String title) {
    Map<String, Object> words = Notices.titled(title);
    words.put("type", "NORMATIVE_DOCUMENT");
    words.put("column", "normative-documents");
    Answer draft = desk.draft(words);
    String id = draft.text("id");
    Map<String, Object> asked =
        Map.of(
            "itemId",
            id,
            "contentHash",
            draft.text("contentHash"),
            "legality",
            Map.of("result", "LAWFUL", "reviewer", "望川县司法局", "date", today().toString()));
    String entry = API + "normative-registrations/" + id;
    Answer request = people.the("drafter").post(API + "normative-registrations", asked).expect(201);
    Answer registered =
        people.the("office").act(entry + "/register", request.etag(), null).expect(200);
    people.the("drafter").act(entry + "/adopt", registered.etag(), null).expect(200);
    String duty = API + "interpretation-duties/" + id + "/exemption";
    people.the("drafter").post(duty, Map.of("reason", "内容简单，附有说明。")).expect(200);
    people.the("signer").post(duty + "/approve").expect(200);

    Answer adopted = people.the("drafter").get(API + "desk/" + id).expect(200);
    Answer item =
        people.the("drafter").act(Desk.verb(draft, "submit"), adopted.etag(), null).expect(200);
    for (String reviewer : Desk.REVIEWERS) {
      item = desk.approve(item, reviewer).expect(200);
    }
    return desk.publish(item).expect(200);
  }

  /** A campaign of the bureau in which that document is to be amended, and all others stay. */
  private String cleanedUp(String amended) {
    Caller office = people.the("office");
    Map<String, Object> wanted =
        Map.of(
            "title",
            "规范性文件清理" + mark,
            "basis",
            "望政办发〔2026〕8号",
            "type",
            "NORMATIVE",
            "unit",
            EDUCATION,
            "from",
            today().toString(),
            "until",
            today().plusDays(30).toString());
    Answer campaign = office.post(API + "cleanups", wanted).expect(201);
    String path = API + "cleanups/" + campaign.text("id") + "/documents";
    JsonNode documents = people.the("drafter").get(path + "?limit=100").expect(200).json();
    for (JsonNode document : documents.path("items")) {
      String one = path + "/" + document.path("id").asString();
      boolean amend = document.path("id").asString().equals(amended);
      Map<String, Object> verdict =
          amend
              ? Map.of(
                  "verdict",
                  "AMEND",
                  "reason",
                  "与上位法不一致",
                  "effectiveDate",
                  today().plusDays(90).toString())
              : Map.of("verdict", "KEEP", "reason", "继续适用");
      String tag = "\"" + document.path("revision").asLong() + "\"";
      Answer judged = people.the("drafter").act(one + "/verdict", tag, verdict).expect(200);
      office.act(one + "/confirm", judged.etag(), null).expect(200);
    }
    assertThat(documents.path("items").findValuesAsString("id")).contains(amended);
    return campaign.text("id");
  }

  private static Map<String, Object> entry(String code) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("code", code);
    entry.put("unit", EDUCATION);
    entry.put("subject", "望川县教育和体育局");
    entry.put("content", "校舍安全排查结果");
    entry.put("timeLimit", "自信息形成之日起7个工作日内");
    entry.put("validFrom", "2024-01-02");
    entry.put("source", Map.of("kind", "PUBLIC_DEMAND", "reference", "群众来信"));
    return entry;
  }

  private static Map<String, Object> account(String name, String number) {
    Map<String, Object> account = new HashMap<>();
    account.put("kind", "NEW_MEDIA");
    account.put("name", name);
    account.put("platform", "微信");
    account.put("number", number);
    account.put("sponsor", EDUCATION);
    account.put("contact", Map.of("name", "沈言", "phone", "0000-7000012"));
    account.put("guardian", Map.of("name", "江砚"));
    account.put("reviewers", List.of("陆衡"));
    account.put("purpose", "发布体育赛事信息");
    return account;
  }

  private JsonNode neglected(String account, String kind) {
    people.the("office").post(API + "duties/refresh").expect(200);
    String path = API + "duties?light=RED&limit=100&kind=" + kind + "&unit=" + EDUCATION;
    for (JsonNode duty : people.the("office").get(path).expect(200).json().path("items")) {
      if (duty.path("link").asString().equals(account)) {
        return duty;
      }
    }
    throw new AssertionError("No duty over " + account);
  }

  private JsonNode duty(String key) {
    people.the("office").post(API + "duties/refresh").expect(200);
    String path = API + "duties?kind=PUBLISH_BY&light=RED&limit=100&unit=" + EDUCATION;
    for (JsonNode duty : people.the("office").get(path).expect(200).json().path("items")) {
      if (duty.path("key").asString().equals(key)) {
        return duty;
      }
    }
    throw new AssertionError("No duty " + key);
  }

  private JsonNode supervised(String duty) {
    for (String status : List.of("LATE", "CLOSED")) {
      String path = "/api/tasks/supervision/cases?kind=DUTY&limit=100&status=" + status;
      for (JsonNode one :
          people.the("supervisor").get(path + "&unit=" + EDUCATION).json().path("items")) {
        if (one.path("subject").asString().equals(duty)) {
          return one;
        }
      }
    }
    throw new AssertionError("No case of " + duty);
  }

  private JsonNode series(String issuer) {
    String path = API + "number-gaps?unit=" + EDUCATION;
    for (JsonNode one : people.the("signer").get(path).expect(200).json()) {
      if (one.path("issuer").asString().equals(issuer)) {
        return one;
      }
    }
    throw new AssertionError("No series " + issuer);
  }

  private static LocalDate today() {
    return LocalDate.now(CHINA);
  }
}
