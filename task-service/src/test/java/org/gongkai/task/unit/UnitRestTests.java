package org.gongkai.task.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.task.RestClient.unitContent;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@Capability("P-04")
class UnitRestTests {

  private static final String UNITS = "/api/tasks/units/";

  private final RestClient http;

  UnitRestTests(@Autowired RestClient http) {
    this.http = http;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  void createsAUnitOnceAndChangesItAfterwards() {
    var content = unitContent("望川县审计局", "县审计局", "wangchuan");
    Answer created = http.put(People.ADMIN, UNITS + "wangchuan-audit", content).expect(201);
    assertThat(created.headers().getLocation()).hasPath(UNITS + "wangchuan-audit");
    assertThat(created.headers().getETag()).isEqualTo("\"1\"");

    assertThat(http.put(People.ADMIN, UNITS + "wangchuan-audit", content).expect(200).revision())
        .isEqualTo(1);
    var renamed = unitContent("望川县审计厅", "县审计局", "wangchuan");
    assertThat(http.put(People.ADMIN, UNITS + "wangchuan-audit", renamed).expect(200).revision())
        .isEqualTo(2);
    assertThat(http.get(Actor.anonymous(), UNITS + "wangchuan-audit").expect(200).text("name"))
        .isEqualTo("望川县审计厅");
  }

  @Test
  void tellsEverybodyWhereAUnitIsReached() {
    Map<String, Object> content = new HashMap<>(unitContent("望川县信访局批", "县信访局批", "wangchuan"));
    content.put("contact", Map.of("address", "望川县城关镇文庙街2号", "phone", "0000-7000200"));
    String unit = UNITS + "wangchuan-letters";
    http.put(People.ADMIN, unit, content).expect(201);
    content.remove("contact");
    http.put(People.ADMIN, unit, content).expect(200);
    Answer read = http.get(Actor.anonymous(), unit).expect(200);
    assertThat(read.body().path("contact").path("phone").asString()).isEqualTo("0000-7000200");

    content.put("contact", Map.of("postalCode", "12"));
    Answer refused = http.put(People.ADMIN, unit, content).expect(422, "INVALID_CONTENT");
    assertThat(refused.body().path("errors").path(0).path("pointer").asString())
        .isEqualTo("/contact/postalCode");
  }

  @Test
  void checksTheRevisionWhenItIsSent() {
    String unit = UNITS + "wangchuan-office";
    var content = unitContent("望川县人民政府办公室", "县政府办", "wangchuan");

    http.put(People.ADMIN, unit, content, "If-Match", "\"9\"").expect(412, "STALE_REVISION");
    http.put(People.ADMIN, unit, content, "If-None-Match", "*").expect(412, "STALE_REVISION");
    http.put(People.ADMIN, UNITS + "wangchuan-new", content, "If-Match", "\"1\"")
        .expect(412, "STALE_REVISION");
  }

  @Test
  void refusesAParentThatIsUnknownOrStandsBelow() {
    var lost = unitContent("望川县档案馆", "县档案馆", "wangchuan-nowhere");
    Answer refused = http.put(People.ADMIN, UNITS + "wangchuan-archive", lost);
    assertThat(
            refused
                .expect(422, "INVALID_CONTENT")
                .body()
                .path("errors")
                .path(0)
                .path("pointer")
                .asString())
        .isEqualTo("/parentId");

    http.unit(People.ADMIN, "wangchuan-office-desk", "值班室", "值班室", "wangchuan-office");
    var circle = unitContent("望川县人民政府办公室", "县政府办", "wangchuan-office-desk");
    http.put(People.ADMIN, UNITS + "wangchuan-office", circle).expect(422, "INVALID_CONTENT");
    var itself = unitContent("望川县人民政府办公室", "县政府办", "wangchuan-office");
    http.put(People.ADMIN, UNITS + "wangchuan-office", itself).expect(422, "INVALID_CONTENT");
  }

  @Test
  void refusesAnAdministratorOfAnotherCounty() {
    var content = unitContent("望川县人民政府办公室", "办公室", "wangchuan");
    http.put(People.NEIGHBOUR_ADMIN, UNITS + "wangchuan-office", content).expect(403, "FORBIDDEN");
    http.put(People.NEIGHBOUR_ADMIN, UNITS + "wangchuan-more", content).expect(403, "FORBIDDEN");
    var stolen = unitContent("临江县档案馆", "县档案馆", "wangchuan");
    http.put(People.NEIGHBOUR_ADMIN, UNITS + "linjiang-archive", stolen).expect(403, "FORBIDDEN");
    http.put(People.ADMIN, UNITS + "another-root", unitContent("某县人民政府", "县政府", null))
        .expect(403, "FORBIDDEN");
  }

  @Test
  void refusesOtherRolesAndCallersWithoutToken() {
    var content = unitContent("望川县审计局", "县审计局", "wangchuan");
    http.put(People.OFFICE, UNITS + "wangchuan-x", content).expect(403, "FORBIDDEN");
    http.put(Actor.anonymous(), UNITS + "wangchuan-x", content).expect(401, "UNAUTHENTICATED");
  }

  @Test
  void refusesContentThatMakesNoUnit() {
    Map<String, Object> nameless = new HashMap<>(unitContent(" ", "简称", "wangchuan"));
    http.put(People.ADMIN, UNITS + "wangchuan-x", nameless).expect(422, "INVALID_CONTENT");
    Map<String, Object> strange = new HashMap<>(unitContent("某局", "某局", "wangchuan"));
    strange.put("kind", "EMPIRE");
    http.put(People.ADMIN, UNITS + "wangchuan-x", strange).expect(400, "MALFORMED_REQUEST");
    strange.put("kind", "DEPARTMENT");
    strange.put("colour", "red");
    http.put(People.ADMIN, UNITS + "wangchuan-x", strange).expect(400, "MALFORMED_REQUEST");
    http.put(People.ADMIN, UNITS + "Not_An_Id", unitContent("某局", "某局", "wangchuan"))
        .expect(400, "INVALID_PARAMETER");
  }

  @Test
  void listsPageByPageForEverybody() {
    Answer first = http.get(Actor.anonymous(), "/api/tasks/units?limit=2&q=政府").expect(200);
    assertThat(first.items()).hasSize(2);
    assertThat(first.headers().getFirst("Link")).contains("rel=\"next\"");
    Answer second =
        http.get(Actor.anonymous(), "/api/tasks/units?limit=2&q=政府&cursor=" + first.text("next"));
    assertThat(second.expect(200).items().path(0).path("id").asString())
        .isGreaterThan(first.items().path(1).path("id").asString());
    assertThat(http.get(Actor.anonymous(), "/api/tasks/units?parent=linjiang").items()).hasSize(1);

    http.get(Actor.anonymous(), "/api/tasks/units?colour=red").expect(400, "UNKNOWN_PARAMETER");
    http.get(Actor.anonymous(), "/api/tasks/units?cursor=zzz").expect(400, "INVALID_PARAMETER");
    http.get(Actor.anonymous(), UNITS + "unheard-of").expect(404, "NOT_FOUND");
  }
}
