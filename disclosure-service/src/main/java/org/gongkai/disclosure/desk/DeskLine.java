package org.gongkai.disclosure.desk;

import java.time.Instant;
import java.util.List;
import org.gongkai.disclosure.item.Action;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Schedule;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An item in a work list.
 *
 * @param edition number of what is public; null before the first publication
 */
record DeskLine(
    String id,
    ItemState state,
    String stateName,
    ItemType type,
    String title,
    String column,
    String unit,
    @Nullable String unitName,
    @Nullable String documentNumber,
    String drafterName,
    @Nullable Integer edition,
    @Nullable Instant scheduledAt,
    Instant updatedAt,
    long revision,
    List<Action> allowedActions) {

  static DeskLine of(Item item, Actor caller, UnitTree units) {
    Edition edition = item.edition();
    Schedule schedule = item.schedule();
    return new DeskLine(
        item.id(),
        item.state(),
        item.state().label(),
        item.content().type(),
        item.content().title(),
        item.content().column(),
        item.content().unit(),
        units.name(item.content().unit()),
        item.content().elements().documentNumber(),
        item.authors().getFirst().name(),
        edition == null ? null : edition.number(),
        schedule == null ? null : schedule.at(),
        item.updatedAt(),
        item.revision(),
        Action.allowed(item, caller));
  }
}
