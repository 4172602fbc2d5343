package org.gongkai.task.plan;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Amends issued plans. Each step can be done again: what a crash leaves is finished by a retry. */
public class Amendments {

  private static final String ACTION = "plan.amend";

  private final Documents<Amendment> amendments;
  private final Plans plans;
  private final TaskItems items;
  private final Clock clock;

  Amendments(DocumentStores stores, Plans plans, TaskItems items, Clock clock) {
    this.amendments =
        stores.of(
            "amendments",
            Amendment.class,
            new IndexModel(
                Indexes.compoundIndex(Indexes.ascending("planId"), Indexes.descending("number")),
                new IndexOptions().unique(true)));
    this.plans = plans;
    this.items = items;
    this.clock = clock;
  }

  /**
   * What a text makes of a plan.
   *
   * @param rows those of the text, numbered by their places in it
   */
  public record Wanted(String importId, Plan.Revised plan, List<TaskItem> rows, String reason) {

    public Wanted {
      rows = List.copyOf(rows);
    }
  }

  /** A plan as amended, with the rows that have new words, units or days, and the removed ones. */
  public record Done(
      Plan plan, Amendment amendment, List<TaskItem> touched, List<String> removed) {}

  /** How a text differs from the plan as it is. */
  public Mono<PlanDiff> diff(Plan plan, PlanHead head, List<TaskItem> wanted) {
    return printed(plan).collectList().map(rows -> PlanDiff.of(plan.head(), rows, head, wanted));
  }

  /**
   * Amends a plan; ILLEGAL_TRANSITION when it is closed, DUPLICATE when another amendment is being
   * made.
   */
  public Mono<Done> amend(Plan plan, Wanted wanted, Actor actor) {
    return amendments
        .find(Amendment.id(wanted.importId()))
        .switchIfEmpty(Mono.defer(() -> begin(plan, wanted, actor)))
        .flatMap(amendment -> apply(amendment, wanted, actor));
  }

  Flux<Amendment> list(String planId, PageRequest page) {
    Bson all = eq("planId", planId);
    Bson filter =
        page.cursor() == null ? all : and(all, lt("number", (int) page.cursor().number(0)));
    return amendments.find(filter, descending("number"), page.limitPlusOne());
  }

  private Mono<Amendment> begin(Plan plan, Wanted wanted, Actor actor) {
    if (plan.state() != Plan.State.ISSUED) {
      return Mono.error(() -> Refusal.illegalTransition("调整计划", plan.state()));
    }
    return diff(plan, wanted.plan().head(), wanted.rows())
        .map(diff ->
            Amendment.of(plan, diff, wanted.importId(), wanted.reason(), actor, clock.instant()))
        .flatMap(fresh ->
            amendments.insertOnce(fresh, new Act(actor, "amendment.begin", wanted.reason())));
  }

  private Mono<Done> apply(Amendment amendment, Wanted wanted, Actor actor) {
    Act act = new Act(actor, ACTION, amendment.reason());
    Map<Integer, TaskItem> byPlace = new HashMap<>();
    wanted.rows().forEach(row -> byPlace.put(row.row(), row));
    return plans
        .read(amendment.planId())
        .flatMap(plan -> rows(amendment, plan, wanted, byPlace, act))
        .flatMap(touched ->
            plans
                .change(
                    amendment.planId(),
                    act,
                    found -> found.amended(amendment, wanted.plan(), clock.instant()))
                .map(plan ->
                    new Done(plan, amendment, touched, amendment.itemIds(RowDiff.Kind.REMOVED))))
        .flatMap(done ->
            amendments
                .change(amendment.id(), Act.of(actor, "amendment.apply"), Amendment::appliedNow)
                .thenReturn(done));
  }

  private Mono<List<TaskItem>> rows(
      Amendment amendment, Plan plan, Wanted wanted, Map<Integer, TaskItem> byPlace, Act act) {
    return printed(plan)
        .collectMap(TaskItem::id)
        .flatMap(live ->
            items
                .open(added(amendment, plan, wanted, live))
                .thenMany(Flux.fromIterable(amendment.diff().rows()))
                .concatMap(row -> change(row, byPlace.get(row.wantedRow()), live, act))
                .collectList());
  }

  /** Those carried over from an earlier plan stand in no text. */
  private Flux<TaskItem> printed(Plan plan) {
    return items.ofPlan(plan.id()).filter(row -> row.carriedFrom() == null);
  }

  /** Changed and new rows come back; the others at most get their new numbers. */
  private Mono<TaskItem> change(
      RowDiff row, @Nullable TaskItem wanted, Map<String, TaskItem> live, Act act) {
    String id = Objects.requireNonNull(row.itemId());
    return switch (row.kind()) {
      case REMOVED -> items.change(id, act, RowAmendment::cancelled).then(Mono.empty());
      case SAME -> renumbered(live.get(id), Objects.requireNonNull(wanted), act);
      case CHANGED ->
          items.change(
              id, act, found -> RowAmendment.amended(found, Objects.requireNonNull(wanted)));
      case ADDED -> items.find(id);
    };
  }

  private Mono<TaskItem> renumbered(@Nullable TaskItem row, TaskItem wanted, Act act) {
    return row == null || RowAmendment.amended(row, wanted) == row
        ? Mono.empty()
        : items
            .change(row.id(), act, found -> RowAmendment.amended(found, wanted))
            .then(Mono.empty());
  }

  /** Each stands behind the row that the text has before it. */
  private static List<TaskItem> added(
      Amendment amendment, Plan plan, Wanted wanted, Map<String, TaskItem> live) {
    Map<Integer, RowDiff> byPlace = new HashMap<>();
    amendment.diff().rows().forEach(row -> byPlace.put(row.wantedRow(), row));
    List<TaskItem> added = new ArrayList<>();
    LedgerScope previous = null;
    for (TaskItem words : wanted.rows()) {
      RowDiff row = Objects.requireNonNull(byPlace.get(words.row()));
      TaskItem known = live.get(row.itemId());
      if (row.kind() == RowDiff.Kind.ADDED) {
        int year = wanted.plan().head().year();
        TaskItem fresh = RowAmendment.numbered(words, plan, String.valueOf(row.itemId()), year);
        known = RowAmendment.placedAfter(fresh, previous);
        added.add(known);
      }
      previous = known == null || known.scope() == null ? previous : known.scope();
    }
    return added;
  }
}
