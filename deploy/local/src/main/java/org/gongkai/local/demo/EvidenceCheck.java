package org.gongkai.local.demo;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The office's look at what was published for the plan. */
record EvidenceCheck(RestApi office, DemoPlan plan) {

  /**
   * Decides on a published item as evidence, unless that was done before. News of the same item may
   * change the evidence under the office's eyes: then it looks again.
   */
  void decide(DemoItem item, String itemId) {
    Patience.await(
        () -> find(item, itemId).flatMap(evidence -> decide(item, evidence)),
        "The published item " + itemId + " has not become evidence for the plan.");
  }

  private Optional<JsonNode> decide(DemoItem item, JsonNode evidence) {
    if (item.decision().isEmpty() || !evidence.path("state").asString().equals("PROPOSED")) {
      return Optional.of(evidence);
    }
    ObjectNode words = JsonMapper.shared().createObjectNode();
    if (!item.reason().isEmpty()) {
      words.put("reason", item.reason());
    }
    String path = "/api/tasks/evidence/" + evidence.path("id").asString() + "/" + item.decision();
    return office
        .actUnlessChanged(path, "\"" + evidence.path("revision").asLong() + "\"", words)
        .map(RestApi.Answer::body);
  }

  private Optional<JsonNode> find(DemoItem item, String itemId) {
    String path = "/api/tasks/plans/" + plan.id() + "/items/" + plan.taskItem(item.row());
    return office
        .get(path)
        .body()
        .path("evidence")
        .valueStream()
        .filter(evidence -> evidence.path("disclosureItemId").asString().equals(itemId))
        .findFirst();
  }
}
