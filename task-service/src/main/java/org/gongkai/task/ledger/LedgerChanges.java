package org.gongkai.task.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.NewId;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.LastDays;
import org.gongkai.task.assignment.OfficeWork;
import org.gongkai.task.assignment.UnitWork;
import org.gongkai.task.assignment.WorkEdit;
import org.gongkai.task.plan.Remark;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.plan.TaskItems;
import org.gongkai.task.unit.UnitTree;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the accepted changes of a spreadsheet. Each is made if the ledger still says what the
 * preview showed, and counts as made if it says already what is wanted: so it can be repeated after
 * a crash.
 */
class LedgerChanges {

  /** What is changed together, in this order. */
  private static final List<Set<LedgerColumn>> STEPS =
      List.of(
          EnumSet.of(LedgerColumn.PROGRESS, LedgerColumn.PERCENT, LedgerColumn.MEASURES),
          EnumSet.of(LedgerColumn.PART),
          EnumSet.of(LedgerColumn.DUE),
          EnumSet.of(LedgerColumn.NEW_REMARK));

  private static final String REASON = "台账回填";
  private static final String MOVED = "预览后该行已被修改";

  private final Assignments assignments;
  private final TaskItems items;
  private final UnitWork unitWork;
  private final OfficeWork officeWork;
  private final LastDays lastDays;
  private final Clock clock;

  LedgerChanges(
      Assignments assignments,
      TaskItems items,
      UnitWork unitWork,
      OfficeWork officeWork,
      LastDays lastDays,
      Clock clock) {
    this.assignments = assignments;
    this.items = items;
    this.unitWork = unitWork;
    this.officeWork = officeWork;
    this.lastDays = lastDays;
    this.clock = clock;
  }

  /** The rows with what has become of each change. */
  Mono<List<ImportedRow>> apply(String importId, List<ImportedRow> rows, Actor actor) {
    return assignments
        .standing(actor)
        .flatMap(standing ->
            Flux.fromIterable(rows)
                .concatMap(row -> apply(importId, row, standing.tree(), actor))
                .collectList());
  }

  private Mono<ImportedRow> apply(String importId, ImportedRow row, UnitTree tree, Actor actor) {
    Mono<ImportedRow> done = Mono.just(row);
    for (Set<LedgerColumn> fields : STEPS) {
      done = done.flatMap(now -> together(importId, now, fields, tree, actor));
    }
    return done;
  }

  /** Fields that are made in one step; a refusal of the step is told at each of them. */
  private Mono<ImportedRow> together(
      String importId, ImportedRow row, Set<LedgerColumn> fields, UnitTree tree, Actor actor) {
    List<FieldChange> open =
        row.fields().stream().filter(f -> f.isOpen() && fields.contains(f.field())).toList();
    if (open.isEmpty()) {
      return Mono.just(row);
    }
    return current(row, tree)
        .flatMap(now -> make(importId, row, open, now, actor))
        .thenReturn(Optional.<String>empty())
        .onErrorResume(
            Refusal.class, refused -> Mono.just(Optional.of(String.valueOf(refused.getMessage()))))
        .map(why ->
            row.with(field ->
                !open.contains(field) ? field : why.map(field::failed).orElseGet(field::done)));
  }

  private Mono<SheetLine> current(ImportedRow row, UnitTree tree) {
    LocalDate today = LocalDate.now(clock);
    Mono<TaskItem> item = items.read(String.valueOf(row.taskItemId()));
    return row.assignmentId() == null
        ? item.map(read -> new SheetLine(read, null, tree, today))
        : Mono.zip(
            item,
            assignments.read(row.assignmentId()),
            (read, given) -> new SheetLine(read, given, tree, today));
  }

  private Mono<Void> make(
      String importId, ImportedRow row, List<FieldChange> open, SheetLine now, Actor actor) {
    FieldChange first = open.getFirst();
    if (first.field() == LedgerColumn.NEW_REMARK) {
      return remark(importId, row, first.after(), actor);
    }
    if (open.stream().allMatch(field -> says(now, field, field.after()))) {
      return Mono.empty();
    }
    if (!open.stream().allMatch(field -> says(now, field, field.before()))) {
      return Mono.error(() -> new Refusal(CommonCode.STALE_REVISION, MOVED));
    }
    return switch (first.field()) {
      case PART -> part(now, first.after(), actor);
      case DUE -> due(now, first.after(), actor);
      default -> work(now, open, actor);
    };
  }

  private static boolean says(SheetLine now, FieldChange field, String text) {
    String stored = CellText.tidy(now.value(field.field()));
    return switch (field.field()) {
      case DUE -> FieldRules.day(stored).equals(FieldRules.day(text));
      case PERCENT -> FieldRules.percent(stored).equals(FieldRules.percent(text));
      default -> stored.equals(text);
    };
  }

  private Mono<Void> work(SheetLine now, List<FieldChange> open, Actor actor) {
    WorkEdit edit =
        new WorkEdit(
            after(open, LedgerColumn.PERCENT).flatMap(FieldRules::percent).orElse(null),
            after(open, LedgerColumn.PROGRESS).orElse(null),
            after(open, LedgerColumn.MEASURES).map(text -> text.lines().toList()).orElse(null));
    Assignment given = now.requireGiven();
    return unitWork.edit(given.id(), new Revision(given.revision()), edit, actor).then();
  }

  private Mono<Void> part(SheetLine now, String label, Actor actor) {
    Assignment given = now.requireGiven();
    return FieldRules.part(label)
        .map(
            part -> officeWork.part(given.id(), new Revision(given.revision()), part, actor).then())
        .orElseGet(() -> Mono.error(() -> Refusal.illegalTransition("设定分工", label)));
  }

  private Mono<Void> due(SheetLine now, String text, Actor actor) {
    LocalDate date = FieldRules.day(text).orElse(null);
    Assignment given = now.given();
    if (given == null || given.state().isClosed()) {
      return items
          .change(
              now.item().id(),
              new Act(actor, "task-item.deadline", REASON),
              item -> item.dueOn(date))
          .then();
    }
    return Mono.justOrEmpty(date)
        .flatMap(day ->
            lastDays.set(given.id(), new Revision(given.revision()), day, REASON, true, actor))
        .then();
  }

  /** The id follows from import and line, so that it is noted once. */
  private Mono<Void> remark(String importId, ImportedRow row, String text, Actor actor) {
    String id = NewId.derived("remark", importId, String.valueOf(row.line())).value();
    Remark remark = Remark.of(id, text, actor, clock.instant());
    Act act = Act.of(actor, "task-item.remark");
    return items
        .change(String.valueOf(row.taskItemId()), act, item -> item.remarked(remark))
        .then();
  }

  private static Optional<String> after(List<FieldChange> open, LedgerColumn column) {
    return open.stream()
        .filter(field -> field.field() == column)
        .map(FieldChange::after)
        .findFirst();
  }
}
