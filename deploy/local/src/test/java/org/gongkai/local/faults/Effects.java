package org.gongkai.local.faults;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.gongkai.local.story.Answer;
import org.gongkai.local.story.Desk;
import org.gongkai.local.story.Eventually;
import org.gongkai.local.story.People;
import org.gongkai.local.story.SourcePlan;
import tools.jackson.databind.JsonNode;

/** Where the publication of an item shows: the public list, and the ledger of its task. */
final class Effects {

  private static final Duration RECOVERY = Duration.ofSeconds(60);

  private final People people;
  private final String planId;
  private final List<String> taskItemIds;

  /** Imports a plan for the published items to fulfil. */
  Effects(People people) {
    this.people = people;
    Answer preview =
        people.the("office").postText("/api/tasks/imports", SourcePlan.available().text());
    String confirm = "/api/tasks/imports/" + preview.expect(200, 201).text("id") + "/confirm";
    planId = people.the("office").post(confirm).expect(200, 201).text("planId");
    taskItemIds = ledger().valueStream().map(line -> line.path("id").asString()).toList();
  }

  String planId() {
    return planId;
  }

  String taskItemId() {
    return taskItemIds.getFirst();
  }

  /** Each item is listed once, is one piece of evidence, and the ledger counts no more. */
  void areThereOnce(List<String> ids) {
    Eventually.within(
        RECOVERY,
        () -> {
          Assertions.assertThat(listed()).containsOnlyOnceElementsOf(ids);
          Assertions.assertThat(evidence()).containsOnlyOnceElementsOf(ids);
          JsonNode line = ledger().get(0);
          Assertions.assertThat(line.path("evidence").path("proposed").asInt())
              .isEqualTo(evidence().size());
        });
  }

  private List<String> listed() {
    return texts(people.anybody().get(Desk.ITEMS + "?limit=200"), "id");
  }

  private List<String> evidence() {
    String path = "/api/tasks/evidence?limit=200&plan=" + planId;
    return texts(people.the("office").get(path), "disclosureItemId");
  }

  private JsonNode ledger() {
    String path = "/api/tasks/plans/" + planId + "/ledger?limit=200";
    return people.the("office").get(path).expect(200).json().path("items");
  }

  private static List<String> texts(Answer page, String field) {
    return page.expect(200)
        .json()
        .path("items")
        .valueStream()
        .map(each -> each.path(field).asString())
        .toList();
  }
}
