package org.gongkai.task.activity;

import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.unit.Reach;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Mono;

/** How staff enter, correct and withdraw records. */
class Recording {

  private static final Role[] RECORDERS = {
    Role.OFFICE, Role.HANDLER, Role.DRAFTER, Role.LEADER, Role.SYSTEM
  };

  private final Activities activities;
  private final Units units;
  private final Clock clock;

  Recording(Activities activities, Units units, Clock clock) {
    this.activities = activities;
    this.units = units;
    this.clock = clock;
  }

  static boolean isOpenTo(Actor actor) {
    for (Role role : RECORDERS) {
      if (actor.is(role)) {
        return true;
      }
    }
    return false;
  }

  /** A repeated call with the same id finds what the first one stored. */
  Mono<Activity> record(String id, ActivityContent content, Actor actor) {
    Act act = Act.of(actor, "activity.record");
    return recorder(actor)
        .flatMap(reach -> {
          check(content, reach);
          Activity fresh = Activity.record(id, content, reach::above, act, clock.instant());
          return activities.record(fresh, act);
        });
  }

  Mono<Activity> correct(
      String id, Revision seen, ActivityContent content, String reason, Actor actor) {
    Act act = new Act(actor, "activity.correct", reason);
    return open(id, seen, actor)
        .flatMap(opened -> {
          check(content, opened.reach());
          Activity next =
              opened.activity().correct(content, opened.reach()::above, act, clock.instant());
          return activities.replace(next, act);
        });
  }

  Mono<Activity> withdraw(String id, Revision seen, String reason, Actor actor) {
    Act act = new Act(actor, "activity.withdraw", reason);
    return open(id, seen, actor)
        .map(opened -> opened.activity().withdraw(opened.reach()::above, act, clock.instant()))
        .flatMap(next -> activities.replace(next, act));
  }

  private Mono<Opened> open(String id, Revision seen, Actor actor) {
    return Mono.zip(recorder(actor), activities.read(id), Opened::new)
        .doOnNext(opened -> {
          opened.reach().requireHandles(opened.activity().content().unit());
          seen.check(opened.activity().revision());
        });
  }

  Mono<Reach> recorder(Actor actor) {
    return Mono.fromCallable(() -> actor.require(RECORDERS)).flatMap(who -> Reach.of(who, units));
  }

  private void check(ActivityContent content, Reach reach) {
    reach.requireHandles(content.unit());
    new ActivityCheck(content, reach.tree(), LocalDate.now(clock)).require();
  }

  private record Opened(Reach reach, Activity activity) {}
}
