package org.gongkai.task.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Capability("P-04")
class PersonRestTests {

  private static final String PEOPLE = "/api/tasks/people";
  private static final Actor NEWCOMER =
      new Actor("newcomer-1", "叶舟", "wangchuan-education", Set.of(Role.DRAFTER));

  private final RestClient http;

  PersonRestTests(@Autowired RestClient http) {
    this.http = http;
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  void findsWhoeverHasSignedInByNameUnitAndRole() {
    http.get(NEWCOMER, PEOPLE).expect(200);

    JsonNode found = http.get(People.HANDLER, PEOPLE + "?q=叶舟").expect(200).items().path(0);
    assertThat(found.path("id").asString()).isEqualTo("newcomer-1");
    assertThat(found.path("unitName").asString()).isEqualTo("望川县教育和体育局");
    assertThat(found.path("roles").path(0).asString()).isEqualTo("DRAFTER");
    assertThat(ids("?unit=wangchuan-education&role=DRAFTER")).contains("newcomer-1");
    assertThat(ids("?unit=wangchuan-education&role=SIGNER")).doesNotContain("newcomer-1");
    assertThat(ids("?unit=wangchuan&q=newcomer")).doesNotContain("newcomer-1");
    assertThat(ids("?unit=wangchuan&subtree=true&q=newcomer")).contains("newcomer-1");
  }

  @Test
  void anAdministratorEntersWhoHasNotSignedInAndTakesOutWhoHasLeft() {
    Map<String, Object> content = person("邵宁", "wangchuan-finance", "SIGNER");
    Answer made = http.put(People.ADMIN, PEOPLE + "/finance-1", content).expect(201);
    assertThat(made.headers().getETag()).isEqualTo("\"1\"");
    http.put(People.ADMIN, PEOPLE + "/finance-1", content).expect(200);
    assertThat(ids("?q=邵宁")).containsExactly("finance-1");

    Map<String, Object> left =
        Map.of(
            "name", "邵宁", "unit", "wangchuan-finance", "roles", List.of("SIGNER"), "active", false);
    http.put(People.ADMIN, PEOPLE + "/finance-1", left, "If-Match", "\"7\"")
        .expect(412, "STALE_REVISION");
    http.put(People.ADMIN, PEOPLE + "/finance-1", left, "If-Match", "\"1\"").expect(200);
    assertThat(ids("?q=邵宁")).isEmpty();
    assertThat(
            http.get(People.OFFICE, PEOPLE + "/finance-1")
                .expect(200)
                .body()
                .path("active")
                .asBoolean())
        .isFalse();
  }

  @Test
  void namesOfStaffAreForStaffOfTheTerritoryOnly() {
    http.put(People.ADMIN, PEOPLE + "/quiet-1", person("阮青", "wangchuan-office", "OFFICE"))
        .expect(201);

    http.get(Actor.anonymous(), PEOPLE).expect(401, "UNAUTHENTICATED");
    http.get(People.NOBODY, PEOPLE).expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, PEOPLE + "/quiet-1").expect(403, "FORBIDDEN");
    http.get(People.NEIGHBOUR, PEOPLE + "?unit=wangchuan").expect(403, "FORBIDDEN");
    assertThat(http.get(People.NEIGHBOUR, PEOPLE + "?q=阮青").expect(200).items()).isEmpty();
    http.get(People.OFFICE, PEOPLE + "/unheard-of").expect(404, "NOT_FOUND");
  }

  @Test
  void refusesOtherEditorsAndWhatMakesNoPerson() {
    String place = PEOPLE + "/strange-1";
    http.put(People.OFFICE, place, person("某人", "wangchuan", "LEADER")).expect(403, "FORBIDDEN");
    http.put(People.NEIGHBOUR_ADMIN, place, person("某人", "wangchuan", "LEADER"))
        .expect(403, "FORBIDDEN");
    http.put(People.ADMIN, place, person(" ", "wangchuan", "LEADER"))
        .expect(422, "INVALID_CONTENT");
    http.put(People.ADMIN, place, person("某人", "wangchuan", "SYSTEM"))
        .expect(422, "INVALID_CONTENT");
    http.put(People.ADMIN, place, person("某人", "wangchuan", "KING"))
        .expect(400, "MALFORMED_REQUEST");
    http.put(People.ADMIN, place, Map.of("name", "某人", "unit", "wangchuan", "roles", List.of()))
        .expect(422, "INVALID_CONTENT");
    http.get(People.ADMIN, PEOPLE + "?role=KING").expect(400, "INVALID_PARAMETER");
  }

  private List<String> ids(String query) {
    return http.get(People.OFFICE, PEOPLE + query)
        .expect(200)
        .items()
        .valueStream()
        .map(person -> person.path("id").asString())
        .toList();
  }

  private static Map<String, Object> person(String name, String unit, String role) {
    return Map.of("name", name, "unit", unit, "roles", List.of(role));
  }
}
