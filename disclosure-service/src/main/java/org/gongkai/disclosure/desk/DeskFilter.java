package org.gongkai.disclosure.desk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which items a work list shows.
 *
 * @param state null for all that is not yet public
 * @param mine only what waits for the caller in person
 */
record DeskFilter(@Nullable ItemState state, boolean mine) {

  /** The query for one page of the caller's units; it begins with an index's fields. */
  Bson query(Actor caller, UnitTree units, @Nullable Cursor after) {
    List<Bson> all = new ArrayList<>();
    if (!units.isWhole(caller.unit())) {
      all.add(in("content.unit", units.within(caller.unit())));
    }
    all.add(state == null ? in("state", inProgress()) : eq("state", state.name()));
    if (mine) {
      all.add(or(waitingFor(caller)));
    }
    if (after != null) {
      Instant updatedAt = after.instant(0);
      all.add(
          or(
              lt("updatedAt", updatedAt),
              and(eq("updatedAt", updatedAt), gt("_id", after.text(1)))));
    }
    return and(all);
  }

  /** Whether the caller's roles let anything wait for him at all. */
  boolean canMatch(Actor caller) {
    return !mine || !waitingFor(caller).isEmpty();
  }

  private static List<String> inProgress() {
    return Stream.of(ItemState.values())
        .filter(ItemState::isInProgress)
        .map(ItemState::name)
        .toList();
  }

  private static List<Bson> waitingFor(Actor caller) {
    List<Bson> waiting = new ArrayList<>();
    if (caller.is(Role.DRAFTER)) {
      waiting.add(and(eq("state", ItemState.DRAFT.name()), eq("authors.id", caller.id())));
    }
    for (ItemState stage : ItemState.values()) {
      Role reviewer = stage.reviewer();
      if (reviewer != null && caller.is(reviewer)) {
        waiting.add(
            and(
                eq("state", stage.name()),
                ne("authors.id", caller.id()),
                ne("approvals.person.id", caller.id())));
      }
    }
    if (caller.is(Role.SIGNER) || caller.is(Role.OFFICE)) {
      waiting.add(eq("state", ItemState.APPROVED.name()));
    }
    return waiting;
  }
}
