package org.gongkai.local.demo;

import java.time.LocalDate;
import org.gongkai.local.demo.RestApi.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes the draft of a normative document to its number in the register. */
record RegistrationJourney(Callers callers) {

  private static final String REGISTER = "/api/disclosure/normative-registrations";

  /** Writes the number into the draft; what is beyond a draft stays as it is. */
  void take(DemoItem item, String id) {
    if (!item.content().path("type").asString().equals("NORMATIVE_DOCUMENT")) {
      return;
    }
    // Who keeps the register follows from the units: the office's desk tells when they are known.
    Answer draft =
        Patience.await(
            () -> callers.as("office").find("/api/disclosure/desk/" + id),
            "The item " + id + " does not come to the desk of the office.");
    if (!draft.text("state").equals(ItemStage.DRAFT.name())) {
      return;
    }
    String entry = REGISTER + "/" + id;
    RestApi drafter = callers.as("drafter");
    if (drafter.find(entry).isEmpty()) {
      drafter.create(REGISTER, "demo-registration-" + id, request(item, id, draft.body()));
    }
    RestApi office = callers.as("office");
    Answer open = office.get(entry);
    if (open.text("state").equals("REQUESTED")) {
      office.act(entry + "/register", open.revision(), JsonMapper.shared().createObjectNode());
    }
    drafter.act(
        entry + "/adopt", drafter.get(entry).revision(), JsonMapper.shared().createObjectNode());
  }

  private static JsonNode request(DemoItem item, String id, JsonNode draft) {
    ObjectNode words = JsonMapper.shared().createObjectNode();
    words.put("itemId", id).put("contentHash", draft.path("contentHash").asString());
    words
        .putObject("legality")
        .put("result", "LAWFUL")
        .put("reviewer", "望川县司法局")
        .put("date", LocalDate.parse(item.content().path("signedDate").asString()).toString());
    return words;
  }
}
