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
    return people
        .the(reviewer)
        .act(verb(item, "approve"), item.etag(), Map.of("contentHash", item.text("contentHash")));
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
