package org.gongkai.local.demo;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item of {@code items.json}.
 *
 * @param goal how far it is taken
 * @param row the row of the plan that it fulfils; 0 for none
 * @param decision what the office decides on it as evidence: accept, reject, or nothing yet
 * @param reason why it is rejected
 * @param content what the drafter writes
 * @param withdrawal why it is withdrawn, when it is
 * @param release the package with which it becomes public; empty when it goes alone
 * @param interprets external id of the document that it explains; empty for none
 */
record DemoItem(
    ItemStage goal,
    int row,
    String decision,
    String reason,
    ObjectNode content,
    JsonNode withdrawal,
    String release,
    String interprets) {

  static List<DemoItem> all() {
    return DemoFile.json("items.json").valueStream().map(DemoItem::of).toList();
  }

  private static DemoItem of(JsonNode line) {
    return new DemoItem(
        ItemStage.valueOf(line.path("goal").asString()),
        line.path("row").asInt(0),
        line.path("decision").asString(""),
        line.path("reason").asString(""),
        (ObjectNode) line.path("content"),
        line.path("withdrawal"),
        line.path("release").asString(""),
        line.path("interprets").asString(""));
  }

  String externalId() {
    return content.path("externalId").asString();
  }

  /** Whether it is offered to the office as proof of a task. */
  boolean isEvidence() {
    return row > 0 && goal == ItemStage.PUBLISHED;
  }

  ObjectNode contentFor(DemoPlan plan) {
    ObjectNode whole = content.deepCopy();
    if (row > 0) {
      whole.set("taskRef", plan.reference(row));
    }
    return whole;
  }

  /** What the next step needs to be told about the item as it was seen. */
  JsonNode wordsFor(ItemStage stage, JsonNode seen) {
    ObjectNode words = JsonMapper.shared().createObjectNode();
    return switch (stage) {
      case FIRST_REVIEW, SIGN_OFF -> words.put("contentHash", seen.path("contentHash").asString());
      case REVIEW -> {
        words.putObject("secrecy").put("result", "CLEAR");
        yield words.put("contentHash", seen.path("contentHash").asString());
      }
      case PUBLISHED -> withdrawal;
      case DRAFT, APPROVED, WITHDRAWN -> words;
    };
  }
}
