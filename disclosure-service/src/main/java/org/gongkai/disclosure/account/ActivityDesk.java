package org.gongkai.disclosure.account;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongkai.disclosure.account.ReportedRows.Fate;
import org.gongkai.disclosure.account.ReportedRows.Line;
import org.gongkai.disclosure.account.ReportedRows.Named;
import org.gongkai.disclosure.account.ReportedRows.Outcome;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes what accounts did, month by month; the same rows once more change nothing, so that whoever
 * got no answer sends them again.
 */
@Component
class ActivityDesk {

  private final Activities activities;
  private final ReportedRows reported;
  private final Clock clock;

  ActivityDesk(Activities activities, ReportedRows reported, Clock clock) {
    this.activities = activities;
    this.reported = reported;
    this.clock = clock;
  }

  Flux<Line> take(List<ActivityRow> rows, Actor actor) {
    return reported.each(
        rows,
        actor,
        row -> new Named(row.account(), row.platform(), row.number()),
        (row, account) -> take(row, account, actor));
  }

  /** That there is a post of that time, whoever tells of it. */
  Mono<Outcome> posted(Account account, Instant at, Actor actor) {
    return changed(account.id(), Act.of(actor, "account.post"), known -> known.posted(at));
  }

  private Mono<Outcome> take(ActivityRow row, Account account, Actor actor) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant last = row.lastPostAt();
    boolean future =
        row.month().compareTo(YearMonth.now(clock).toString()) > 0
            || last != null && last.isAfter(now);
    if (future) {
      return Outcome.refused("月份或最后发布时间在将来");
    }
    MonthFigures figures =
        new MonthFigures(
            row.month(),
            row.posts(),
            row.followers(),
            row.reads(),
            row.interactions(),
            last == null ? null : last.truncatedTo(ChronoUnit.MILLIS),
            row.presence(),
            new Person(actor.id(), actor.name()),
            now);
    return changed(account.id(), Act.of(actor, "account.activity"), known -> known.take(figures));
  }

  private Mono<Outcome> changed(String account, Act act, UnaryOperator<Activity> step) {
    return activities
        .figures()
        .find(account)
        .switchIfEmpty(Mono.fromCallable(() -> Activity.none(account)))
        .flatMap(known -> {
          Activity next = step.apply(known);
          return next == known
              ? Mono.just(new Outcome(Fate.UNCHANGED, null))
              : kept(known, next, act, step).thenReturn(new Outcome(Fate.TAKEN, null));
        });
  }

  /** Two who tell of an account for the first time at once both get their say. */
  private Mono<Activity> kept(
      Activity known, Activity next, Act act, UnaryOperator<Activity> step) {
    return known.revision() > 0
        ? activities.figures().change(known.id(), act, step)
        : activities
            .figures()
            .insert(next, act)
            .onErrorResume(
                ActivityDesk::isTaken, taken -> activities.figures().change(known.id(), act, step));
  }

  private static boolean isTaken(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.DUPLICATE;
  }
}
