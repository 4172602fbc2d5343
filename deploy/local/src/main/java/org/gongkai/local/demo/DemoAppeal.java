package org.gongkai.local.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An appeal of {@code appeals.json}.
 *
 * @param key stands for it in repetitions
 * @param goal how far it is taken
 * @param item external id of the disclosed item that it is about; empty for none
 * @param appeal what the citizen writes
 * @param words what the office says to each step, by the step's verb
 */
record DemoAppeal(String key, AppealStage goal, String item, ObjectNode appeal, JsonNode words) {

  static List<DemoAppeal> all() {
    return DemoFile.json("appeals.json").valueStream().map(DemoAppeal::of).toList();
  }

  private static DemoAppeal of(JsonNode line) {
    return new DemoAppeal(
        line.path("key").asString(),
        AppealStage.valueOf(line.path("goal").asString()),
        line.path("item").asString(""),
        (ObjectNode) line.path("appeal"),
        line.path("words"));
  }

  String title() {
    return appeal.path("title").asString();
  }

  ObjectNode submission(Map<String, String> itemIds) {
    ObjectNode whole = appeal.deepCopy();
    String id = itemIds.get(item);
    return id == null ? whole : whole.put("itemId", id);
  }

  JsonNode wordsFor(AppealStage stage) {
    JsonNode said = words.path(stage.verb());
    return said.isObject() ? said : JsonMapper.shared().createObjectNode();
  }
}
