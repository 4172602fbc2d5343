package org.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.disclosure.RestClient.notice;
import static org.gongkai.disclosure.item.Examples.DRAFTER;
import static org.gongkai.disclosure.item.Examples.OFFICE;

import java.util.LinkedHashMap;
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
@Capability("D-05")
class ColumnRestTests {

  private static final String COLUMNS = "/api/disclosure/columns";
  private static final Actor CITIZEN = Actor.anonymous();
  private static final Actor FINANCE =
      Examples.person("col-clerk", "财政局拟稿人", "wangchuan-finance", Role.DRAFTER);

  @Autowired WebTestClient http;

  private RestClient rest;

  @BeforeEach
  void open() {
    rest = new RestClient(http);
  }

  @Test
  void theOfficeAddsRenamesClosesAndReopensASharedColumn() {
    Answer made = create(OFFICE, column("col-water", "水利建设", "statutory")).expect(201);
    assertThat(made.headers().getETag()).isEqualTo("\"1\"");
    assertThat(made.text("kind")).isEqualTo("CLASS");
    create(OFFICE, column("col-water", "又一个", "statutory")).expect(409, "DUPLICATE");
    Answer renamed = put("col-water", 1, column(null, "水利工程", null)).expect(200);
    assertThat(renamed.body().path("path").path(1).asString()).isEqualTo("水利工程");
    put("col-water", 1, column(null, "迟到的名称", null)).expect(412, "STALE_REVISION");
    Answer closed = act(OFFICE, "col-water", 2, "close").expect(200);
    assertThat(closed.text("closedAt")).isNotBlank();
    Map<String, Object> late = notice("投向已关闭栏目");
    late.put("column", "col-water");
    Answer refused = rest.create(late).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/column");
    assertThat(refused.body().at("/errors/0/detail").asString()).contains("已关闭");
    act(OFFICE, "col-water", 3, "reopen").expect(200);
    rest.create(late).expect(201);
    assertThat(rest.get(CITIZEN, COLUMNS).expect(200).body().findValuesAsString("id"))
        .contains("col-water");
  }

  @Test
  void aUnitHasFieldsOfItsOwnInWhichNobodyElseWrites() {
    Map<String, Object> own = column("col-nursery", "学前教育", "statutory");
    own.put("kind", "SELF_CHOSEN");
    Answer made = create(DRAFTER, own).expect(201);
    assertThat(made.text("unit")).isEqualTo("wangchuan-education");
    assertThat(made.text("unitName")).isEqualTo("望川县教育和体育局");
    Map<String, Object> item = notice("学前教育名额");
    item.put("column", "col-nursery");
    rest.create(item).expect(201);
    Answer refused = rest.post(FINANCE, "/api/disclosure/items", item).expect(422);
    assertThat(refused.body().at("/errors/0/detail").asString()).contains("其他单位");
    act(FINANCE, "col-nursery", 1, "close").expect(403, "FORBIDDEN");
    assertThat(
            rest.get(CITIZEN, COLUMNS + "?unit=wangchuan-finance").body().findValuesAsString("id"))
        .contains("notices")
        .doesNotContain("col-nursery");
  }

  @Test
  void onlyTheOfficeAtTheTopChangesSharedColumnsAndNobodyTheFixedOnes() {
    create(DRAFTER, column("col-x", "共用栏目", "statutory")).expect(403, "FORBIDDEN");
    create(CITIZEN, column("col-x", "共用栏目", "statutory")).expect(401);
    Actor below = Examples.person("col-o", "局办公室", "wangchuan-education", Role.OFFICE);
    create(below, column("col-x", "共用栏目", "statutory")).expect(403, "FORBIDDEN");
    create(OFFICE, column("col-x", "第五个", null)).expect(422, "INVALID_CONTENT");
    long seen = rest.get(OFFICE, COLUMNS + "/guide").expect(200).revision();
    act(OFFICE, "guide", Math.max(seen, 1), "close").expect(409, "ILLEGAL_TRANSITION");
    put("guide", 1, column(null, "改名的指南", null)).expect(422, "INVALID_CONTENT");
    rest.post(OFFICE, COLUMNS + "/guide/close", null).expect(428, "REVISION_REQUIRED");
    act(OFFICE, "col-nowhere", 1, "close").expect(404, "NOT_FOUND");
    Map<String, Object> broken = column("BAD ID/..", "坏\u0007名", "statutory");
    create(OFFICE, broken).expect(422, "INVALID_CONTENT");
  }

  @Test
  void aColumnTakesOnlyTheTypesOfItsTemplate() {
    Map<String, Object> templated = column("col-reports", "报告专栏", "statutory");
    templated.put("types", java.util.List.of("REPORT"));
    assertThat(create(OFFICE, templated).expect(201).body().at("/types/0").asString())
        .isEqualTo("REPORT");
    Map<String, Object> item = notice("不是报告的通知");
    item.put("column", "col-reports");
    Answer refused = rest.create(item).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/column");
    item.put("type", "REPORT");
    Answer draft = rest.create(item).expect(201);
    item.put("type", "NOTICE");
    rest.edit(DRAFTER, draft.text("id"), draft.revision(), item).expect(422, "INVALID_CONTENT");
    templated.put("types", java.util.List.of("POEM"));
    templated.put("id", "col-poems");
    create(OFFICE, templated).expect(422, "INVALID_CONTENT");
  }

  @Test
  void everybodyReadsWhatEachUnitOfALevelHasInAColumn() {
    Answer read = rest.get(CITIZEN, COLUMNS + "/notices/units?level=COUNTY").expect(200);
    assertThat(read.text("name")).isEqualTo("通知公告");
    assertThat(read.text("timeliness")).isEqualTo("NOTICE");
    assertThat(read.body().path("units").isArray()).isTrue();
    rest.get(CITIZEN, COLUMNS + "/notices/units?level=MOON").expect(400);
    rest.get(CITIZEN, COLUMNS + "/col-nowhere/units").expect(404, "NOT_FOUND");
  }

  @Test
  void tellsTheCallerWhatIsAllowed() {
    assertThat(rest.get(OFFICE, COLUMNS + "/guide").body().path("allowedActions").toString())
        .isEqualTo("[\"revise\"]");
    assertThat(rest.get(OFFICE, COLUMNS + "/notices").body().path("allowedActions").toString())
        .contains("close");
    assertThat(rest.get(CITIZEN, COLUMNS + "/notices").body().path("allowedActions")).isEmpty();
    rest.get(CITIZEN, COLUMNS + "/col-nowhere").expect(404, "NOT_FOUND");
  }

  private Answer create(Actor actor, Map<String, Object> column) {
    return rest.post(actor, COLUMNS, column);
  }

  private Answer put(String id, long seen, Map<String, Object> column) {
    return rest.call(HttpMethod.PUT, OFFICE, COLUMNS + "/" + id, column, seen, null);
  }

  private Answer act(Actor actor, String id, long seen, String verb) {
    return rest.call(HttpMethod.POST, actor, COLUMNS + "/" + id + "/" + verb, Map.of(), seen, null);
  }

  private static Map<String, Object> column(String id, String name, String parent) {
    Map<String, Object> column = new LinkedHashMap<>();
    if (id != null) {
      column.put("id", id);
    }
    column.put("name", name);
    if (parent != null) {
      column.put("parentId", parent);
    }
    return column;
  }
}
