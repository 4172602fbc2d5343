package org.gongkai.task.assignment;

import java.time.LocalDate;
import org.gongkai.task.plan.ItemDeadline;

/**
 * A last day that somebody has set for one unit, other than that of its row. An amendment of other
 * words of the row leaves it; one of the row's own deadline replaces it.
 *
 * @param planned what the row said when the day was set
 * @param replaced whether an amendment has put the day of the row in its place
 */
public record SetDay(ItemDeadline planned, LocalDate date, boolean replaced) {

  static SetDay of(ItemDeadline planned, LocalDate date) {
    return new SetDay(planned, date, false);
  }

  /** What the unit then has to keep. */
  ItemDeadline deadline() {
    return new ItemDeadline(planned.text(), planned.kind(), date, false);
  }

  SetDay asReplaced() {
    return new SetDay(planned, date, true);
  }
}
