package org.gongkai.task.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * A row that goes on in the plan of a later year (结转). It stands behind all printed rows, and no
 * amendment by a new text touches it.
 *
 * @param into the later plan
 * @param from the row of the earlier plan
 * @param year of the earlier plan
 * @param due the last day in time; null when the office names it later
 */
public record CarriedRow(Plan into, TaskItem from, int year, @Nullable LocalDate due) {

  /** More than the rows of any plan, so that its number is never a printed row's. */
  private static final int BEHIND_ALL = 90_000;

  private static final int MOST = 9_999;

  /** The same rows lead to the same id. */
  String id() {
    return into.id() + "." + NewId.derived("carried-row", into.id(), from.id()).value();
  }

  /** For a first unit. */
  TaskItem opened(ItemUnit unit) {
    int row = BEHIND_ALL + Math.min(from.row() % BEHIND_ALL, MOST);
    PlanTask task = new PlanTask(null, row, from.group(), from.name(), 1);
    ItemDeadline deadline =
        new ItemDeadline(year + "年度结转", due == null ? "UNSPECIFIED" : "FIXED_DATE", due, false);
    TaskItem fresh =
        TaskItem.open(into.id(), task, row, from.text(), List.of(unit), unit.text(), deadline);
    RowChange change = new RowChange(fresh);
    change.id = id();
    change.carriedFrom = from.id();
    String place = String.format(Locale.ROOT, "%s.%06d.%s", into.id(), row, from.id());
    LedgerScope scope = LedgerScope.of(fresh, into.unit(), into.head().year());
    change.scope = new LedgerScope(scope.unit(), scope.year(), scope.due(), place);
    return change.at(fresh.revision());
  }

  /** For one more unit; the same when the unit has it already. */
  static TaskItem withUnit(TaskItem row, ItemUnit unit) {
    if (row.units().stream().anyMatch(one -> Objects.equals(one.unitId(), unit.unitId()))) {
      return row;
    }
    RowChange change = new RowChange(row);
    change.units = Stream.concat(row.units().stream(), Stream.of(unit)).toList();
    change.unitsText = row.unitsText() + "、" + unit.text();
    return change.next();
  }
}
