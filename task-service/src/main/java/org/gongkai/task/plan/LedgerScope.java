package org.gongkai.task.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands among the rows of all plans of a territory.
 *
 * @param unit whose plan it is
 * @param year of the plan
 * @param due the day that it is sorted under: what names no day closes with the year
 * @param place sorts as plan and row do, and is unique
 */
public record LedgerScope(String unit, int year, LocalDate due, String place) {

  static LedgerScope of(TaskItem item, String unit, int year) {
    String place = String.format(Locale.ROOT, "%s.%06d", item.planId(), item.row());
    return new LedgerScope(unit, year, due(item.deadline(), year), place);
  }

  /** The place right behind another row, or before all rows of the plan. */
  LedgerScope after(@Nullable LedgerScope previous, int row) {
    String before = previous == null ? place.replaceFirst("[0-9]{6}$", "000000") : previous.place();
    return new LedgerScope(unit, year, due, String.format(Locale.ROOT, "%s.%06d", before, row));
  }

  LedgerScope dueBy(ItemDeadline deadline) {
    return new LedgerScope(unit, year, due(deadline, year), place);
  }

  private static LocalDate due(ItemDeadline deadline, int year) {
    LocalDate date = deadline.date();
    return date == null ? LocalDate.of(year, Month.DECEMBER, 31) : date;
  }
}
