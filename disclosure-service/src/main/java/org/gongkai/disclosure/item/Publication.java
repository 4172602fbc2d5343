package org.gongkai.disclosure.item;

import java.time.Instant;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The act by which the content with this hash became public.
 *
 * @param unitName the unit's name on that day; null if it was not known
 */
public record Publication(
    IndexNumber number,
    String indexNumber,
    @Nullable String unitName,
    Instant at,
    Person person,
    String contentHash) {

  /** The checks of a publication, whoever decided it and when. */
  static Item of(Item item, IndexNumber number, @Nullable String unitName, Actor by, Instant at) {
    if (item.isReserved()) {
      throw Refusal.illegalTransition("发布", "同步发布中");
    }
    Reviews.requireReleasable(item);
    return new Change(item)
        .step(Action.PUBLISH, ItemState.PUBLISHED, by, at, null)
        .release(null)
        .published(number, unitName, Person.of(by), at)
        .made()
        .announced();
  }
}
