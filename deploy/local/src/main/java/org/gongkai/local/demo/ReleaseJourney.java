package org.gongkai.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.local.demo.RestApi.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes a document, its interpretation and the press release to the public in one step. */
record ReleaseJourney(Callers callers, ItemJourney items) {

  private static final String RELEASES = "/api/disclosure/releases";

  /**
   * Releases the items together; those that are public stay as they are.
   *
   * @return their ids by external id
   */
  Map<String, String> take(String title, List<DemoItem> members) {
    Map<String, String> ids = new LinkedHashMap<>();
    members.forEach(member -> ids.put(member.externalId(), items.draft(member)));
    members.forEach(member -> register(member, ids));
    RegistrationJourney registrations = new RegistrationJourney(callers);
    members.forEach(member -> registrations.take(member, id(ids, member.externalId())));
    boolean waiting = false;
    for (DemoItem member : members) {
      ItemStage stage = items.take(member, id(ids, member.externalId()), ItemStage.APPROVED);
      waiting |= stage == ItemStage.APPROVED;
    }
    if (waiting) {
      release(title, List.copyOf(ids.values()));
    }
    return ids;
  }

  /** Says what an interpretation explains, once. */
  private void register(DemoItem member, Map<String, String> ids) {
    if (member.interprets().isEmpty()) {
      return;
    }
    String address = "/api/disclosure/interpretations/" + id(ids, member.externalId());
    RestApi drafter = callers.as("drafter");
    if (drafter.find(address).isEmpty()) {
      ObjectNode words = JsonMapper.shared().createObjectNode();
      words.put("policyId", id(ids, member.interprets())).put("phase", "WITH");
      words.putArray("forms").add("TEXT").add("QUESTIONS");
      words.putObject("interpreter").put("name", "许望").put("title", "局长").put("kind", "HEAD");
      drafter.put(address, words);
    }
  }

  private void release(String title, List<String> ids) {
    ObjectNode words = JsonMapper.shared().createObjectNode().put("title", title);
    ids.forEach(words.putArray("members")::add);
    String release = callers.as("drafter").create(RELEASES, "demo-release", words).text("id");
    RestApi office = callers.as("office");
    Answer open = office.get(RELEASES + "/" + release);
    office.act(
        RELEASES + "/" + release + "/release",
        open.revision(),
        JsonMapper.shared().createObjectNode());
  }

  private static String id(Map<String, String> ids, String externalId) {
    String id = ids.get(externalId);
    if (id == null) {
      throw new IllegalArgumentException("No item of the release is called " + externalId);
    }
    return id;
  }
}
