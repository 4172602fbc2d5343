package org.gongkai.disclosure.item;

import java.time.Instant;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Where an item came from that was published elsewhere and never reviewed here.
 *
 * @param from the system or site, for everybody to read
 * @param batch id of the import
 */
public record Migration(String from, String batch, Instant at, Person by) {

  Item publish(
      String id, Content content, IndexNumber number, @Nullable String unitName, Instant first) {
    Actor actor = new Actor(by.id(), by.name(), "", Set.of());
    Step step = new Step(at, by, "migrate", ItemState.DRAFT, ItemState.PUBLISHED, null);
    return new Change(Item.draft(id, content, actor, at))
        .migrated(this, step)
        .published(number, unitName, by, first)
        .made()
        .announced();
  }
}
