package org.gongkai.task.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PracticeRestTests {

  private static final String PATH = "/api/tasks/practices";
  private static final String BRANDS = "/api/tasks/brands";

  @Autowired private RestClient http;

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  @Capability("T-18")
  void isReadByEverybodyOnceItIsPromoted() {
    String field = "领域" + NewId.random().value().substring(0, 8);
    Map<String, Object> content = content(field);
    Answer made = http.post(People.HANDLER, PATH, content).expect(201);
    String path = PATH + "/" + made.text("id");
    String promoted = PATH + "/promoted?field=" + field;
    assertThat(http.get(Actor.anonymous(), promoted).expect(200).items()).isEmpty();

    http.act(People.HANDLER, path + "/select", 1, "").expect(403, "FORBIDDEN");
    http.act(People.OFFICE, path + "/return", 1, Map.of("reason", " "))
        .expect(422, "INVALID_CONTENT");
    http.act(People.OFFICE, path + "/return", 1, Map.of("reason", "请补充成效。")).expect(200);
    http.put(People.HANDLER, path, content, "If-Match", "\"2\"").expect(200);
    http.act(People.OFFICE, path + "/promote", 3, "").expect(409, "ILLEGAL_TRANSITION");
    http.act(People.OFFICE, path + "/select", 3, "").expect(200);
    http.act(People.OFFICE, path + "/promote", 3, "").expect(412, "STALE_REVISION");
    http.act(People.OFFICE, path + "/promote", 4, "").expect(200);

    Answer everybody = http.get(Actor.anonymous(), promoted).expect(200);
    assertThat(everybody.items()).hasSize(1);
    assertThat(everybody.items().path(0).has("submittedBy")).isFalse();
    assertThat(everybody.items().path(0).path("url").asString()).isEqualTo("/items/item-7");
  }

  @Test
  void isListedForTheTerritoryByState() {
    http.post(People.HANDLER, PATH, content("平台建设")).expect(201);
    http.post(People.HANDLER, PATH, content("平台建设")).expect(201);

    Answer first = http.get(People.OFFICE, PATH + "?state=SUBMITTED&limit=1").expect(200);
    assertThat(first.items()).hasSize(1);
    Answer second =
        http.get(People.OFFICE, PATH + "?state=SUBMITTED&limit=1&cursor=" + first.text("next"));
    assertThat(second.items().path(0).path("id")).isNotEqualTo(first.items().path(0).path("id"));
    assertThat(http.get(People.NEIGHBOUR, PATH).expect(200).items()).isEmpty();
    http.get(Actor.anonymous(), PATH).expect(401, "UNAUTHENTICATED");
    http.get(People.NEIGHBOUR, PATH + "?unit=wangchuan").expect(403, "FORBIDDEN");
    http.get(People.OFFICE, PATH + "/unheard-of").expect(404, "NOT_FOUND");
  }

  @Test
  void refusesBadInputAndOtherUnits() {
    Map<String, Object> other = content("平台建设");
    other.put("unit", "wangchuan-finance");
    http.post(People.HANDLER, PATH, other).expect(403, "FORBIDDEN");
    Map<String, Object> script = content("平台建设");
    script.put("disclosureItemId", "javascript:alert(1)");
    http.post(People.HANDLER, PATH, script).expect(422, "INVALID_CONTENT");
    Map<String, Object> untitled = content("平台建设");
    untitled.remove("title");
    http.post(People.HANDLER, PATH, untitled).expect(422, "INVALID_CONTENT");
    http.post(People.ADMIN, PATH, content("平台建设")).expect(403, "FORBIDDEN");
  }

  @Test
  @Capability("T-18")
  void keepsTheBrandsOfATerritory() {
    Map<String, Object> brand = new HashMap<>();
    brand.put("name", "阳光望川");
    brand.put("units", List.of("wangchuan-education"));
    brand.put("field", "平台建设");
    http.post(People.HANDLER, BRANDS, brand).expect(403, "FORBIDDEN");
    Answer made = http.post(People.OFFICE, BRANDS, brand).expect(201);
    String path = BRANDS + "/" + made.text("id");

    brand.put("plan", "三年建成。");
    http.put(People.OFFICE, path, brand, "If-Match", "\"1\"").expect(200);
    http.put(People.OFFICE, path, brand, "If-Match", "\"1\"").expect(412, "STALE_REVISION");
    assertThat(http.get(People.HANDLER, BRANDS).expect(200).items()).isNotEmpty();
    http.get(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    brand.put("units", List.of("nowhere"));
    http.post(People.OFFICE, BRANDS, brand).expect(422, "INVALID_CONTENT");
    brand.put("units", List.of());
    http.post(People.OFFICE, BRANDS, brand).expect(422, "INVALID_CONTENT");
  }

  private static Map<String, Object> content(String field) {
    Map<String, Object> content = new HashMap<>();
    content.put("unit", "wangchuan-education");
    content.put("field", field);
    content.put("title", "招生信息一张表");
    content.put("summary", "把各校招生范围放进一张表。");
    content.put("materials", List.of(Map.of("title", "方案")));
    content.put("disclosureItemId", "item-7");
    return content;
  }
}
