package org.gongkai.task.unit;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The directory of units. */
public class Units {

  /** How long another instance's change may take to be seen by this one. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  /** More than a province has; nobody pages through a tree that is needed whole. */
  private static final int MOST = 50_000;

  private final Documents<Unit> units;
  private final Clock clock;
  private final AtomicReference<Mono<UnitTree>> tree = new AtomicReference<>();

  Units(Documents<Unit> units, Clock clock) {
    this.units = units;
    this.clock = clock;
    tree.set(freshTree());
  }

  /** All units: this instance's own changes at once, those of others within two seconds. */
  public Mono<UnitTree> tree() {
    return Mono.defer(tree::get);
  }

  /** Empty when there is none. */
  public Mono<Unit> find(String id) {
    return units.find(id);
  }

  /**
   * What the rows of a file would do, each checked beside all the others; nothing is written. The
   * problems are keyed by the place in the list.
   */
  public Mono<Map<Integer, Refusal>> problems(List<Proposed> proposed, Actor actor) {
    actor.require(Role.ADMIN);
    return whole().map(tree -> UnitChange.problems(proposed, tree, actor));
  }

  /** Creates or changes a unit; the same content again changes nothing. */
  public Mono<Change> put(Proposed proposed, Actor actor) {
    return put(proposed.id(), proposed.content(), null, false, actor);
  }

  Mono<Change> put(
      String id, UnitContent content, @Nullable Revision seen, boolean onlyNew, Actor actor) {
    actor.require(Role.ADMIN);
    return whole()
        .map(all -> new UnitChange(id, content, all, all.with(id, content)))
        .doOnNext(change -> change.check(actor))
        .flatMap(change -> units.find(id))
        .flatMap(unit -> change(unit, content, seen, onlyNew, actor))
        .switchIfEmpty(Mono.defer(() -> create(id, content, seen, actor)))
        .doOnNext(done -> tree.set(freshTree()));
  }

  private Mono<Change> create(
      String id, UnitContent content, @Nullable Revision seen, Actor actor) {
    if (seen != null) {
      seen.check(0);
    }
    Unit unit = Unit.create(id, content, actor, clock.instant());
    return units.insert(unit, Act.of(actor, "unit.create")).map(made -> new Change(made, true));
  }

  private Mono<Change> change(
      Unit unit, UnitContent content, @Nullable Revision seen, boolean onlyNew, Actor actor) {
    if (onlyNew) {
      throw new Refusal(CommonCode.STALE_REVISION, "该单位已经存在。");
    }
    if (seen != null) {
      seen.check(unit.revision());
    }
    Unit next = unit.change(content, actor, clock.instant());
    Mono<Unit> kept =
        next == unit ? Mono.just(unit) : units.replace(next, Act.of(actor, "unit.change"));
    return kept.map(changed -> new Change(changed, false));
  }

  private Mono<UnitTree> freshTree() {
    return whole().cache(found -> FRESH, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** The whole directory: a few hundred units of a county, some thousands of a province. */
  private Mono<UnitTree> whole() {
    return units
        .find(empty(), ascending("_id"), MOST)
        .collectList()
        .map(all -> UnitTree.of(all, LocalDate.now(clock)));
  }

  /** What somebody wants a unit to be. */
  public record Proposed(String id, UnitContent content) {}

  /** What a PUT has led to. */
  public record Change(Unit unit, boolean created) {}
}
