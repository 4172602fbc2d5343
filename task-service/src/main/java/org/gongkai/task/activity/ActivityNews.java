package org.gongkai.task.activity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Mono;

/** Records the interpretations that disclosure-service publishes. */
class ActivityNews {

  private static final Actor DISCLOSURE = Actor.service("disclosure-service");

  private final Activities activities;
  private final Units units;
  private final Clock clock;

  ActivityNews(Activities activities, Units units, Clock clock) {
    this.activities = activities;
    this.units = units;
    this.clock = clock;
  }

  Mono<Void> published(ItemNews item) {
    return item.isInterpretation()
        ? units.tree().flatMap(tree -> heard(item, Activity.State.RECORDED, tree)).then()
        : withdrawn(item);
  }

  /** Also what is an interpretation no longer. */
  Mono<Void> withdrawn(ItemNews item) {
    return units.tree().flatMap(tree -> change(item, Activity.State.WITHDRAWN, tree)).then();
  }

  private Mono<Activity> heard(ItemNews item, Activity.State state, UnitTree tree) {
    Act act = Act.of(DISCLOSURE, "activity.record");
    Activity fresh =
        Activity.record(id(item), content(item), tree::pathOf, act, clock.instant()).from(item);
    return change(item, state, tree).switchIfEmpty(Mono.defer(() -> activities.record(fresh, act)));
  }

  private Mono<Activity> change(ItemNews item, Activity.State state, UnitTree tree) {
    String reason = item.withdrawal() == null ? null : item.withdrawal().reason();
    boolean gone = state == Activity.State.WITHDRAWN;
    Act act = new Act(DISCLOSURE, gone ? "activity.withdraw" : "activity.record", reason);
    return activities
        .documents()
        .change(
            id(item),
            act,
            known ->
                known.heard(
                    state,
                    gone ? known.content() : content(item),
                    item,
                    tree::pathOf,
                    act,
                    clock.instant()));
  }

  private ActivityContent content(ItemNews item) {
    Instant at = Objects.requireNonNullElse(item.publishedAt(), clock.instant());
    LocalDate date = LocalDate.ofInstant(at, clock.getZone());
    return ActivityContent.interpretation(item.unit(), item.title(), date, item.url());
  }

  static String id(ItemNews item) {
    return NewId.derived("activity", item.id()).value();
  }
}
