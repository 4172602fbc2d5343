package org.gongkai.disclosure.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.disclosure.item.Action;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Emergency;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * An item in a work list.
 *
 * @param edition number of what is public; null before the first publication
 * @param emergency null unless approvals are missing in retrospect
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
    @Nullable Late emergency,
    Instant updatedAt,
    long revision,
    List<Action> allowedActions) {

  /**
   * An emergency publication whose approvals are missing.
   *
   * @param waits the stage that comes next
   * @param overdue whether the last day for them is over
   */
  record Late(
      String reason,
      @Nullable Instant publishedAt,
      @Nullable LocalDate dueOn,
      @Nullable ItemState waits,
      boolean overdue) {

    static @Nullable Late of(Item item, LocalDate today) {
      Emergency emergency = item.review().emergency();
      if (emergency == null || !emergency.isOpen()) {
        return null;
      }
      LocalDate due = emergency.dueOn();
      return new Late(
          emergency.reason(),
          emergency.publishedAt(),
          due,
          item.stage(),
          due != null && today.isAfter(due));
    }
  }

  static DeskLine of(Item item, Caller caller, LocalDate today) {
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
        caller.units().name(item.content().unit()),
        item.content().elements().documentNumber(),
        item.authors().getFirst().name(),
        edition == null ? null : edition.number(),
        schedule == null ? null : schedule.at(),
        Late.of(item, today),
        item.updatedAt(),
        item.revision(),
        Action.allowed(item, caller.acting(item)));
  }
}
