package org.gongkai.task.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongkai.task.plan.ItemOutline;
import org.gongkai.task.plan.ItemStatus;

/**
 * How many rows have come how far on a day.
 *
 * @param allYear how many of them name no day
 * @param percent the completed part, rounded down
 */
record Counts(
    int total,
    int completed,
    int inProgress,
    int pendingCheck,
    int overdue,
    int notStarted,
    int allYear,
    int percent) {

  private static final int HUNDRED = 100;

  /** Of the rows that are still in the plan. */
  static Counts of(Collection<ItemOutline> all, LocalDate today) {
    List<ItemOutline> rows =
        all.stream().filter(row -> row.status() != ItemStatus.CANCELLED).toList();
    Map<ItemStatus, Integer> counts = new EnumMap<>(ItemStatus.class);
    rows.forEach(row -> counts.merge(row.statusOn(today), 1, Integer::sum));
    int completed = counts.getOrDefault(ItemStatus.COMPLETED, 0);
    return new Counts(
        rows.size(),
        completed,
        counts.getOrDefault(ItemStatus.IN_PROGRESS, 0),
        counts.getOrDefault(ItemStatus.DONE_PENDING_CHECK, 0),
        counts.getOrDefault(ItemStatus.OVERDUE, 0),
        counts.getOrDefault(ItemStatus.NOT_STARTED, 0),
        (int) rows.stream().filter(row -> row.deadline().allYear()).count(),
        rows.isEmpty() ? 0 : HUNDRED * completed / rows.size());
  }
}
