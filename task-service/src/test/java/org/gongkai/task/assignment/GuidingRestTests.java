package org.gongkai.task.assignment;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A department guides townships that stand beside its own line. */
@ServiceTest
@Capability("T-21")
class GuidingRestTests {

  private static final String LIST = "/api/tasks/assignments/";
  private static final Actor TOWNSHIP =
      new Actor("liuhe", "柳青", "wangchuan-liuhe", Set.of(Role.HANDLER));

  @Autowired private RestClient http;

  @BeforeEach
  void township() {
    http.units();
    put(true);
  }

  /** Other tests count the townships of the county. */
  @AfterEach
  void dissolve() {
    put(false);
  }

  @Test
  void whatItPassesOnIsGuidedDoneByTheTownshipAndCheckedByTheDepartment() {
    String plan = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
    String own = Assignment.id(plan + ".1", "wangchuan-education");
    http.act(People.HANDLER, LIST + own + "/accept", 1, "").expect(200);
    Map<String, Object> to = Map.of("unitIds", List.of("wangchuan-liuhe"));
    http.act(People.HANDLER, LIST + own + "/cascade", 2, to).expect(200);

    Answer part = http.get(TOWNSHIP, LIST + Assignment.childId(own, "wangchuan-liuhe")).expect(200);
    assertThat(part.text("part")).isEqualTo("GUIDE");
    assertThat(part.text("supervisor")).isEqualTo("wangchuan-education");
    String path = LIST + part.text("id");
    http.act(TOWNSHIP, path + "/accept", 1, "").expect(200);
    Map<String, Object> done = Map.of("result", "已公开");
    http.act(People.HANDLER, path + "/done", 2, done).expect(403, "FORBIDDEN");
    http.act(TOWNSHIP, path + "/done", 2, done).expect(200);
    http.act(TOWNSHIP, path + "/verify", 3, Map.of()).expect(403, "FORBIDDEN");
    http.act(People.HANDLER, path + "/verify", 3, Map.of()).expect(200);
    assertThat(
            http.get(People.HANDLER, LIST + own).body().path("children").path("completed").asInt())
        .isEqualTo(1);
  }

  @Test
  @Capability({"T-04", "P-04"})
  void theOfficeGivesTheWorkOfAUnitThatIsNoMoreToAnother() {
    String plan = http.issuedPlan((int) (System.nanoTime() % 1_000_000));
    String left = LIST + Assignment.id(plan + ".2", "wangchuan-liuhe");
    Map<String, Object> merged = Map.of("unitId", "wangchuan-office", "reason", "乡镇撤并");
    http.act(People.OFFICE, left + "/reassign", 1, merged).expect(409, "ILLEGAL_TRANSITION");
    put(false);

    Answer seen = http.get(People.OFFICE, left).expect(200);
    assertThat(seen.body().path("allowedActions").toString()).contains("reassign");
    Answer moved = http.act(People.OFFICE, left + "/reassign", 1, merged).expect(200);
    assertThat(moved.text("unitId")).isEqualTo("wangchuan-office");
    assertThat(moved.body().path("origin").path("kind").asString()).isEqualTo("ALL");

    String another = LIST + Assignment.id(plan + ".1", "wangchuan-education");
    http.act(People.HANDLER, another + "/dispute", 1, Map.of("reason", "重复")).expect(200);
    Map<String, Object> dissolved = Map.of("unitId", "wangchuan-liuhe", "reason", "改派");
    http.act(People.OFFICE, another + "/reassign", 2, dissolved).expect(422, "INVALID_CONTENT");
  }

  private void put(boolean active) {
    Map<String, Object> content = RestClient.unitContent("柳河镇人民政府", "柳河镇", "wangchuan");
    content.put("level", "TOWNSHIP");
    content.put("kind", "TOWNSHIP");
    content.put("active", active);
    Answer answer = http.put(People.ADMIN, "/api/tasks/units/wangchuan-liuhe", content);
    assertThat(answer.status()).isIn(200, 201);
  }
}
