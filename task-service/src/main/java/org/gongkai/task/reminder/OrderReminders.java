package org.gongkai.task.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Mono;

/**
 * Tells units and their leaders of rectification orders: issued, given back, urged, near and past
 * their last day. An event heard twice tells nothing twice.
 */
class OrderReminders {

  private static final Act REMIND = Act.of(Actor.service("task-service"), "reminder.give");

  private final ReminderFile file;
  private final Units units;
  private final Clock clock;

  OrderReminders(ReminderFile file, Units units, Clock clock) {
    this.file = file;
    this.units = units;
    this.clock = clock;
  }

  Mono<Void> issued(OrderNews order) {
    return tell(
        List.of(one(order, ReminderKind.ORDERED, 0, order.unitId(), "0", "收到" + words(order))));
  }

  Mono<Void> changed(OrderNews order) {
    return order.isOwed() ? units.tree().flatMap(tree -> tell(due(order, tree))) : Mono.empty();
  }

  private List<Reminder> due(OrderNews order, UnitTree tree) {
    List<Reminder> all = new ArrayList<>();
    String day = order.dueDate().toString();
    String unit = tree.heir(order.unitId()).orElse(order.unitId());
    if ("REOPENED".equals(order.state())) {
      all.add(one(order, ReminderKind.ORDERED, 0, unit, day, "被退回重办：" + words(order)));
    }
    if (order.timesUrged() > 0) {
      String times = "第" + order.timesUrged() + "次催办：";
      String turn = "" + order.timesUrged();
      all.add(one(order, ReminderKind.URGED, 0, unit, turn, times + words(order)));
    }
    if (order.hasReached("DUE_SOON")) {
      all.add(one(order, ReminderKind.DUE_SOON, 0, unit, day, "即将到期：" + words(order)));
    }
    if (order.hasReached("OVERDUE")) {
      all.add(one(order, ReminderKind.OVERDUE, 0, unit, day, "已逾期：" + words(order)));
    }
    String who = Objects.requireNonNullElse(tree.name(order.unitId()), order.unitId());
    if (order.hasReached("CIRCULAR")) {
      String text = who + "逾期未办结，拟列入通报：" + words(order);
      all.add(one(order, ReminderKind.ESCALATED, 1, unit, day, text));
    }
    if (order.hasReached("INTERVIEW")) {
      String text = who + "长期未办结，拟约谈：" + words(order);
      all.add(one(order, ReminderKind.ESCALATED, 2, tree.authority(unit), day, text));
    }
    return all;
  }

  private Reminder one(
      OrderNews order, ReminderKind kind, int level, String to, String turn, String text) {
    String id = NewId.derived("order-reminder", order.id(), kind.name(), "" + level, turn).value();
    ReminderObject object =
        new ReminderObject("ORDER", order.id(), title(order), null, order.dueDate(), null, 1);
    return Reminder.of(id, to, kind, level, object, text, clock.instant(), List.of());
  }

  private Mono<Void> tell(List<Reminder> reminders) {
    return reminders.isEmpty()
        ? Mono.empty()
        : file.documents().insertMissing(reminders, REMIND).then();
  }

  private static String words(OrderNews order) {
    LocalDate due = order.dueDate();
    return "督办单“" + title(order) + "”，期限 " + due + "。";
  }

  private static String title(OrderNews order) {
    return order.title() == null ? "督办" : order.title();
  }
}
