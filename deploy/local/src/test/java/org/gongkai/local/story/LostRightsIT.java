package org.gongkai.local.story;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Tokens outlive the right to act: the right counts, in each of the three services. */
@ExtendWith(RunningSuite.Shared.class)
class LostRightsIT {

  private static final String BLOCKED = "/api/tasks/blocked-people";
  private static final String UNIT = "/api/tasks/units/wangchuan-education";

  /** What a reviewer may read, one in each service. */
  private static final List<String> READING =
      List.of("/api/tasks/people?limit=1", "/api/disclosure/desk?limit=1", "/api/feedback/appeals");

  private People people;

  @BeforeEach
  void meet(RunningSuite suite) {
    people = new People(suite);
  }

  @Test
  @Capability({"D-02", "P-04", "P-09"})
  void aBlockedPersonIsRefusedByEveryServiceAtOnceAndLetInAgain() {
    Caller reviewer = people.the("reviewer");
    Caller admin = people.the("admin");
    READING.forEach(path -> reviewer.get(path).expect(200));
    Map<String, Object> block = Map.of("person", "reviewer", "reason", "已调离");
    people.the("office").post(BLOCKED, block).expect(403);
    admin.post(BLOCKED, block).expect(200);
    try {
      Eventually.withinSeconds(() -> READING.forEach(path -> refused(reviewer.get(path), "停用")));
      refused(reviewer.post(Desk.ITEMS, Notices.titled("停用人员拟的通知")), "停用");
      refused(reviewer.post("/api/tasks/assignments", Map.of()), "停用");
      String approve = "/api/feedback/appeals/2021-1/approve-reply";
      refused(reviewer.act(approve, "\"1\"", null), "停用");
    } finally {
      admin.delete(BLOCKED + "/reviewer").expect(200);
    }
    Eventually.withinSeconds(() -> READING.forEach(path -> reviewer.get(path).expect(200)));
  }

  @Test
  @Capability({"D-02", "P-04", "P-09"})
  void theStaffOfADissolvedUnitReadButWriteNothingAnywhere() {
    Answer unit = people.anybody().get(UNIT).expect(200);
    Caller drafter = people.the("drafter");
    Caller handler = people.the("handler");
    String letter =
        people
            .anybody()
            .post("/api/feedback/appeals", Appeals.titled("路灯坏了" + UUID.randomUUID()))
            .expect(201)
            .text("number");
    Answer dissolved = put(unit, false);
    try {
      Eventually.withinSeconds(() -> {
        refused(drafter.post(Desk.ITEMS, Notices.titled("撤销单位拟的通知")), "撤销");
        refused(handler.post("/api/tasks/assignments", Map.of()), "撤销");
        String reply = "/api/feedback/appeals/" + letter + "/reply";
        Map<String, String> text = Map.of("text", "撤销单位的答复，不应被接受。");
        refused(handler.act(reply, "\"1\"", text), "撤销");
      });
      handler.get("/api/tasks/people?limit=1").expect(200);
      handler.get("/api/feedback/appeals").expect(200);
      drafter.get("/api/disclosure/desk?limit=1").expect(200);
    } finally {
      put(dissolved, true);
    }
    Eventually.withinSeconds(() -> drafter.post(Desk.ITEMS, Notices.titled("恢复后拟的通知")).expect(201));
  }

  /** For that reason, and not because of a role. */
  private static void refused(Answer answer, String why) {
    assertThat(answer.expect(403).text("code")).isEqualTo("FORBIDDEN");
    assertThat(answer.text("detail")).contains(why);
  }

  /** The unit as it was read, active or not. */
  private Answer put(Answer read, boolean active) {
    Map<String, Object> content = new HashMap<>();
    for (String field :
        List.of(
            "name",
            "shortNames",
            "historicNames",
            "level",
            "kind",
            "parentId",
            "competentUnitId",
            "validFrom",
            "validTo",
            "successorId")) {
      JsonNode value = read.json().path(field);
      if (!value.isNull() && !value.isMissingNode()) {
        content.put(field, value);
      }
    }
    content.put("active", active);
    return people.the("admin").put(UNIT, content, read.etag()).expect(200);
  }
}
