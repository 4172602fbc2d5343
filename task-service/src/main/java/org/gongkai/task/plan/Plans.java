package org.gongkai.task.plan;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.conversions.Bson;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.DocumentStores;
import org.gongkai.platform.store.Documents;
import org.gongkai.platform.web.Cursor;
import org.gongkai.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The issued plans, those of the latest year first. */
public class Plans {

  private static final Bson LATEST = orderBy(descending("head.year"), ascending("_id"));

  private static final Bson LINKED =
      include("unit", "head.title", "head.year", "head.documentNumber", "head.upstream");

  /** A new plan may take this long to be linked. */
  private static final Duration CHAIN_KEPT = Duration.ofSeconds(2);

  private final Documents<Plan> plans;
  private final TaskItems items;
  private final Mono<PlanChain> chain;

  Plans(DocumentStores stores, TaskItems items) {
    this.plans =
        stores.of(
            "plans",
            Plan.class,
            new IndexModel(Indexes.ascending("identity"), new IndexOptions().unique(true)),
            new IndexModel(Indexes.ascending("assignedAt")),
            new IndexModel(
                Indexes.compoundIndex(Indexes.descending("head.year"), Indexes.ascending("_id"))));
    this.items = items;
    this.chain =
        Mono.defer(this::linked)
            .cache(found -> CHAIN_KEPT, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  /** Fails with 404 when there is none. */
  public Mono<Plan> read(String id) {
    return find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("工作计划")));
  }

  /** Empty when there is none. */
  public Mono<Plan> find(String id) {
    return plans.find(id);
  }

  /** Empty when no plan bears the identity. */
  public Mono<Plan> identified(String identity) {
    return plans.find(eq("identity", identity), ascending("identity"), 1).next();
  }

  /**
   * Issues a plan: first its rows, then the plan itself, which makes them public. A crash in
   * between is repaired by doing it again. DUPLICATE when another plan of that identity was faster;
   * its own rows then belong to no plan and are never shown.
   */
  public Mono<Plan> issue(Plan plan, List<TaskItem> rows, Actor actor) {
    List<TaskItem> placed =
        rows.stream().map(row -> row.within(plan.unit(), plan.head().year())).toList();
    return items.open(placed).then(plans.insert(plan, Act.of(actor, "plan.issue")));
  }

  /** Issued plans whose rows a crash has kept from their units. */
  public Flux<Plan> unassigned(int limit) {
    return plans.find(eq("assignedAt", null), ascending("assignedAt"), limit);
  }

  /** Remembers that all rows have been given to their units. */
  public Mono<Void> assigned(String id, Instant at) {
    return Mono.from(plans.collection().updateOne(eq("_id", id), Updates.set("assignedAt", at)))
        .then();
  }

  Mono<Plan> change(String id, Act act, UnaryOperator<Plan> transition) {
    return plans.change(id, act, transition);
  }

  Mono<Plan> replace(Plan next, Act act) {
    return plans.replace(next, act);
  }

  Flux<Plan> list(@Nullable Integer year, PageRequest page) {
    Bson all = year == null ? gt("head.year", 0) : eq("head.year", year);
    Cursor cursor = page.cursor();
    Bson filter = cursor == null ? all : and(all, after(cursor));
    return plans.find(filter, LATEST, page.limitPlusOne());
  }

  /** How the plans of all levels hang together; the latest years first. */
  Mono<PlanChain> chain() {
    return chain;
  }

  private Mono<PlanChain> linked() {
    return Flux.from(
            plans
                .collection()
                .withDocumentClass(PlanOutline.class)
                .find(gt("head.year", 0))
                .projection(LINKED)
                .sort(LATEST))
        .collectList()
        .map(PlanChain::of);
  }

  private static Bson after(Cursor cursor) {
    int year = (int) cursor.number(0);
    return or(lt("head.year", year), and(eq("head.year", year), gt("_id", cursor.text(1))));
  }
}
