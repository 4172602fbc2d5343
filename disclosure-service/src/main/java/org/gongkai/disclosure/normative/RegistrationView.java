package org.gongkai.disclosure.normative;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.item.Action;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its caller sees it.
 *
 * @param number null before the first registration
 * @param covers whether exactly the item's text of now is registered
 * @param numbered whether the item carries the number
 */
record RegistrationView(
    String id,
    long revision,
    String unit,
    String registrar,
    String title,
    Registration.State state,
    String stateName,
    Legality legality,
    @Nullable String number,
    @Nullable String reason,
    boolean covers,
    boolean numbered,
    boolean published,
    long itemRevision,
    String itemContentHash,
    Person requestedBy,
    Instant requestedAt,
    @Nullable Person decidedBy,
    @Nullable Instant decidedAt,
    List<Registration.Line> history,
    List<String> allowedActions) {

  static RegistrationView of(RegistrationDesk.Case one, Actor caller, boolean keeper) {
    Registration entry = one.registration();
    Item item = one.item();
    RegistrationNumber number = entry.number();
    boolean numbered =
        number != null && number.text().equals(item.content().elements().normativeNumber());
    return new RegistrationView(
        entry.id(),
        entry.revision(),
        entry.unit(),
        entry.registrar(),
        entry.title(),
        entry.state(),
        entry.state().label(),
        entry.legality(),
        number == null ? null : number.text(),
        entry.reason(),
        entry.covers(item),
        numbered,
        item.edition() != null,
        item.revision(),
        item.contentHash(),
        entry.requestedBy(),
        entry.requestedAt(),
        entry.decidedBy(),
        entry.decidedAt(),
        entry.history(),
        allowed(entry, item, numbered, caller, keeper));
  }

  private static List<String> allowed(
      Registration entry, Item item, boolean numbered, Actor caller, boolean keeper) {
    List<String> allowed = new ArrayList<>();
    boolean requester = caller.is(Role.DRAFTER) || caller.is(Role.OFFICE);
    boolean idle = entry.state() == Registration.State.REQUESTED && !isOutdated(entry, item);
    if (requester && !idle && !entry.covers(item)) {
      allowed.add("request");
    }
    if (entry.state() == Registration.State.REGISTERED
        && !numbered
        && Action.allowed(item, caller).contains(Action.EDIT)) {
      allowed.add("adopt");
    }
    boolean another = !entry.requestedBy().id().equals(caller.id()) && !item.isAuthor(caller.id());
    if (keeper && another && entry.state() == Registration.State.REQUESTED) {
      if (!isOutdated(entry, item)) {
        allowed.add("register");
      }
      allowed.add("refuse");
    }
    if (keeper && entry.state() == Registration.State.REGISTERED && item.edition() == null) {
      allowed.add("annul");
    }
    return allowed;
  }

  private static boolean isOutdated(Registration entry, Item item) {
    return !entry.textHash().equals(Registration.textHash(item));
  }
}
