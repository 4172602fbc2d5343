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

  /** What any official may read, one in each service. */
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
    Caller handler = people.the("handler");
    Caller admin = people.the("admin");
    READING.forEach(path -> handler.get(path).expect(200));
    Map<String, Object> block = Map.of("person", "handler", "reason", "已调离");
    people.the("office").post(BLOCKED, block).expect(403);
    admin.post(BLOCKED, block).expect(200);
    try {
      Eventually.withinSeconds(() -> READING.forEach(path -> refused(handler.get(path))));
      refused(handler.post(Desk.ITEMS, Notices.titled("停用人员拟的通知")));
      refused(handler.post("/api/tasks/assignments", Map.of()));
      refused(handler.act("/api/feedback/appeals/2021-1/reply", "\"1\"", Map.of("text", "答复")));
    } finally {
      admin.delete(BLOCKED + "/handler").expect(200);
    }
    Eventually.withinSeconds(() -> READING.forEach(path -> handler.get(path).expect(200)));
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
        refused(drafter.post(Desk.ITEMS, Notices.titled("撤销单位拟的通知")));
        refused(handler.post("/api/tasks/assignments", Map.of()));
        String reply = "/api/feedback/appeals/" + letter + "/reply";
        refused(handler.act(reply, "\"1\"", Map.of("text", "撤销单位的答复，不应被接受。")));
      });
      READING.forEach(path -> handler.get(path).expect(200));
    } finally {
      put(dissolved, true);
    }
    Eventually.withinSeconds(() -> drafter.post(Desk.ITEMS, Notices.titled("恢复后拟的通知")).expect(201));
  }

  private static void refused(Answer answer) {
    assertThat(answer.expect(403).text("code")).isEqualTo("FORBIDDEN");
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
