package org.gongkai.task.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Standing;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads the rows of plans as the people see them who have to do with them. */
class Ledger {

  private final TaskItems items;
  private final PlanAccess access;
  private final RowWork work;
  private final Units units;
  private final Clock clock;

  Ledger(TaskItems items, PlanAccess access, RowWork work, Units units, Clock clock) {
    this.items = items;
    this.access = access;
    this.work = work;
    this.units = units;
    this.clock = clock;
  }

  /** Of one plan; 403 to whom it does not concern. */
  Mono<Page<LedgerLine>> ofPlan(String planId, LedgerQuery query, PageRequest page, Actor actor) {
    return access
        .open(planId, actor)
        .flatMap(opened ->
            page(LedgerFilter.ofPlan(planId), query, page, new Standing(actor, opened.tree())));
  }

  /** Of all plans of the caller's own territory in a year. */
  Mono<Page<LedgerLine>> ofYear(int year, LedgerQuery query, PageRequest page, Actor actor) {
    requireStaff(actor);
    return units
        .tree()
        .flatMap(tree -> {
          Bson scope = LedgerFilter.ofYear(tree.authority(actor.unit()), year);
          return page(scope, query, page, new Standing(actor, tree));
        });
  }

  /** What an export takes: of one plan, or of a year of the caller's own territory. */
  Mono<LedgerExport.Selection> selection(
      @Nullable String planId, @Nullable Integer year, LedgerQuery query, Actor actor) {
    if (planId != null && year == null) {
      return access
          .open(planId, actor)
          .map(opened ->
              new LedgerExport.Selection(
                  LedgerFilter.ofPlan(planId),
                  query,
                  new Standing(actor, opened.tree()),
                  opened.plan().head().title(),
                  false));
    }
    if (planId != null || year == null) {
      return Mono.error(
          () -> new Refusal(CommonCode.INVALID_PARAMETER, "参数 plan 和 year 必须填写其一，且只能填写其一。"));
    }
    requireStaff(actor);
    return units
        .tree()
        .map(tree ->
            new LedgerExport.Selection(
                LedgerFilter.ofYear(tree.authority(actor.unit()), year),
                query,
                new Standing(actor, tree),
                year + "年度政务公开工作",
                true));
  }

  private Mono<Page<LedgerLine>> page(
      Bson scope, LedgerQuery query, PageRequest page, Standing standing) {
    LocalDate today = LocalDate.now(clock);
    UnitTree tree = standing.tree();
    LedgerOrder order = query.order();
    LedgerFilter filter = LedgerFilter.of(query, tree);
    return items
        .find(filter.query(scope, order, page.cursor(), today), order.sort(), page.limitPlusOne())
        .collectList()
        .flatMap(found ->
            work.shown(found, filter.units(), standing)
                .map(given ->
                    Page.of(
                        found,
                        page,
                        item ->
                            LedgerLine.of(item, shown(item, given, filter.units()), tree, today),
                        last -> cursor(last, order))));
  }

  private static @Nullable List<Assignment> shown(
      TaskItem item, Map<String, List<Assignment>> given, @Nullable List<String> units) {
    List<Assignment> all = given.get(item.id());
    if (all == null) {
      return units == null && !RowWork.isSmall(item) ? null : List.of();
    }
    return units == null ? all : all.stream().filter(one -> units.contains(one.unitId())).toList();
  }

  private static void requireStaff(Actor actor) {
    if (actor.roles().isEmpty()) {
      throw Refusal.forbidden("您的角色没有权限执行此操作。");
    }
  }

  private static Cursor cursor(TaskItem last, LedgerOrder order) {
    return order.cursor(Objects.requireNonNull(last.scope()));
  }
}
