package org.gongkai.task.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.store.Act;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.unit.Expansion;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives the rows of issued plans to their units. All of it can be done again at any point: the ids
 * follow from row and unit, and a sweep does it for what a crash has left.
 */
class Opening {

  private static final String OPEN = "assignment.open";
  private static final int BATCH = 20;
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(10);

  private final AssignmentFile file;
  private final ResolutionFile resolutions;
  private final AssignmentCounting counting;
  private final PrintedUnits printed;
  private final Plans plans;
  private final TaskItems items;
  private final Clock clock;

  Opening(
      AssignmentFile file,
      ResolutionFile resolutions,
      AssignmentCounting counting,
      PrintedUnits printed,
      Plans plans,
      TaskItems items,
      Clock clock) {
    this.file = file;
    this.resolutions = resolutions;
    this.counting = counting;
    this.printed = printed;
    this.plans = plans;
    this.items = items;
    this.clock = clock;
  }

  /** Opens what is missing for some rows of a plan. */
  Mono<Void> open(Plan plan, List<TaskItem> rows, Actor actor) {
    LocalDate today = LocalDate.now(clock);
    return Mono.zip(expansions(plan, rows, today), candidates(plan, rows))
        .map(both -> Recipients.of(plan, rows, both.getT1(), both.getT2(), today))
        .flatMap(recipients ->
            ask(recipients.resolutions(), actor)
                .then(store(recipients.assignments(), actor))
                .thenMany(Flux.fromIterable(recipients.resolutions()))
                .map(resolution -> String.valueOf(resolution.task().taskItemId()))
                .distinct()
                .concatMap(row -> counting.recount(row, actor))
                .then());
  }

  /** Opens all of a plan, and remembers that it is done. */
  Mono<Void> openAll(Plan plan, List<TaskItem> rows, Actor actor) {
    return open(plan, rows, actor)
        .then(Mono.defer(() -> plans.assigned(plan.id(), clock.instant())));
  }

  /** Stores what is not there yet, gives again what was taken away, and counts both. */
  Mono<Void> store(Collection<AssignmentDraft> drafts, Actor actor) {
    return Mono.fromSupplier(
            () -> drafts.stream().map(draft -> draft.open(OPEN, null, actor, clock)).toList())
        .flatMapMany(fresh -> file.documents().insertMissing(fresh, Act.of(actor, OPEN)))
        .collectList()
        .flatMap(opened ->
            again(drafts, opened, actor)
                .concatWithValues(opened.toArray(Assignment[]::new))
                .collectList())
        .flatMap(all -> counting.countAll(all, actor));
  }

  private Flux<Assignment> again(
      Collection<AssignmentDraft> drafts, List<Assignment> opened, Actor actor) {
    Set<String> fresh = opened.stream().map(Assignment::id).collect(Collectors.toSet());
    Map<String, AssignmentDraft> known =
        drafts.stream()
            .filter(draft -> !fresh.contains(draft.id()))
            .collect(Collectors.toMap(AssignmentDraft::id, draft -> draft, (one, same) -> one));
    return file.cancelled(known.keySet())
        .filter(Assignment::isTakenAway)
        .concatMap(gone -> again(Objects.requireNonNull(known.get(gone.id())), gone.id(), actor));
  }

  private Mono<Assignment> again(AssignmentDraft draft, String id, Actor actor) {
    return file.documents()
        .change(
            id,
            Act.of(actor, OPEN),
            latest ->
                latest.isTakenAway() ? draft.again(latest, OPEN, null, actor, clock) : latest);
  }

  /** Words that wait for a person; those that had gone from their row wait again. */
  private Mono<Void> ask(List<Resolution> wanted, Actor actor) {
    Act act = Act.of(actor, "assignment.ask-for-units");
    return resolutions
        .documents()
        .insertMissing(wanted, act)
        .count()
        .filter(fresh -> fresh < wanted.size())
        .flatMapMany(some -> Flux.fromIterable(wanted))
        .concatMap(
            one -> resolutions.documents().change(one.id(), act, latest -> latest.askedAgain(one)))
        .then();
  }

  /** Words that a row does not have any more wait for nobody, and what was chosen is void. */
  Mono<Void> withdraw(String row, Predicate<String> stays, String reason, Actor actor) {
    Act act = new Act(actor, "assignment.withdraw-question", reason);
    return resolutions
        .ofTaskItem(row)
        .filter(one -> !stays.test(one.term()) && one.state() != Resolution.State.WITHDRAWN)
        .concatMap(one ->
            resolutions
                .documents()
                .change(one.id(), act, found -> found.withdrawn(reason, actor, clock.instant())))
        .count()
        .filter(count -> count > 0)
        .flatMap(count -> counting.recount(row, actor))
        .then();
  }

  /** Gives a row to the units that a person has chosen. */
  Mono<Resolution> resolved(Resolution resolution, Actor actor) {
    return items
        .find(String.valueOf(resolution.task().taskItemId()))
        .flatMap(
            row -> store(chosen(resolution, row), actor).then(counting.recount(row.id(), actor)))
        .then(Mono.defer(() -> resolutions.opened(resolution)))
        .thenReturn(resolution);
  }

  @Scheduled(fixedDelayString = "${gongkai.task.assignments.sweep:20s}")
  Mono<Void> sweep() {
    Actor service = Actor.service("task-service");
    return Flux.defer(() -> plans.unassigned(BATCH))
        .filter(plan -> plan.issuedAt().isBefore(clock.instant().minus(LEFT_BEHIND)))
        .concatMap(plan ->
            items.ofPlan(plan.id()).collectList().flatMap(rows -> openAll(plan, rows, service)))
        .thenMany(Flux.defer(() -> resolutions.unopened(clock.instant().minus(LEFT_BEHIND), BATCH)))
        .concatMap(resolution -> resolved(resolution, service))
        .then();
  }

  private List<AssignmentDraft> chosen(Resolution resolution, TaskItem row) {
    return resolution.unitIds().stream()
        .map(unitId ->
            new AssignmentDraft(
                Assignment.id(row.id(), unitId),
                resolution.task().amended(row),
                unitId,
                resolution.task().planUnit(),
                resolution.part(),
                false,
                resolution.origin(LocalDate.now(clock)),
                row.deadline()))
        .toList();
  }

  private Mono<Map<String, Expansion>> expansions(Plan plan, List<TaskItem> rows, LocalDate today) {
    return Flux.fromIterable(rows)
        .flatMapIterable(TaskItem::units)
        .filter(ItemUnit::collective)
        .map(ItemUnit::text)
        .distinct()
        .concatMap(term -> printed.expand(term, plan.unit(), today))
        .collectMap(Expansion::term);
  }

  private Mono<Map<String, List<String>>> candidates(Plan plan, List<TaskItem> rows) {
    return Flux.fromIterable(rows)
        .flatMapIterable(TaskItem::units)
        .filter(unit -> !unit.collective() && unit.unitId() == null)
        .map(ItemUnit::text)
        .distinct()
        .concatMap(name -> printed.candidates(name, plan.unit()).map(ids -> Map.entry(name, ids)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
