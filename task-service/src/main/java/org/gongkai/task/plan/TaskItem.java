package org.gongkai.task.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One content row of a plan (具体内容) with its own units and deadline: a line of the ledger.
 *
 * @param id the plan's id, a dot and the row
 * @param row its place among all rows of the plan, from 1
 * @param seq the printed number of its task
 * @param order the place of its task in the plan, from 1
 * @param unitIds who has it, for queries: the units that it is assigned to; until then those that
 *     it names
 * @param scope where it stands among all rows; null until its plan is issued
 * @param status as stored, see {@link #statusOn}
 * @param fulfilment what would fulfil it; null while nothing is declared
 * @param remarks of supervisors, oldest first
 * @param carriedFrom the row of an earlier year's plan that goes on in it; null for a printed one
 */
public record TaskItem(
    @BsonId String id,
    long revision,
    String planId,
    int row,
    @Nullable Integer seq,
    int order,
    @Nullable String group,
    String name,
    String text,
    List<ItemUnit> units,
    List<String> unitIds,
    @Nullable String unitsText,
    ItemDeadline deadline,
    @Nullable LedgerScope scope,
    ItemStatus status,
    EvidenceCounts evidence,
    WorkCounts work,
    @Nullable Fulfilment fulfilment,
    List<Remark> remarks,
    @Nullable String carriedFrom,
    List<PendingEvent> pending)
    implements Aggregate {

  public TaskItem {
    units = List.copyOf(units);
    unitIds = List.copyOf(unitIds);
    work = Objects.requireNonNullElse(work, WorkCounts.NONE);
    remarks = List.copyOf(Objects.requireNonNullElse(remarks, List.of()));
    pending = List.copyOf(pending);
  }

  /** A row of a plan that is about to be issued. */
  public static TaskItem open(
      String planId,
      PlanTask task,
      int row,
      String text,
      List<ItemUnit> units,
      @Nullable String unitsText,
      ItemDeadline deadline) {
    return new TaskItem(
        planId + "." + row,
        1,
        planId,
        row,
        task.seq(),
        task.order(),
        task.group(),
        task.name(),
        text,
        units,
        named(units),
        unitsText,
        deadline,
        null,
        ItemStatus.NOT_STARTED,
        EvidenceCounts.NONE,
        WorkCounts.NONE,
        null,
        List.of(),
        null,
        List.of());
  }

  /** As a row of the plan of a unit that is being issued. */
  TaskItem within(String unit, int year) {
    RowChange change = new RowChange(this);
    change.scope = LedgerScope.of(this, unit, year);
    return change.at(revision);
  }

  /** With what the evidence shows now. Without any it is open again. */
  public TaskItem shownBy(EvidenceCounts counts) {
    RowChange change = new RowChange(this);
    change.evidence = counts;
    return counts.equals(evidence) ? this : change.next();
  }

  /**
   * With what its units have made of it: done work of all units completes it without evidence.
   *
   * @param holders every unit that has it or a part of it
   */
  public TaskItem workedOn(WorkCounts counts, Collection<String> holders) {
    List<String> having =
        holders.isEmpty() ? named(units) : holders.stream().distinct().sorted().toList();
    RowChange change = new RowChange(this);
    change.work = counts;
    change.unitIds = having;
    return counts.equals(work) && having.equals(unitIds) ? this : change.next();
  }

  /**
   * Declares what would fulfil it. Its turns are counted with the next count of the evidence, which
   * the caller has to start.
   */
  public TaskItem fulfilledBy(@Nullable Fulfilment declared) {
    RowChange change = new RowChange(this);
    change.fulfilment = declared;
    TaskItem next = change.next();
    return Objects.equals(next.fulfilment, fulfilment) ? this : next;
  }

  /** With one more remark; one that is there already is not added again. */
  public TaskItem remarked(Remark remark) {
    if (remarks.stream().anyMatch(known -> known.id().equals(remark.id()))) {
      return this;
    }
    RowChange change = new RowChange(this);
    change.remarks = new ArrayList<>(remarks);
    change.remarks.add(remark);
    return change.next();
  }

  /**
   * With the last day that a person reads out of a fuzzy deadline; null takes it back. The printed
   * words stay. ILLEGAL_TRANSITION when the plan itself names a day or says that there is none.
   */
  public TaskItem dueOn(@Nullable LocalDate date) {
    if (Objects.equals(date, deadline.date())) {
      return this;
    }
    RowChange change = new RowChange(this);
    change.deadline = deadline.on(date);
    return change.next();
  }

  /** The status on a day: what is not shown in time is overdue. */
  public ItemStatus statusOn(LocalDate today) {
    return status.on(today, deadline);
  }

  /** Whether these are printed words of its units. */
  public boolean names(String term) {
    return units.stream().anyMatch(unit -> unit.text().equals(term));
  }

  List<String> unitTexts() {
    return units.stream().map(ItemUnit::text).toList();
  }

  private static List<String> named(List<ItemUnit> units) {
    return units.stream().map(ItemUnit::unitId).filter(Objects::nonNull).distinct().toList();
  }
}
