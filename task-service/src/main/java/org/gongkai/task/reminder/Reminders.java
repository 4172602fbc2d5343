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
import org.gongkai.task.assignment.Assignment;
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
   * Urges a unit by hand (催办) about something that it owes: whoever checks the assignment may. The
   * same id again gives what the first attempt has stored.
   *
   * @param toLeader whether the leader of the unit is told as well as the unit
   */
  Flux<Reminder> urge(NewId id, String assignmentId, String text, boolean toLeader, Actor actor) {
    Act act = new Act(actor, "reminder.urge", text);
    return Mono.zip(assignments.read(assignmentId), assignments.standing(actor))
        .doOnNext(both -> {
          if (!both.getT2().checks(both.getT1())) {
            throw Refusal.forbidden("该任务不由您所在的单位督促。");
          }
          if (!both.getT1().state().isOwed()) {
            throw Refusal.illegalTransition("催办", both.getT1().state().label());
          }
        })
        .flatMapMany(both ->
            Flux.range(0, toLeader ? 2 : 1)
                .map(level -> urged(id, level, both.getT1(), text))
                .concatMap(one -> file.documents().insertOnce(one, act)));
  }

  private Reminder urged(NewId id, int level, Assignment assignment, String text) {
    String own = level == 0 ? id.value() : NewId.derived("urge", id.value(), "" + level).value();
    String words = "催办：任务“" + assignment.name() + "”。" + text;
    return Reminder.of(
        own,
        assignment.unitId(),
        ReminderKind.URGED,
        level,
        ReminderObject.of(assignment),
        words,
        clock.instant(),
        List.of());
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
