package org.gongkai.disclosure.unit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.DocumentStores;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The replicated directory of units. */
@Component
public class Units {

  /** How long a change of the tree may take to be seen by this instance. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final MongoCollection<UnitNode> collection;
  private final Mono<UnitTree> tree;

  Units(DocumentStores stores, Clock clock) {
    this.collection = stores.plain("units", UnitNode.class);
    this.tree =
        Flux.defer(collection::find)
            .map(unit -> unit.on(LocalDate.now(clock)))
            .collectList()
            .map(UnitTree::of)
            .cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** The whole tree, at most a second old. */
  public Mono<UnitTree> tree() {
    return tree;
  }

  /** Refuses unless the unit is the actor's own or stands below it; emits the tree. */
  public Mono<UnitTree> requireWithin(String unit, Actor actor) {
    return tree.doOnNext(units -> {
      if (!units.isWithin(unit, actor.unit())) {
        throw Refusal.forbidden("该事项不属于您所在单位或其下级单位。");
      }
    });
  }

  /** Keeps what a unit has become; what is older than the kept state is passed over. */
  Mono<Void> remember(UnitNode unit) {
    var older = and(eq("_id", unit.id()), lt("revision", unit.revision()));
    return Mono.from(collection.replaceOne(older, unit, new ReplaceOptions().upsert(true)))
        .then()
        // The upsert of an event that is not newer meets the kept unit: nothing is to be done.
        .onErrorComplete(Units::isKeptAlready);
  }

  private static boolean isKeptAlready(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
