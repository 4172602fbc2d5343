package org.gongkai.local.story;

import java.util.List;
import java.util.Map;

/** Takes notices along the way that every item goes: draft, three reviews, publication. */
public final class Desk {

  public static final String ITEMS = "/api/disclosure/items";

  /** Who approves, in the order of the stages. */
  public static final List<String> REVIEWERS = List.of("first-reviewer", "reviewer", "signer");

  private final People people;

  public Desk(People people) {
    this.people = people;
  }

  public Answer draft(Map<String, Object> notice) {
    return people.the("drafter").post(ITEMS, notice).expect(201);
  }

  public Answer submitted(Map<String, Object> notice) {
    Answer draft = draft(notice);
    return people.the("drafter").act(verb(draft, "submit"), draft.etag(), null).expect(200);
  }

  public Answer approve(Answer item, String reviewer) {
    return people.the(reviewer).act(verb(item, "approve"), item.etag(), passing(item));
  }

  /** What a reviewer says: the second one also that it may be open, or stays as closed as it is. */
  private static Map<String, Object> passing(Answer item) {
    boolean open = item.text("openness").equals("PROACTIVE");
    return Map.of(
        "contentHash",
        item.text("contentHash"),
        "secrecy",
        Map.of("result", open ? "CLEAR" : "NOT_OPEN"));
  }

  public Answer approved(Map<String, Object> notice) {
    Answer item = submitted(notice);
    for (String reviewer : REVIEWERS) {
      item = approve(item, reviewer).expect(200);
    }
    return item;
  }

  public Answer publish(Answer approved) {
    return people.the("signer").act(verb(approved, "publish"), approved.etag(), null);
  }

  public Answer published(Map<String, Object> notice) {
    return publish(approved(notice)).expect(200);
  }

  public static String verb(Answer item, String verb) {
    return ITEMS + "/" + item.text("id") + "/" + verb;
  }
}
