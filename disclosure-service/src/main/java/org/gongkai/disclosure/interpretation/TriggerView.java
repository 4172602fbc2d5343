package org.gongkai.disclosure.interpretation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/** A trigger as officials read it. */
record TriggerView(
    String id,
    long revision,
    String policyId,
    String policyTitle,
    String unit,
    Trigger.Cause cause,
    String causeName,
    @Nullable String reference,
    String subject,
    Sheet.@Nullable After wanted,
    LocalDate due,
    boolean late,
    Trigger.State state,
    String stateName,
    @Nullable String itemId,
    @Nullable Instant answeredAt,
    Trigger.@Nullable Dismissal dismissal,
    Person by,
    Instant createdAt,
    Instant updatedAt,
    List<String> allowedActions) {

  static TriggerView of(Trigger trigger, LocalDate today, Actor actor) {
    boolean open = trigger.state() == Trigger.State.OPEN;
    boolean may = actor.is(Role.OFFICE) || actor.is(Role.SIGNER) || actor.is(Role.LEADER);
    return new TriggerView(
        trigger.id(),
        trigger.revision(),
        trigger.policyId(),
        trigger.policyTitle(),
        trigger.unit(),
        trigger.cause(),
        trigger.cause().label(),
        trigger.reference(),
        trigger.subject(),
        trigger.wanted(),
        trigger.due(),
        open && today.isAfter(trigger.due()),
        trigger.state(),
        trigger.state().label(),
        trigger.itemId(),
        trigger.answeredAt(),
        trigger.dismissal(),
        trigger.by(),
        trigger.createdAt(),
        trigger.updatedAt(),
        open && may ? List.of("dismiss") : List.of());
  }
}
