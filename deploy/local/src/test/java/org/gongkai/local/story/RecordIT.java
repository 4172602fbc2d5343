package org.gongkai.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.local.RunningSuite;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The public record through the gateway: how it is made, kept true, proved and taken along. */
@ExtendWith(RunningSuite.Shared.class)
class RecordIT {

  private static final String REASON = "原文附表有误";

  private People people;
  private Desk desk;

  @BeforeEach
  void meet(RunningSuite suite) {
    people = new People(suite);
    desk = new Desk(people);
  }

  @Test
  @Capability({"D-16", "P-05"})
  void aCorrectionLeavesTheOldEditionInPlaceUntilItIsApproved() {
    Answer item = desk.published(Notices.titled("关于校园开放日的通知"));
    String address = Desk.ITEMS + "/" + item.text("id");
    Answer open =
        people
            .the("drafter")
            .act(address + "/correct", item.etag(), Map.of("kind", "MINOR", "note", REASON))
            .expect(200);
    Map<String, Object> corrected = Notices.titled("关于校园开放日的通知（更正）");
    corrected.put("documentNumber", item.text("documentNumber"));
    Answer written = people.the("drafter").put(address, corrected, open.etag()).expect(200);

    assertThat(people.anybody().get(address).expect(200).text("title")).isEqualTo("关于校园开放日的通知");
    Answer submitted =
        people.the("drafter").act(address + "/submit", written.etag(), null).expect(200);
    for (String reviewer : Desk.REVIEWERS) {
      submitted = desk.approve(submitted, reviewer).expect(200);
    }
    desk.publish(submitted).expect(200);

    Answer second = people.anybody().get(address).expect(200);
    assertThat(second.text("title")).isEqualTo("关于校园开放日的通知（更正）");
    assertThat(second.json().path("edition").asInt()).isEqualTo(2);
    assertThat(second.text("indexNumber")).isEqualTo(item.text("indexNumber"));
    assertThat(second.json().path("editions").findValuesAsString("note")).contains(REASON);
    assertThat(people.anybody().get(address + "/editions/1").expect(200).response().body())
        .contains("关于校园开放日的通知")
        .doesNotContain("（更正）");
  }

  @Test
  @Capability("D-03")
  void personalDataInTheTextStopTheReview() {
    Map<String, Object> notice = Notices.titled("关于救助对象的公示");
    notice.put("body", "<p>救助对象：周某某，身份证号11010519491231002X。</p>");
    Answer submitted = desk.submitted(notice);

    Answer refused = desk.approve(submitted, "first-reviewer").expect(409);

    assertThat(refused.text("code")).isEqualTo("GATE_CLOSED");
    Answer findings =
        people
            .the("first-reviewer")
            .get(Desk.ITEMS + "/" + submitted.text("id") + "/findings")
            .expect(200);
    assertThat(findings.json().path("findings").findValuesAsString("detector"))
        .contains("RESIDENT_ID");
    assertThat(findings.response().body()).doesNotContain("11010519491231002X");
  }

  @Test
  @Capability({"D-17", "D-18"})
  void policyInterpretationAndPressReleaseBecomePublicTogether() {
    Map<String, Object> policy = ofType("NORMATIVE_DOCUMENT", "望川县学前教育普惠发展办法");
    policy.put("normativeNumber", "WCDR-2021-" + UUID.randomUUID().toString().substring(0, 8));
    Answer submitted = desk.submitted(policy);
    Answer first = desk.approve(submitted, "first-reviewer").expect(200);
    assertThat(desk.approve(first, "reviewer").expect(409).text("code")).isEqualTo("GATE_CLOSED");
  }

