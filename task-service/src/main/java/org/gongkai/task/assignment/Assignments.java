package org.gongkai.task.assignment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.plan.ItemDeadline;
import org.gongkai.task.tally.Tallies;
import org.gongkai.task.unit.Units;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is assigned to whom. */
public class Assignments {

  private final AssignmentFile file;
  private final AssignmentCounting counting;
  private final Tallies<UnitTally> tallies;
  private final Units units;
  private final Clock clock;

  Assignments(
      AssignmentFile file,
      AssignmentCounting counting,
      Tallies<UnitTally> tallies,
      Units units,
      Clock clock) {
    this.file = file;
    this.counting = counting;
    this.tallies = tallies;
    this.units = units;
    this.clock = clock;
  }

  /** Empty when there is none. */
  public Mono<Assignment> find(String id) {
    return file.documents().find(id);
  }

  /** Fails with 404 when there is none. */
  public Mono<Assignment> read(String id) {
    return find(id).switchIfEmpty(Mono.error(() -> Refusal.notFound("任务分派")));
  }

  /** Of a plan, in the order of rows, after a {@link Assignment#place}. */
  public Flux<Assignment> ofPlan(String planId, @Nullable String after, int limit) {
    return file.list(eq("task.planId", planId), after, limit);
  }

  /** Of a unit in a year, in the order of plans and rows, after a {@link Assignment#place}. */
  public Flux<Assignment> ofUnit(String unitId, int year, @Nullable String after, int limit) {
    return file.list(and(eq("unitId", unitId), eq("task.year", year)), after, limit);
  }

  /** Of a content row, with what units have passed on of it. */
  public Flux<Assignment> ofTaskItem(String taskItemId) {
    return file.ofTaskItem(taskItemId);
  }

  /** Of several content rows, at most five thousand, in the order of rows and units. */
  public Flux<Assignment> ofTaskItems(Collection<String> taskItemIds) {
    return taskItemIds.isEmpty()
        ? Flux.empty()
        : file.list(in("task.taskItemId", taskItemIds), null, AssignmentFile.MOST);
  }

  /** Those of the ids that there are. */
  public Flux<Assignment> given(Collection<String> ids) {
    return ids.isEmpty()
        ? Flux.empty()
        : file.documents().find(in("_id", ids), Sorts.ascending("_id"), AssignmentFile.MOST);
  }

  /** The numbers of every unit and plan. */
  public Mono<Collection<UnitTally>> tallies() {
    return tallies.all();
  }

  /** Changes by an event or by the clock; see {@code Documents.change}. */
  public Mono<Assignment> change(String id, Act act, UnaryOperator<Assignment> transition) {
    return file.documents()
        .change(id, act, transition)
        .flatMap(changed -> counting.count(changed, act.actor()));
  }

  /** Owed ones of a unit, or of all plans of a unit, with the earliest days. */
  public Flux<Assignment> nextDeadlines(
      String unitId, boolean territory, @Nullable Integer year, int limit) {
    var whose = eq(territory ? "task.planUnit" : "unitId", unitId);
    var owed = and(whose, gte("owedOn", LocalDate.EPOCH));
    return file.byDay(year == null ? owed : and(owed, eq("task.year", year)), limit);
  }

  /** Those about which the clock may have something to say by a day. */
  public Flux<Assignment> toRemind(LocalDate today, int limit) {
    return file.toRemind(today, limit);
  }

  /** Remembers on which day the clock has to look again. */
  public Mono<Void> reminded(Collection<Reminded> all) {
    return file.reminded(all);
  }

  /** What somebody may do. */
  public Mono<Standing> standing(Actor actor) {
    return units.tree().map(tree -> new Standing(actor, tree));
  }

  /** Somebody's step on an assignment whose revision was seen. */
  Mono<Assignment> decide(
      String id, Revision seen, Act act, BiFunction<Assignment, Standing, Assignment> step) {
    return Mono.zip(
            read(id),
            standing(act.actor()),
            (assignment, standing) -> {
              Assignment next = step.apply(assignment, standing);
              seen.check(assignment.revision());
              return next;
            })
        .flatMap(next -> file.documents().replace(next, act))
        .flatMap(next -> counting.count(next, act.actor()));
  }

  /**
   * Gives a unit work that stands in no plan, such as what a meeting has decided. The same id again
   * emits what the first call has stored.
   */
  public Mono<Assignment> entrust(
      String id, String unitId, String name, String text, LocalDate due, Actor actor) {
    return units
        .tree()
        .map(tree -> {
          String authority = tree.authority(unitId);
          AssignedTask task =
              new AssignedTask(null, authority, due.getYear(), null, 0, null, name, text);
          return new AssignmentDraft(
              id,
              task,
              unitId,
              authority,
              AssignmentPart.RESPONSIBLE,
              false,
              AssignmentOrigin.selfChosen(),
              new ItemDeadline(null, "FIXED_DATE", due, false));
        })
        .map(draft -> draft.open("entrust", null, actor, clock))
        .flatMap(fresh -> add(fresh, Act.of(actor, "assignment.entrust")));
  }

  /** Stores a new one; a retry with the same id gets what the first attempt has stored. */
  Mono<Assignment> add(Assignment fresh, Act act) {
    return file.documents()
        .insertOnce(fresh, act)
        .flatMap(stored -> counting.count(stored, act.actor()));
  }
}
