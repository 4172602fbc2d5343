package org.gongkai.task.plan;

import java.time.LocalDate;
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
 * @param unitIds the known ones of its units, for queries
 * @param status as stored, see {@link #statusOn}
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
    ItemStatus status,
    EvidenceCounts evidence,
    WorkCounts work,
    List<PendingEvent> pending)
    implements Aggregate {

  public TaskItem {
    units = List.copyOf(units);
    unitIds = List.copyOf(unitIds);
    work = Objects.requireNonNullElse(work, WorkCounts.NONE);
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
        units.stream().map(ItemUnit::unitId).filter(Objects::nonNull).distinct().toList(),
        unitsText,
        deadline,
        ItemStatus.NOT_STARTED,
        EvidenceCounts.NONE,
        WorkCounts.NONE,
        List.of());
  }

  /**
   * With what the evidence shows now. Dated work is completed by the first accepted piece and waits
   * for the check while there are only proposed ones; work without a due date goes on all year, so
   * that evidence only shows that it is in progress. Without any evidence the item is open again.
   */
  public TaskItem shownBy(EvidenceCounts counts) {
    if (counts.equals(evidence)) {
      return this;
    }
    return next(deadline, counts, work);
  }

  /** With what its units have made of it: done work of all units completes it without evidence. */
  public TaskItem workedOn(WorkCounts counts) {
    return counts.equals(work) ? this : next(deadline, evidence, counts);
  }

  /** With the day that a person has set where the words name none. */
  public TaskItem dueOn(LocalDate date) {
    ItemDeadline set = new ItemDeadline(deadline.text(), deadline.kind(), date, false);
    return set.equals(deadline) ? this : next(set, evidence, work);
  }

  /** The status on a day: what is not shown in time is overdue. */
  public ItemStatus statusOn(LocalDate today) {
    return status.on(today, deadline);
  }

  private TaskItem next(ItemDeadline deadline, EvidenceCounts evidence, WorkCounts work) {
    ItemStatus worked = work.status();
    ItemStatus shown = shown(deadline, evidence);
    return new TaskItem(
        id,
        revision + 1,
        planId,
        row,
        seq,
        order,
        group,
        name,
        text,
        units,
        unitIds,
        unitsText,
        deadline,
        shown.compareTo(worked) >= 0 ? shown : worked,
        evidence,
        work,
        pending);
  }

  private static ItemStatus shown(ItemDeadline deadline, EvidenceCounts counts) {
    if (counts.proposed() + counts.accepted() == 0) {
      return ItemStatus.NOT_STARTED;
    }
    if (!deadline.isDated()) {
      return ItemStatus.IN_PROGRESS;
    }
    return counts.accepted() > 0 ? ItemStatus.COMPLETED : ItemStatus.DONE_PENDING_CHECK;
  }
}
