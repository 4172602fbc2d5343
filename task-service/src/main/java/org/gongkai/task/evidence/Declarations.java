package org.gongkai.task.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.plan.PlanAccess;
import org.gongkai.task.plan.PlanAccess.Opened;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import reactor.core.publisher.Mono;

/** Where the office says what would fulfil a row, and units hand in what they have. */
class Declarations {

  private final TaskItems items;
  private final PlanAccess access;
  private final EvidenceFile file;
  private final EvidenceCounting counting;
  private final EvidenceProposals proposals;
  private final Clock clock;

  Declarations(
      TaskItems items,
      PlanAccess access,
      EvidenceFile file,
      EvidenceCounting counting,
      EvidenceProposals proposals,
      Clock clock) {
    this.items = items;
    this.access = access;
    this.file = file;
    this.counting = counting;
    this.proposals = proposals;
    this.clock = clock;
  }

  /** A row and the plan that it stands in. */
  record Row(TaskItem item, Opened opened) {

    int year() {
      return opened.plan().head().year();
    }
  }

  Mono<Row> read(String itemId, Actor actor) {
    return items
        .read(itemId)
        .flatMap(item -> access.open(item.planId(), actor).map(opened -> new Row(item, opened)));
  }

  Mono<Row> declare(String itemId, Revision seen, FulfilmentRequest request, Actor actor) {
    return change(
        itemId,
        seen,
        Act.of(actor, "task-item.declare-fulfilment"),
        (item, opened) ->
            item.fulfilledBy(
                request.declared(
                    opened.plan().head().year(), opened.plan().unit(), opened.tree())));
  }

  Mono<Row> takeBack(String itemId, Revision seen, Actor actor) {
    Act act = Act.of(actor, "task-item.take-back-fulfilment");
    return change(itemId, seen, act, (item, opened) -> item.fulfilledBy(null));
  }

  /** What a unit hands in for a row of its own; 403 for another's. */
  Mono<Evidence> submit(String itemId, SubmissionRequest request, NewId id, Actor actor) {
    actor.require(Role.HANDLER, Role.DRAFTER, Role.OFFICE);
    Act act = Act.of(actor, "evidence.submit");
    return read(itemId, actor)
        .doOnNext(row -> requireOwn(row, actor))
        .map(row ->
            Evidence.submit(
                id.value(),
                EvidenceTask.of(row.opened().plan(), row.item()),
                request.by(actor, LocalDate.now(clock)),
                clock.instant()))
        .flatMap(fresh -> file.documents().insertOnce(fresh, act))
        .flatMap(evidence -> counting.count(evidence, actor));
  }

  private Mono<Row> change(
      String itemId, Revision seen, Act act, BiFunction<TaskItem, Opened, TaskItem> change) {
    Actor actor = act.actor().require(Role.OFFICE);
    return read(itemId, actor)
        .flatMap(row -> {
          row.opened().requireGoverns(actor);
          TaskItem next = change.apply(row.item(), row.opened());
          return stored(row.item(), next, seen, act)
              .flatMap(changed -> proposals.declared(changed).thenReturn(changed))
              .flatMap(changed -> counting.recount(changed.id(), actor))
              .map(counted -> new Row(counted, row.opened()));
        });
  }

  /** Said again, nothing changes, but what a crash has kept from following does follow. */
  private Mono<TaskItem> stored(TaskItem known, TaskItem next, Revision seen, Act act) {
    if (next == known) {
      return Mono.just(known);
    }
    seen.check(known.revision());
    return items.replace(next, act);
  }

  private static void requireOwn(Row row, Actor actor) {
    boolean own = row.item().unitIds().contains(actor.unit());
    if (!own && actor.is(Role.OFFICE)) {
      row.opened().requireGoverns(actor);
    } else if (!own) {
      throw Refusal.forbidden("只能为本单位承担的任务提交佐证。");
    }
  }
}
