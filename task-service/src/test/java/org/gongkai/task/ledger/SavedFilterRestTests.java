package org.gongkai.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.People;
import org.gongkai.task.RestClient;
import org.gongkai.task.RestClient.Answer;
import org.gongkai.task.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SavedFilterRestTests {

  private static final String FILTERS = "/api/tasks/ledger-filters";
  private static final Map<String, Object> LATE =
      Map.of("status", "OVERDUE", "sort", "DEADLINE", "year", 2021);

  private final Actor colleague =
      new Actor("colleague", "同事", "wangchuan-education", Set.of(Role.DRAFTER));
  private final RestClient http;
  private final String name = "逾期 " + NewId.random().value();

  SavedFilterRestTests(@Autowired RestClient http) {
    this.http = http;
  }

  @Test
  @Capability("T-08")
  void keepsAPersonsFilterPrivateUntilItIsShared() {
    Answer saved = save(People.HANDLER, name, false, LATE).expect(201);
    assertThat(saved.body().path("query").path("status").asString()).isEqualTo("OVERDUE");
    assertThat(sees(People.HANDLER)).isTrue();
    assertThat(sees(colleague)).isFalse();

    change(People.HANDLER, saved, name, true).expect(200);
    assertThat(sees(colleague)).isTrue();
    assertThat(sees(People.OFFICE)).isFalse();
  }

  @Test
  void letsOnlyItsOwnerChangeIt() {
    Answer saved = save(People.HANDLER, name, true, LATE).expect(201);
    String path = FILTERS + "/" + saved.text("id");
    Answer shared = http.get(colleague, FILTERS).expect(200);

    assertThat(find(shared).path("allowedActions")).isEmpty();
    change(colleague, saved, name, false).expect(403, "FORBIDDEN");
    change(People.OFFICE, saved, name, false).expect(404, "NOT_FOUND");
    http.put(People.HANDLER, path, request(name, false, LATE)).expect(428, "REVISION_REQUIRED");
    http.put(People.HANDLER, path, request(name, false, LATE), "If-Match", "\"9\"")
        .expect(412, "STALE_REVISION");
    change(People.HANDLER, saved, name, true).expect(200);
  }

  @Test
  void refusesASecondOfTheSameNameAndUnreadableOnes() {
    save(People.HANDLER, name, false, LATE).expect(201);

    save(People.HANDLER, name, false, LATE).expect(409, "DUPLICATE");
    save(colleague, name, false, LATE).expect(201);
    save(People.HANDLER, " ", false, LATE).expect(422, "INVALID_CONTENT");
    save(People.HANDLER, name + "2", false, Map.of("status", "LATE"))
        .expect(400, "MALFORMED_REQUEST");
    save(People.HANDLER, name + "2", false, Map.of("owner", "x")).expect(400, "MALFORMED_REQUEST");
    save(People.NOBODY, name, false, LATE).expect(403, "FORBIDDEN");
  }

  private Answer save(Actor actor, String name, boolean shared, Map<String, Object> query) {
    return http.act(actor, FILTERS, 0, request(name, shared, query));
  }

  private Answer change(Actor actor, Answer saved, String name, boolean shared) {
    String path = FILTERS + "/" + saved.text("id");
    String seen = "\"" + saved.revision() + "\"";
    return http.put(actor, path, request(name, shared, LATE), "If-Match", seen);
  }

  private static Map<String, Object> request(
      String name, boolean shared, Map<String, Object> query) {
    return Map.of("name", name, "shared", shared, "query", query);
  }

  private boolean sees(Actor actor) {
    return !find(http.get(actor, FILTERS).expect(200)).isMissingNode();
  }

  private JsonNode find(Answer list) {
    return StreamSupport.stream(list.items().spliterator(), false)
        .filter(filter -> filter.path("name").asString().equals(name))
        .findFirst()
        .orElse(list.body().path("none"));
  }
}
