package org.gongkai.disclosure.review;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.disclosure.delegation.Delegation;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.Mandate;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * In what capacity a person meets an item: in the own right, or for colleagues whose delegations
 * hold today and reach the item's unit.
 *
 * @param held the delegations that reach this item
 * @param principals ids of all who let the person act for them, whatever the unit
 */
record Standing(Actor actor, List<Delegation> held, Set<String> principals) {

  /** One of the delegations, as people see it. */
  record MandateView(Person principal, Role role, LocalDate until) {}

  static Standing of(Item item, Actor actor, List<Delegation> held, UnitTree units) {
    return new Standing(
        actor,
        held.stream().filter(one -> units.isWithin(item.content().unit(), one.unit())).toList(),
        held.stream().map(one -> one.principal().id()).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * The delegation under which the person acts at the stage that waits: the one asked for, or the
   * only way there is; empty for the own right.
   */
  Optional<Delegation> mandate(Item item, @Nullable String onBehalfOf) {
    ItemState stage = item.stage();
    List<Role> roles = stage == null ? List.of() : item.review().rules().stage(stage).roles();
    if (onBehalfOf == null) {
      return roles.stream().anyMatch(actor::is) ? Optional.empty() : first(roles, null);
    }
    Optional<Delegation> asked = first(roles, onBehalfOf);
    if (asked.isEmpty()) {
      throw Refusal.forbidden("没有对您今日有效的委托，不能代为办理本环节。");
    }
    return asked;
  }

  /** The person with the role that the delegation lends. */
  Actor acting(Optional<Delegation> mandate) {
    return mandate.map(this::with).orElse(actor);
  }

  /** The person with all roles that may be used for this item; for asking what is allowed. */
  Actor everything(Item item) {
    return acting(mandate(item, null));
  }

  List<MandateView> mandates() {
    return held.stream()
        .map(one -> new MandateView(one.principal(), one.role(), one.until()))
        .toList();
  }

  static @Nullable Mandate lent(Optional<Delegation> delegation) {
    return delegation.map(one -> new Mandate(one.id(), one.principal())).orElse(null);
  }

  private Optional<Delegation> first(List<Role> roles, @Nullable String principal) {
    return held.stream()
        .filter(one -> roles.contains(one.role()))
        .filter(one -> principal == null || one.principal().id().equals(principal))
        .findFirst();
  }

  private Actor with(Delegation delegation) {
    Set<Role> roles = new HashSet<>(actor.roles());
    roles.add(delegation.role());
    return new Actor(actor.id(), actor.name(), actor.unit(), roles);
  }
}
