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

/** Records by itself what other features tell: published interpretations, finished inspections. */
class ActivityNews {

  private static final Actor DISCLOSURE = Actor.service("disclosure-service");

  private static final Actor INSPECTION = Actor.service("task-service");

  private final Activities activities;
  private final Units units;
  private final Clock clock;

  ActivityNews(Activities activities, Units units, Clock clock) {
    this.activities = activities;
    this.units = units;
    this.clock = clock;
  }

  /** Imported history is nobody's activity here: units register what they did by hand. */
  Mono<Void> published(ItemNews item) {
    if (item.migrated() != null) {
      return Mono.empty();
    }
    return item.isInterpretation()
        ? units.tree().flatMap(tree -> heard(item, Activity.State.RECORDED, tree)).then()
        : withdrawn(item);
  }

  /** Also what is an interpretation no longer. */
  Mono<Void> withdrawn(ItemNews item) {
    return units.tree().flatMap(tree -> change(item, Activity.State.WITHDRAWN, tree)).then();
  }

  /** Who led an interpretation; told before or after the news that the item is public. */
  Mono<Void> interpreted(InterpretationNews news) {
    Act act = Act.of(DISCLOSURE, "activity.record");
    String id = NewId.derived("activity", news.id()).value();
    return units
        .tree()
        .flatMap(tree ->
            activities
                .documents()
                .change(id, act, known -> known.led(news, tree::pathOf, act, clock.instant()))
                .switchIfEmpty(
                    Mono.defer(() -> news.isPublic() ? first(id, news, tree, act) : Mono.empty())))
        .then();
  }

  private Mono<Activity> first(String id, InterpretationNews news, UnitTree tree, Act act) {
    ActivityContent content = news.content(clock.getZone());
    return activities.record(Activity.record(id, content, tree::pathOf, act, clock.instant()), act);
  }

  /** Records an inspection that was finished, once. */
  Mono<Void> inspected(InspectionNews inspection) {
    ActivityKind kind = inspection.kind();
    if (kind == null) {
      return Mono.empty();
    }
    Act act = Act.of(INSPECTION, "activity.record");
    String id = NewId.derived("activity", inspection.id()).value();
    ActivityContent content =
        ActivityContent.published(
            kind,
            inspection.unitId(),
            kind.label(),
            inspection.finishedOn(),
            "/api/tasks/inspections/" + inspection.id());
    return units
        .tree()
        .map(tree -> Activity.record(id, content, tree::pathOf, act, clock.instant()))
        .flatMap(fresh -> activities.record(fresh, act))
        .then();
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
    return ActivityContent.published(
        ActivityKind.INTERPRETATION, item.unit(), item.title(), date, item.url());
  }

  static String id(ItemNews item) {
    return NewId.derived("activity", item.id()).value();
  }
}
