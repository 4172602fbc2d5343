package org.gongkai.task.reminder;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.assignment.Assignments;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What units and their leaders have been told, and who has seen it. */
public class Reminders {

  private static final Set<Role> LEADING = Set.of(Role.LEADER, Role.OFFICE, Role.SUPERVISOR);

  private final ReminderFile file;
  private final Assignments assignments;
  private final Clock clock;

  Reminders(ReminderFile file, Assignments assignments, Clock clock) {
    this.file = file;
    this.assignments = assignments;
    this.clock = clock;
  }

  /**
   * Urges a unit by hand (催办). The same id again gives what the first attempt has stored.
   *
   * @param level 0 to the unit, 1 to its leader
   */
  public Mono<Reminder> urge(
      NewId id, String unitId, int level, ReminderObject object, String text, Actor actor) {
    Reminder urged =
        Reminder.of(
            id.value(),
            unitId,
            ReminderKind.URGED,
            level,
            object,
            text,
            clock.instant(),
            List.of());
    return file.documents().insertOnce(urged, new Act(actor, "reminder.urge", text));
  }

  /** How many of a unit's own reminders nobody has seen, up to a limit. */
  public Mono<Long> unseen(String unitId, int limit) {
    return file.unseen(unitId, Reminder.Audience.UNIT, limit).count();
  }

  /** Of a unit, or of the caller's own; what is for leaders only to those who lead. */
  Flux<Reminder> list(
      @Nullable String unit, @Nullable Boolean seen, PageRequest page, Actor actor) {
    String asked = unit == null ? actor.unit() : unit;
    return assignments
        .standing(actor)
        .doOnNext(standing -> standing.requireSeesUnit(asked))
        .flatMapMany(standing -> file.list(asked, seen, audiences(actor), page));
  }

  Mono<Reminder> seen(String id, Actor actor) {
    return file.documents()
        .find(id)
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("提醒")))
        .zipWith(
            assignments.standing(actor),
            (reminder, standing) -> {
              boolean meant = audiences(actor).contains(reminder.audience());
              boolean own = standing.tree().isWithin(reminder.unitId(), actor.unit());
              if (!meant || !own || actor.roles().isEmpty()) {
                throw Refusal.forbidden("该提醒不是发给您所在单位的。");
              }
              return reminder;
            })
        .flatMap(reminder ->
            file.documents()
                .change(
                    id,
                    Act.of(actor, "reminder.see"),
                    latest -> latest.seen(actor, clock.instant())));
  }

  private static Set<Reminder.Audience> audiences(Actor actor) {
    return actor.roles().stream().anyMatch(LEADING::contains)
        ? Set.of(Reminder.Audience.UNIT, Reminder.Audience.LEADER)
        : Set.of(Reminder.Audience.UNIT);
  }
}
