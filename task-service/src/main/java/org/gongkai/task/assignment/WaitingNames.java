package org.gongkai.task.assignment;

import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.task.unit.NameFollower;
import org.gongkai.task.unit.UnitMatch;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Resolves the rows that wait for a printed name, once somebody has said whom it means. */
class WaitingNames implements NameFollower {

  private static final int BATCH = 500;
  private static final String REASON = "单位名称已确认";

  private final ResolutionFile file;
  private final Opening opening;
  private final Units units;
  private final Clock clock;

  WaitingNames(ResolutionFile file, Opening opening, Units units, Clock clock) {
    this.file = file;
    this.opening = opening;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public Mono<Void> follow(UnitMatch confirmed, Actor actor) {
    return units
        .tree()
        .mapNotNull(tree -> meant(confirmed, tree))
        .flatMapMany(
            unitId -> waiting(confirmed, null).concatMap(one -> resolve(one.id(), unitId, actor)))
        .then();
  }

  /** Who does the unit's work today. */
  private static @Nullable String meant(UnitMatch confirmed, UnitTree tree) {
    return tree.heir(confirmed.unitId()).orElse(null);
  }

  private Flux<Resolution> waiting(UnitMatch confirmed, @Nullable String after) {
    return file.list(
            eq("task.planUnit", confirmed.territory()), Resolution.State.PENDING, after, BATCH)
        .collectList()
        .flatMapMany(batch -> {
          Flux<Resolution> named =
              Flux.fromIterable(batch)
                  .filter(one -> one.reason() == Resolution.Reason.UNKNOWN_UNIT)
                  .filter(one -> confirmed.means(one.term()));
          return batch.size() < BATCH
              ? named
              : named.concatWith(Flux.defer(() -> waiting(confirmed, batch.getLast().id())));
        });
  }

  private Mono<Resolution> resolve(String id, String unitId, Actor actor) {
    return file.documents()
        .change(
            id,
            new Act(actor, "assignment.resolve", REASON),
            found ->
                found.state() == Resolution.State.PENDING
                    ? found.resolve(List.of(unitId), REASON, actor, clock.instant())
                    : found)
        .flatMap(resolved -> opening.resolved(resolved, actor));
  }
}
