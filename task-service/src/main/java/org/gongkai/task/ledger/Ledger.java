package org.gongkai.task.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Mono;

/** Reads the rows of plans as the people see them who have to do with them. */
class Ledger {

  private final TaskItems items;
  private final PlanAccess access;
  private final Units units;
  private final Clock clock;

  Ledger(TaskItems items, PlanAccess access, Units units, Clock clock) {
    this.items = items;
    this.access = access;
    this.units = units;
    this.clock = clock;
  }

  /** Of one plan; 403 to whom it does not concern. */
  Mono<Page<LedgerLine>> ofPlan(String planId, LedgerQuery query, PageRequest page, Actor actor) {
    return access
        .open(planId, actor)
        .flatMap(opened -> page(LedgerFilter.ofPlan(planId), query, page, opened.tree()));
  }

  /** Of all plans of the caller's own territory in a year. */
  Mono<Page<LedgerLine>> ofYear(int year, LedgerQuery query, PageRequest page, Actor actor) {
    if (actor.roles().isEmpty()) {
      return Mono.error(() -> Refusal.forbidden("您的角色没有权限执行此操作。"));
    }
    return units
        .tree()
        .flatMap(tree -> {
          Bson scope = LedgerFilter.ofYear(tree.authority(actor.unit()), year);
          return page(scope, query, page, tree);
        });
  }

  private Mono<Page<LedgerLine>> page(
      Bson scope, LedgerQuery query, PageRequest page, UnitTree tree) {
    LocalDate today = LocalDate.now(clock);
    LedgerOrder order = query.order();
    Bson filter = LedgerFilter.of(query, tree).query(scope, order, page.cursor(), today);
    return items
        .find(filter, order.sort(), page.limitPlusOne())
        .collectList()
        .map(found -> page(found, page, order, tree, today));
  }

  private static Page<LedgerLine> page(
      List<TaskItem> found, PageRequest page, LedgerOrder order, UnitTree tree, LocalDate today) {
    return Page.of(
        found, page, item -> LedgerLine.of(item, tree, today), last -> cursor(last, order));
  }

  private static Cursor cursor(TaskItem last, LedgerOrder order) {
    return order.cursor(Objects.requireNonNull(last.scope()));
  }
}
