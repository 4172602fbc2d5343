package org.gongkai.task.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.task.plan.CarriedRow;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What plans give to units, change and take away again. */
public class PlanWork {

  /** What was passed on is compared with the old words before those of its origin change. */
  private static final Comparator<Assignment> PARTS_FIRST =
      Comparator.comparing(one -> one.origin().kind() != AssignmentOrigin.Kind.CASCADED);

  private final Assignments assignments;
  private final AssignmentFile file;
  private final Opening opening;
  private final TaskItems items;
  private final Clock clock;

  PlanWork(
      Assignments assignments, AssignmentFile file, Opening opening, TaskItems items, Clock clock) {
    this.assignments = assignments;
    this.file = file;
    this.opening = opening;
    this.items = items;
    this.clock = clock;
  }

  /**
   * Gives rows of an issued plan to their units; what is there already stays as it is. Words that
   * only a person can resolve wait for one.
   */
  public Mono<Void> open(Plan plan, List<TaskItem> rows, Actor actor) {
    return opening.openAll(plan, rows, actor);
  }

  /** Takes a row away from all its units because the plan was amended; done work stays done. */
  public Mono<Void> cancel(String taskItemId, String reason, Actor actor) {
    return file.ofTaskItem(taskItemId)
        .concatMap(one -> takeAway(one.id(), reason, actor))
        .then(Mono.defer(() -> opening.withdraw(taskItemId, term -> false, reason, actor)));
  }

  /**
   * Follows an amendment of a plan: removed rows and units are taken away, new ones get their
   * share, and the others hear of new words and days; what is closed stays as it was done.
   *
   * @param touched rows that are new or changed
   * @param removed ids of rows that the plan has no more
   */
  public Mono<Void> amend(
      Plan plan, List<TaskItem> touched, List<String> removed, String reason, Actor actor) {
    return Flux.fromIterable(removed)
        .concatMap(row -> cancel(row, reason, actor))
        .thenMany(Flux.fromIterable(touched))
        .concatMap(row -> follow(row, reason, actor))
        .then(open(plan, touched, actor));
  }

  private Mono<Void> follow(TaskItem row, String reason, Actor actor) {
    return file.ofTaskItem(row.id())
        .collectList()
        .flatMapMany(all -> {
          List<String> given =
              all.stream()
                  .filter(one -> one.origin().kind() != AssignmentOrigin.Kind.CASCADED)
                  .map(Assignment::text)
                  .toList();
          return Flux.fromStream(all.stream().sorted(PARTS_FIRST))
              .concatMap(one -> follow(one, row, given.contains(one.text()), reason, actor));
        })
        .then(Mono.defer(() -> opening.withdraw(row.id(), row::names, reason, actor)));
  }

  /** Cascaded work follows the assignment that it was passed on from, unless in own words. */
  private Mono<Assignment> follow(
      Assignment one, TaskItem row, boolean inWordsOfThePlan, String reason, Actor actor) {
    String term = one.origin().term();
    if (term != null && !row.names(term)) {
      return takeAway(one.id(), reason, actor);
    }
    return assignments.change(
        one.id(),
        new Act(actor, "assignment.amend", reason),
        is -> {
          AssignedTask task = inWordsOfThePlan ? is.task().amended(row) : is.task();
          boolean sameDay =
              is.planDeadline().equals(row.deadline()) || is.hasUnmarkedDay(row.deadline());
          if (is.state().isClosed() || sameDay && is.task().equals(task)) {
            return is;
          }
          Step step = new Step(is, actor, clock).task(task);
          return sameDay ? step.taken("amend", reason) : redated(step, is, row, reason);
        });
  }

  /** The row has another day: it replaces also a day that was set for the unit alone. */
  private static Assignment redated(Step step, Assignment is, TaskItem row, String reason) {
    SetDay own = is.ownDay();
    return own == null
        ? step.deadline(row.deadline(), is.setDay()).taken("amend", reason)
        : step.deadline(row.deadline(), own.asReplaced())
            .taken("amend", reason + "；原单独设定的时限 " + own.date() + " 由计划的新时限取代");
  }

  /** Ends what its year has left undone, because it is given again in the next. */
  Mono<Assignment> carryOver(String id, String reason, Actor actor) {
    return close(id, AssignmentState.CARRIED_OVER, "carry-over", reason, actor);
  }

  /**
   * Gives what is unfinished again in a plan of a later year: as a row of it and an assignment,
   * which begins anew. Doing it again changes nothing.
   *
   * @param due the last day in time; null when the office names it later
   * @param unitId the same unit, or who has taken over from it
   * @param unitName as the ledger of the later plan prints it
   */
  public Mono<Assignment> carryOver(
      Assignment earlier,
      Plan into,
      @Nullable LocalDate due,
      String unitId,
      String unitName,
      Actor actor) {
    String reason = "结转到计划 " + into.id();
    Act act = new Act(actor, "task-item.carry-over", reason);
    ItemUnit unit = new ItemUnit(unitName, ItemUnit.Part.RESPONSIBLE, false, unitId);
    return items
        .read(String.valueOf(earlier.taskItemId()))
        .flatMap(row -> items.carry(new CarriedRow(into, row, earlier.year(), due), unit, act))
        .map(row -> again(earlier, into, row, unitId))
        .flatMap(draft ->
            opening
                .store(List.of(draft), actor)
                .then(Mono.defer(() -> carryOver(earlier.id(), reason, actor)))
                .then(Mono.defer(() -> assignments.read(draft.id()))));
  }

  private static AssignmentDraft again(Assignment earlier, Plan into, TaskItem row, String unitId) {
    return new AssignmentDraft(
        Assignment.id(row.id(), unitId),
        AssignedTask.of(into, row),
        unitId,
        into.unit(),
        earlier.part(),
        false,
        AssignmentOrigin.carriedOver(earlier.id()),
        row.deadline());
  }

  /** What was moved to another unit is marked as well: a row that names it again gives it anew. */
  private Mono<Assignment> takeAway(String id, String reason, Actor actor) {
    return assignments.change(
        id,
        new Act(actor, "assignment.cancel", reason),
        one ->
            one.state().isClosed() && one.state() != AssignmentState.CANCELLED || one.isTakenAway()
                ? one
                : new Step(one, actor, clock)
                    .to(AssignmentState.CANCELLED)
                    .taken(Assignment.TAKE_AWAY, reason));
  }

  private Mono<Assignment> close(
      String id, AssignmentState to, String action, String reason, Actor actor) {
    return assignments.change(
        id,
        new Act(actor, "assignment." + action, reason),
        one ->
            one.state().isClosed()
                ? one
                : new Step(one, actor, clock).to(to).taken(action, reason));
  }
}
