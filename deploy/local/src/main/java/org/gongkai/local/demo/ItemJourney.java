package org.gongkai.local.demo;

import org.gongkai.local.demo.RestApi.Answer;

/** Takes items through drafting, three reviews and publication, each step by who has to do it. */
record ItemJourney(Callers callers, DemoPlan plan) {

  /**
   * Takes an item as far as it shall go; one that is there or beyond stays as it is.
   *
   * @return its id
   */
  String take(DemoItem item) {
    String id = draft(item);
    take(item, id, item.goal());
    return id;
  }

  /**
   * @return the id of the draft, the same one each time
   */
  String draft(DemoItem item) {
    return callers
        .as("drafter")
        .create("/api/disclosure/items", item.externalId(), item.contentFor(plan))
        .text("id");
  }

  /** Takes a draft so far, unless it is there; says where it stands then. */
  ItemStage take(DemoItem item, String id, ItemStage goal) {
    ItemStage stage = stage(open("drafter", id));
    while (stage.compareTo(goal) < 0) {
      stage = stage(step(item, id, stage));
    }
    return stage;
  }

  private Answer step(DemoItem item, String id, ItemStage stage) {
    Answer seen = open(stage.person(), id);
    return callers
        .as(stage.person())
        .act(
            "/api/disclosure/items/" + id + "/" + stage.verb(),
            seen.revision(),
            item.wordsFor(stage, seen.body()));
  }

  /** Waits until the service has heard that the person's unit stands above the item's. */
  private Answer open(String person, String id) {
    return Patience.await(
        () -> callers.as(person).find("/api/disclosure/desk/" + id),
        "The item " + id + " does not come to the desk of " + person + ".");
  }

  private static ItemStage stage(Answer seen) {
    return ItemStage.valueOf(seen.text("state"));
  }
}