  @Test
  @Capability({"D-55", "P-09"})
  void whatIsInternalIsOnNoPublicPath() {
    Map<String, Object> notice = Notices.titled("机关内部采购情况通报");
    notice.put("visibility", "INTERNAL");
    notice.put("infoClass", "物资采购管理");
    Answer item = desk.approved(notice);
    desk.publish(item).expect(200);

    for (String path :
        new String[] {
          Desk.ITEMS + "/" + item.text("id"),
          "/record/" + item.text("id"),
          Desk.ITEMS + "/" + item.text("id") + "/receipt"
        }) {
      assertThat(people.anybody().get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  @Capability({"D-01", "D-65"})
  void thePermanentPageSaysWhatItIsAndProvesIt() {
    Answer item = desk.published(Notices.titled("关于体育场馆<免费>开放的通知"));
    String page = "/record/" + item.text("id");

    String html = people.anybody().get(page).expect(200).response().body();
    for (String name :
        List.of(
            "SiteName",
            "SiteDomain",
            "SiteIDCode",
            "ColumnName",
            "ColumnType",
            "ColumnDescription",
            "ColumnKeywords",
            "ArticleTitle",
            "PubDate",
            "ContentSource")) {
      assertThat(html).contains("name=\"" + name + "\"");
    }
    assertThat(html)
        .contains("关于体育场馆&lt;免费&gt;开放的通知")
        .contains("application/ld+json")
        .contains(item.text("indexNumber"))
        .contains(item.text("documentNumber"));
    Eventually.withinSeconds(() -> receipt(item).expect(200));
    JsonNode receipt = receipt(item).json();
    assertThat(receipt.path("contentHash").asString()).isEqualTo(item.text("contentHash"));
    assertThat(people.anybody().get("/record/verify.js").expect(200).response().body())
        .isNotBlank();
    assertThat(people.anybody().get("/api/disclosure/log/checkpoint").expect(200).response().body())
        .contains("— ");
  }

  @Test
  @Capability({"D-05", "P-02"})
  void othersTakeTheRecordAlongAndLearnOfWithdrawals() {
    Instant before = Instant.now().minusSeconds(60);
    Answer item = desk.published(Notices.titled("关于暂停网上预约的通知"));
    String id = item.text("id");
    Eventually.withinSeconds(() -> {
      assertThat(body("/feeds/columns/notices.atom")).contains(id);
      assertThat(body("/feeds/columns/notices.json")).contains(id);
      assertThat(body("/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&set=column-notices"))
          .contains(id);
      assertThat(body("/sitemaps/1.xml")).contains(id, "/record/units/wangchuan-education");
    });

    people
        .the("signer")
        .act(Desk.verb(item, "withdraw"), item.etag(), Map.of("kind", "IN_ERROR", "reason", REASON))
        .expect(200);

    assertThat(people.anybody().get("/record/" + id).status()).isEqualTo(410);
    Eventually.withinSeconds(() -> {
      JsonNode changed =
          people
              .anybody()
              .get(Desk.ITEMS + "?limit=200&updatedSince=" + before)
              .expect(200)
              .json()
              .path("items");
      assertThat(changed.valueStream())
          .anySatisfy(line -> {
            assertThat(line.path("id").asString()).isEqualTo(id);
            assertThat(line.path("withdrawal").path("kind").asString()).isEqualTo("IN_ERROR");
          });
      assertThat(body("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + oaiId(id)))
          .contains("deleted");
    });
  }

  @Test
  @Capability("P-02")
  void historyIsMigratedRowByRowAndMarked() {
    String series = UUID.randomUUID().toString().substring(0, 8);
    String rows =
        """
        {"externalId": "%1$s-1", "title": "关于整修县道的通告", "body": "<p>县道三十二线封闭施工。</p>", "publishedAt": "2016-03-02", "signedDate": "2016-03-01"}
        {"externalId": "%1$s-2", "title": "", "text": "没有标题"}
        {"externalId": "%1$s-3", "title": "关于公布电话号码的通告", "text": "第一行\\n第二行"}
        """
            .formatted(series);
    Answer taken =
        people
            .the("office")
            .send("POST", "/api/disclosure/imports?from=旧门户", "application/x-ndjson", rows)
            .expect(202);
    String job = taken.header("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    Eventually.withinSeconds(
        () -> assertThat(people.the("office").get(job).text("state")).isEqualTo("DONE"));

    JsonNode counts = people.the("office").get(job).json().path("counts");
    assertThat(counts.path("new").asInt()).isEqualTo(2);
    assertThat(counts.path("refused").asInt()).isEqualTo(1);
    Eventually.withinSeconds(() -> {
      JsonNode found =
          people.anybody().get(Desk.ITEMS + "?externalId=" + series + "-1").json().path("items");
      assertThat(found).hasSize(1);
      String id = found.get(0).path("id").asString();
      Answer migrated = people.anybody().get(Desk.ITEMS + "/" + id).expect(200);
      assertThat(migrated.json().path("migrated").path("from").asString()).isEqualTo("旧门户");
      assertThat(migrated.text("publishedAt")).startsWith("2016-03-0");
    });
  }

  @Test
  @Capability({"D-02", "P-04"})
  void aColleagueApprovesForAReviewerWithinTheDatesOfADelegation() {
    Map<String, Object> delegation = new LinkedHashMap<>();
    delegation.put("colleague", Map.of("id", "supervisor", "name", "方度"));
    delegation.put("role", "REVIEWER");
    String today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    delegation.put("from", today);
    delegation.put("until", today);
    delegation.put("reason", "出差");
    people.the("reviewer").post("/api/disclosure/delegations", delegation).expect(201);

    Answer item = desk.approve(desk.submitted(Notices.titled("关于夏令营的通知")), "first-reviewer");
    Answer approved = desk.approve(item.expect(200), "supervisor").expect(200);

    assertThat(approved.text("state")).isEqualTo("SIGN_OFF");
    assertThat(approved.json().path("approvals").toString()).contains("onBehalfOf");
  }

  private Answer receipt(Answer item) {
    return people.anybody().get(Desk.ITEMS + "/" + item.text("id") + "/receipt");
  }

  private String body(String path) {
    return new String(
        people.anybody().get(path).expect(200).response().body().getBytes(StandardCharsets.UTF_8),
        StandardCharsets.UTF_8);
  }

  private String oaiId(String id) {
    String identify = body("/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&set=column-notices");
    int at = identify.indexOf(":" + id);
    int from = identify.lastIndexOf("oai:", at);
    return at < 0 ? "oai:unknown:" + id : identify.substring(from, at) + ":" + id;
  }

  private static Map<String, Object> ofType(String type, String title) {
    Map<String, Object> content = Notices.titled(title);
    content.put("type", type);
    return content;
  }
}
