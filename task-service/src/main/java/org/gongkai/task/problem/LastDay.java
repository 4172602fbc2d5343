package org.gongkai.task.problem;

import java.time.LocalDate;
import org.gongkai.platform.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The day by which a problem has to be put right.
 *
 * @param deadline how it was counted; null when somebody has named the day
 */
record LastDay(LocalDate day, @Nullable Deadline deadline) {

  static LastDay named(LocalDate day) {
    return new LastDay(day, null);
  }

  static LastDay counted(Deadline deadline) {
    return new LastDay(deadline.dueOn(), deadline);
  }
}
