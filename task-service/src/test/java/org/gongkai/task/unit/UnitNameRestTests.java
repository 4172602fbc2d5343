package org.gongkai.task.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.test.Capability;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ServiceTest
@Capability({"P-04", "T-04"})
class UnitNameRestTests {

  private static final String COLLECTIVES = "/api/tasks/collectives/";
  private static final String MATCHES = "/api/tasks/unit-matches";

  private final RestClient http;
  private final DocumentStores stores;
  private final Units units;

  UnitNameRestTests(
      @Autowired RestClient http, @Autowired DocumentStores stores, @Autowired Units units) {
    this.http = http;
    this.stores = stores;
    this.units = units;
  }

  @Test
  void givesWhatACrashLeftWaitingForAConfirmedName() {
    List<String> followed = new ArrayList<>();
    NameFollower crashing = (match, actor) -> Mono.error(new IllegalStateException("crash"));
    NameFollower working = (match, actor) -> Mono.fromRunnable(() -> followed.add(match.text()));
    UnitMatching first = matching(crashing, "2021-06-15T01:00:00Z");
    first
        .confirm("wangchuan", "县档案专班", "wangchuan-office", People.OFFICE)
        .onErrorComplete()
        .block();

    UnitMatching later = matching(working, "2021-06-15T01:01:00Z");
    later.sweep().collectList().block();
    later.sweep().collectList().block();
    assertThat(followed.stream().filter("县档案专班"::equals)).hasSize(1);
  }

  private UnitMatching matching(NameFollower follower, String now) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai"));
    return new UnitMatching(stores, units, Flux.just(follower), clock);
  }

  @BeforeEach
  void units() {
    http.units();
  }

  @Test
  void expandsAUsualTermWithoutAnySetUp() {
    Answer all = http.get(People.OFFICE, "/api/tasks/collective-expansions?term=县级各部门").expect(200);
    assertThat(all.text("rule")).isEqualTo("ALL");
    assertThat(all.body().path("units").toString()).contains("wangchuan-finance", "望川县财政局");
    assertThat(all.body().path("units").toString()).doesNotContain("linjiang");
    http.get(People.OFFICE, "/api/tasks/collective-expansions?term=县财政局").expect(404, "NOT_FOUND");
    http.get(People.OFFICE, "/api/tasks/collective-expansions?term=各部门&on=2021-13-01")
        .expect(400, "INVALID_PARAMETER");
  }

  @Test
  void letsATerritoryGiveATermItsOwnMeaning() {
    Map<String, Object> content = collective("各业务部门", "wangchuan-finance");
    Answer made = http.put(People.OFFICE, COLLECTIVES + "business", content).expect(201);
    assertThat(made.body().path("units").path(0).path("name").asString()).isEqualTo("望川县财政局");
    assertThat(http.put(People.OFFICE, COLLECTIVES + "business", content).expect(200).revision())
        .isEqualTo(1);
    Answer found = http.get(People.OFFICE, "/api/tasks/collective-expansions?term=各業務部門");
    assertThat(found.expect(200).body().path("units")).hasSize(1);
    assertThat(http.get(People.OFFICE, COLLECTIVES + "business").expect(200).text("territory"))
        .isEqualTo("wangchuan");
    assertThat(http.get(People.OFFICE, "/api/tasks/collectives").items().toString())
        .contains("business");

    http.put(People.OFFICE, COLLECTIVES + "second", content).expect(409, "DUPLICATE");
    http.put(People.OFFICE, COLLECTIVES + "business", content, "If-Match", "\"9\"")
        .expect(412, "STALE_REVISION");
  }

  @Test
  void refusesACollectiveOfAnotherCountyOrWithUnknownMembers() {
    Map<String, Object> content = collective("各股", "wangchuan-finance");
    http.put(People.NEIGHBOUR, COLLECTIVES + "theirs", content).expect(403, "FORBIDDEN");
    http.put(People.HANDLER, COLLECTIVES + "theirs", content).expect(403, "FORBIDDEN");
    http.put(Actor.anonymous(), COLLECTIVES + "x", content).expect(401, "UNAUTHENTICATED");
    Map<String, Object> lost = collective("各股", "wangchuan-nowhere");
    assertThat(
            http.put(People.OFFICE, COLLECTIVES + "lost", lost)
                .expect(422, "INVALID_CONTENT")
                .body()
                .toString())
        .contains("/members/0/unitId");
    Map<String, Object> nameless = new HashMap<>(content);
    nameless.put("terms", List.of());
    http.put(People.OFFICE, COLLECTIVES + "x", nameless).expect(422, "INVALID_CONTENT");
    http.get(People.OFFICE, COLLECTIVES + "unheard-of").expect(404, "NOT_FOUND");
  }

  @Test
  void remembersWhatAPersonSaysUntilItIsWithdrawn() {
    assertThat(match("县教育局").body().path("unitId").isNull()).isTrue();
    assertThat(match("县教育局").body().path("candidates").path(0).path("unitId").asString())
        .isEqualTo("wangchuan-education");

    Map<String, Object> said = Map.of("text", "县教育局", "unitId", "wangchuan-education");
    Answer confirmed = http.act(People.OFFICE, MATCHES, 0, said).expect(200);
    assertThat(match("縣教育局").text("unitId")).isEqualTo("wangchuan-education");
    assertThat(http.act(People.ADMIN, MATCHES, 0, said).revision()).isEqualTo(1);
    assertThat(http.get(People.OFFICE, MATCHES + "/confirmed").items().toString()).contains("县教育局");
    assertThat(http.get(People.NEIGHBOUR, MATCHES + "?text=县教育局").body().path("unitId").isNull())
        .isTrue();

    String path = MATCHES + "/" + confirmed.text("id") + "/withdraw";
    http.post(People.NEIGHBOUR, path).expect(403, "FORBIDDEN");
    assertThat(http.post(People.OFFICE, path).expect(200).text("state")).isEqualTo("WITHDRAWN");
    assertThat(match("县教育局").body().path("unitId").isNull()).isTrue();
  }

  @Test
  void refusesAConfirmationOfNothing() {
    http.act(People.OFFICE, MATCHES, 0, Map.of("text", "县某局", "unitId", "nowhere"))
        .expect(422, "INVALID_CONTENT");
    http.act(People.OFFICE, MATCHES, 0, Map.of("text", " ", "unitId", "wangchuan"))
        .expect(422, "INVALID_CONTENT");
    http.act(People.HANDLER, MATCHES, 0, Map.of("text", "县某局", "unitId", "wangchuan"))
        .expect(403, "FORBIDDEN");
    http.post(People.OFFICE, MATCHES + "/unheard-of/withdraw").expect(404, "NOT_FOUND");
    http.get(People.OFFICE, MATCHES).expect(400);
  }

  private Answer match(String text) {
    return http.get(People.OFFICE, MATCHES + "?text=" + text).expect(200);
  }

  private static Map<String, Object> collective(String term, String member) {
    Map<String, Object> content = new HashMap<>();
    content.put("territory", "wangchuan");
    content.put("terms", List.of(term));
    content.put("rule", "ALL");
    content.put("members", List.of(Map.of("unitId", member, "excluded", false)));
    return content;
  }
}
