package org.gongkai.disclosure.desk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.gongkai.disclosure.delegation.Delegation;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;

/**
 * Whose list it is, with those for whom the person acts today.
 *
 * @param held the delegations that hold today
 */
record Caller(Actor actor, List<Delegation> held, UnitTree units) {

  /** The person with the role that a delegation lends for the stage at which the item waits. */
  Actor acting(Item item) {
    ItemState stage = item.stage();
    Set<Role> roles = new HashSet<>(actor.roles());
    held.stream()
        .filter(one -> stage != null && one.role() == stage.reviewer())
        .filter(one -> units.isWithin(item.content().unit(), one.unit()))
        .filter(one -> !item.isAuthor(one.principal().id()))
        .forEach(one -> roles.add(one.role()));
    return new Actor(actor.id(), actor.name(), actor.unit(), roles);
  }

  /** What may wait for the person at this stage, in the own right or for a principal. */
  List<Bson> mayDecide(ItemState stage) {
    List<Bson> ways = new ArrayList<>();
    Role reviewer = stage.reviewer();
    if (reviewer != null && actor.is(reviewer)) {
      ways.add(DeskFilter.notBy(actor.id()));
    }
    held.stream()
        .filter(one -> one.role() == reviewer)
        .map(one ->
            and(
                in("content.unit", units.within(one.unit())),
                DeskFilter.notBy(actor.id()),
                DeskFilter.notBy(one.principal().id())))
        .forEach(ways::add);
    return ways;
  }
}
