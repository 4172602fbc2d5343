package org.gongkai.disclosure.column;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Changes columns: the office of a whole territory the shared ones, a unit's own people its
 * self-chosen ones.
 */
@Component
class ColumnDesk {

  private final Columns columns;
  private final ColumnStore store;
  private final Units units;
  private final DocumentTypes types;
  private final Clock clock;

  ColumnDesk(Columns columns, ColumnStore store, Units units, DocumentTypes types, Clock clock) {
    this.columns = columns;
    this.store = store;
    this.units = units;
    this.types = types;
    this.clock = clock;
  }

  Mono<Column> create(NewId id, ColumnRequest wanted, Actor actor) {
    actor.require(Role.OFFICE, Role.DRAFTER);
    String key = wanted.id() == null ? id.value() : wanted.id();
    return current()
        .map(tree -> {
          Column fresh = rules(tree).fresh(key, wanted, actor.unit());
          requireKeeper(fresh, actor, tree);
          return fresh;
        })
        .flatMap(fresh -> store.insert(fresh, Act.of(actor, "column.create")))
        .doOnNext(this::learn);
  }

  Mono<Column> revise(String id, Revision seen, ColumnRequest wanted, Actor actor) {
    return kept(id, seen, actor)
        .flatMap(kept -> {
          Column next = rules(kept.tree).revised(kept.column, wanted);
          return next == kept.column
              ? Mono.just(next)
              : store.replace(next, Act.of(actor, "column.revise"));
        })
        .doOnNext(this::learn);
  }

  Mono<Column> close(String id, Revision seen, @Nullable String why, Actor actor) {
    return kept(id, seen, actor)
        .flatMap(kept -> {
          if (kept.column.isClosed()) {
            throw Refusal.illegalTransition("关闭栏目", "已关闭");
          }
          rules(kept.tree).refuseClosing(kept.column);
          Column next = kept.column.closed(clock.instant().truncatedTo(ChronoUnit.MILLIS));
          return store.replace(next, new Act(actor, "column.close", why));
        })
        .doOnNext(this::learn);
  }

  Mono<Column> reopen(String id, Revision seen, @Nullable String why, Actor actor) {
    return kept(id, seen, actor)
        .flatMap(kept -> {
          if (!kept.column.isClosed()) {
            throw Refusal.illegalTransition("恢复栏目", "开放");
          }
          rules(kept.tree).refuseReopening(kept.column);
          return store.replace(kept.column.closed(null), new Act(actor, "column.reopen", why));
        })
        .doOnNext(this::learn);
  }

  /** What the caller may do with a column. */
  List<String> allowed(Column column, Actor actor, UnitTree tree) {
    if (actor.isAnonymous() || !mayKeep(column, actor, tree)) {
      return List.of();
    }
    if (column.kind().isFixed()) {
      return List.of("revise");
    }
    return column.isClosed() ? List.of("revise", "reopen") : List.of("revise", "close");
  }

  private record Kept(Column column, UnitTree tree) {}

  private Mono<Kept> kept(String id, Revision seen, Actor actor) {
    actor.require(Role.OFFICE, Role.DRAFTER);
    return current()
        .map(tree -> {
          Column column = columns.find(id).orElseThrow(() -> Refusal.notFound("栏目"));
          requireKeeper(column, actor, tree);
          seen.check(column.revision());
          return new Kept(column, tree);
        });
  }

  /** Columns as they are now, whatever this instance has missed; emits the units. */
  private Mono<UnitTree> current() {
    return columns.refresh().then(units.tree());
  }

  private ColumnRules rules(UnitTree tree) {
    return new ColumnRules(columns, tree, types.names());
  }

  private void learn(Column column) {
    columns.learn(List.of(column));
  }

  private static void requireKeeper(Column column, Actor actor, UnitTree tree) {
    if (!mayKeep(column, actor, tree)) {
      throw Refusal.forbidden(column.unit() == null ? "共用栏目由本级政府的政务公开办维护。" : "自选栏目由其单位维护。");
    }
  }

  private static boolean mayKeep(Column column, Actor actor, UnitTree tree) {
    String unit = column.unit();
    return unit == null
        ? actor.is(Role.OFFICE) && tree.isRoot(actor.unit())
        : (actor.is(Role.OFFICE) || actor.is(Role.DRAFTER)) && tree.isWithin(unit, actor.unit());
  }
}
