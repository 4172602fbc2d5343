package org.gongkai.task.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks the clock which assignments are due. Several instances may do it at once: the id of a
 * reminder follows from what it says, so that it is stored and told only once.
 */
class ReminderSweep {

  private static final int BATCH = 500;
  private static final Act REMIND = Act.of(Actor.service("task-service"), "reminder.give");

  private final Assignments assignments;
  private final ReminderFile file;
  private final ReminderSchedule schedule;
  private final Units units;
  private final Clock clock;

  ReminderSweep(
      Assignments assignments,
      ReminderFile file,
      ReminderSchedule schedule,
      Units units,
      Clock clock) {
    this.assignments = assignments;
    this.file = file;
    this.schedule = schedule;
    this.units = units;
    this.clock = clock;
  }

  /** Emits how many reminders this instance has given. */
  @Scheduled(fixedDelayString = "${gongkai.task.reminders.sweep:60s}")
  Mono<Long> sweep() {
    return Mono.defer(units::tree)
        .flatMapMany(
            tree -> batch(tree).expand(done -> done.read() < BATCH ? Mono.empty() : batch(tree)))
        .map(Done::given)
        .reduce(0L, Long::sum);
  }

  private Mono<Done> batch(UnitTree tree) {
    return Mono.defer(() -> assignments.toRemind(LocalDate.now(clock), BATCH).collectList())
        .flatMap(found -> remind(found, tree).count().map(given -> new Done(found.size(), given)));
  }

  /** How many assignments were looked at, and how many reminders came out of it. */
  private record Done(int read, long given) {}

  /** First the reminders, then the assignments: a crash in between finds the same ones again. */
  private Flux<Reminder> remind(List<Assignment> found, UnitTree tree) {
    List<Reminder> due =
        found.stream().flatMap(one -> schedule.due(one, tree.name(one.unitId())).stream()).toList();
    return file.documents()
        .insertMissing(due, REMIND)
        .concatWith(
            Mono.defer(() -> assignments.reminded(found.stream().map(schedule::next).toList()))
                .then(Mono.empty()));
  }
}
