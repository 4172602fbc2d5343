package org.gongkai.local.demo;

import org.gongkai.local.demo.RestApi.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The county's work plan of the year, as it was issued. */
record DemoPlan(String id, int items) {

  /** Imports the plan's text and confirms the preview; the same text is always the same plan. */
  static DemoPlan issue(RestApi office) {
    Answer preview = office.sendText("/api/tasks/imports", DemoFile.text("plan.txt"));
    String confirm = "/api/tasks/imports/" + preview.text("id") + "/confirm";
    Answer plan = office.act(confirm, preview.revision(), JsonMapper.shared().createObjectNode());
    return new DemoPlan(plan.text("planId"), preview.body().path("counts").path("items").asInt());
  }

  String taskItem(int row) {
    return id + "." + row;
  }

  /** How a disclosed item names the row of the plan that it fulfils. */
  ObjectNode reference(int row) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("planId", id)
        .put("taskItemId", taskItem(row));
  }
}
