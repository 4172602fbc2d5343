package org.gongkai.task.reminder;

import java.time.Instant;
import java.util.List;
import org.gongkai.platform.actor.Actor;

/** A reminder as its addressees see it. */
record ReminderView(
    String id,
    String unitId,
    ReminderKind kind,
    int level,
    Reminder.Audience audience,
    ReminderObject object,
    String text,
    Instant at,
    List<Reminder.SeenBy> seenBy,
    long revision,
    List<String> allowedActions) {

  static ReminderView of(Reminder reminder, Actor caller) {
    boolean open =
        reminder.seenBy().stream().noneMatch(one -> one.by().equals(caller.id()))
            && reminder.unitId().equals(caller.unit());
    return new ReminderView(
        reminder.id(),
        reminder.unitId(),
        reminder.kind(),
        reminder.level(),
        reminder.audience(),
        reminder.object(),
        reminder.text(),
        reminder.at(),
        reminder.seenBy(),
        reminder.revision(),
        open ? List.of("seen") : List.of());
  }
}
