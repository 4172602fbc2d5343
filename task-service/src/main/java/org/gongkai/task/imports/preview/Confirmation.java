package org.gongkai.task.imports.preview;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assignment.PlanWork;
import org.gongkai.task.plan.Amendments;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.PlanDiff;
import org.gongkai.task.plan.Plans;
import org.gongkai.task.unit.NameBook;
import org.gongkai.task.unit.UnitMatching;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Makes the plan of an import, or amends the plan that it changes. It can be repeated at any point:
 * the ids of plan, rows and amendment follow from the import, and a plan that is there already is
 * found by its identity.
 */
class Confirmation {

  private static final Duration LEFT_BEHIND = Duration.ofSeconds(30);
  private static final int BATCH = 5;

  private final Imports imports;
  private final Plans plans;
  private final Amendments amendments;
  private final PlanWork work;
  private final UnitMatching matching;
  private final Clock clock;

  Confirmation(
      Imports imports,
      Plans plans,
      Amendments amendments,
      PlanWork work,
      UnitMatching matching,
      Clock clock) {
    this.imports = imports;
    this.plans = plans;
    this.amendments = amendments;
    this.work = work;
    this.matching = matching;
    this.clock = clock;
  }

  /**
   * A plan and what the confirmation has done.
   *
   * @param issued whether it has issued the plan
   * @param amendment the number of the amendment that it has made; null when it made none
   */
  record Confirmed(Plan plan, boolean issued, @Nullable Integer amendment) {}

  /** The plan; a text that changes an issued plan needs a reason and amends it. */
  Mono<Confirmed> confirm(
      String importId, @Nullable Revision seen, @Nullable String reason, Actor actor) {
    actor.require(Role.OFFICE);
    return imports
        .open(importId, actor)
        .doOnNext(read -> check(seen, read))
        .flatMap(read ->
            matching.names(read.unit()).flatMap(names -> confirm(read, names, reason, actor)));
  }

  /** How an import would change an issued plan; empty when there is none or nothing differs. */
  Mono<ImportView.Amends> amends(PlanImport read, NameBook names) {
    return read.state() != PlanImport.State.OPEN || !PlanDraft.missing(read.sheet()).isEmpty()
        ? Mono.empty()
        : plans
            .identified(read.identity())
            .filter(plan -> differs(plan, read))
            .flatMap(plan -> diff(plan, read, names).map(diff -> view(plan, diff)));
  }

  /** Finishes the amendments that a crash has left half done. */
  @Scheduled(fixedDelayString = "${gongkai.task.imports.sweep:30s}")
  Mono<Void> sweep() {
    return imports
        .unfinished(clock.instant().minus(LEFT_BEHIND), BATCH)
        .concatMap(read -> matching.names(read.unit()).flatMap(names -> amend(read, names)))
        .then();
  }

  private Mono<Confirmed> confirm(
      PlanImport read, NameBook names, @Nullable String reason, Actor actor) {
    if (read.amending() != null) {
      return amend(read, names);
    }
    Mono<Plan> known =
        read.planId() == null ? plans.identified(read.identity()) : plans.read(read.planId());
    return known
        .flatMap(plan -> onto(plan, read, names, reason, actor))
        .switchIfEmpty(Mono.defer(() -> issue(read, names, reason, actor)));
  }

  private Mono<Confirmed> onto(
      Plan plan, PlanImport read, NameBook names, @Nullable String reason, Actor actor) {
    Mono<Confirmed> unchanged =
        Mono.defer(() -> imports.confirmed(read, plan.id(), actor))
            .thenReturn(new Confirmed(plan, false, null));
    if (read.state() == PlanImport.State.CONFIRMED || !differs(plan, read)) {
      return unchanged;
    }
    return diff(plan, read, names)
        .flatMap(diff -> imports.amending(read, plan.id(), required(reason, plan), actor))
        .flatMap(amending -> amend(amending, names))
        .switchIfEmpty(unchanged);
  }

  private Mono<Confirmed> issue(
      PlanImport read, NameBook names, @Nullable String reason, Actor actor) {
    PlanDraft draft = PlanDraft.of(read, names);
    return plans
        .issue(draft.plan(clock.instant()), draft.items(), actor)
        .flatMap(plan -> work.open(plan, draft.items(), actor).thenReturn(plan))
        .flatMap(plan ->
            imports.confirmed(read, plan.id(), actor).thenReturn(new Confirmed(plan, true, null)))
        // Somebody else confirmed the same document in this moment.
        .onErrorResume(
            Confirmation::isDuplicate,
            taken ->
                plans
                    .identified(read.identity())
                    .flatMap(plan -> onto(plan, read, names, reason, actor))
                    .switchIfEmpty(Mono.error(taken)));
  }

  private Mono<Confirmed> amend(PlanImport read, NameBook names) {
    PlanImport.Amending how = Objects.requireNonNull(read.amending());
    PlanDraft draft = PlanDraft.of(read, names);
    // A text that comes back after another one amends again: it is the attempt that counts once.
    String attempt = read.id() + "@" + how.since().toEpochMilli();
    var wanted = new Amendments.Wanted(attempt, draft.revised(), draft.items(), how.reason());
    return plans
        .read(String.valueOf(read.planId()))
        .flatMap(plan -> amendments.amend(plan, wanted, how.by()))
        .flatMap(done ->
            work.amend(done.plan(), done.touched(), done.removed(), how.reason(), how.by())
                .then(imports.confirmed(read, done.plan().id(), how.by()))
                .thenReturn(new Confirmed(done.plan(), false, done.amendment().number())));
  }

  private Mono<PlanDiff> diff(Plan plan, PlanImport read, NameBook names) {
    PlanDraft draft = PlanDraft.of(read, names);
    return amendments.diff(plan, draft.head(), draft.items()).filter(diff -> !diff.isEmpty());
  }

  /** The same words that nobody has edited change nothing, however well they are read today. */
  private static boolean differs(Plan plan, PlanImport read) {
    return read.sheet().isEdited() || !plan.fingerprint().equals(read.fingerprint());
  }

  private static ImportView.Amends view(Plan plan, PlanDiff diff) {
    return new ImportView.Amends(
        plan.id(),
        plan.head().title(),
        plan.nextAmendment(),
        new ImportView.Diff(diff.head(), diff.changes()));
  }

  /** A repeated confirmation comes with the revision from before the first. */
  private static void check(@Nullable Revision seen, PlanImport read) {
    if (read.state() == PlanImport.State.DISCARDED) {
      read.requireOpen("确认导入");
    }
    if (seen != null && read.state() == PlanImport.State.OPEN) {
      seen.check(read.revision());
    }
  }

  private static String required(@Nullable String reason, Plan plan) {
    if (reason == null || reason.isBlank()) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          "文号和年份相同的计划《" + plan.head().title() + "》（" + plan.id() + "）已经下达；确认后将调整该计划，请说明理由。",
          List.of(new FieldProblem("/reason", "请填写调整理由")));
    }
    return reason.strip();
  }

  private static boolean isDuplicate(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.DUPLICATE;
  }
}
