package org.gongkai.task.assessment.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a duty was met. */
public enum Outcome {
  /** In time, or reached. */
  MET,
  /** Late, or not reached. */
  MISSED,
  /** Not done yet; missed once its due day is over. */
  OPEN,
  /** Nothing to judge: it only counts. */
  NEUTRAL;

  /** What it is on a day. */
  public Outcome on(LocalDate day, @Nullable LocalDate due) {
    return this == OPEN && due != null && day.isAfter(due) ? MISSED : this;
  }

  static Outcome of(@Nullable Boolean inTime) {
    if (inTime == null) {
      return NEUTRAL;
    }
    return inTime ? MET : MISSED;
  }
}
