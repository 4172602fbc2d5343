package org.gongkai.task.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a unit goes about it.
 *
 * @param person the responsible person
 * @param dueDate the unit's own day, not after that of the assignment
 * @param result what the unit says that it has done; null until it reports
 * @param progress how far it says that it is; null until it says so
 */
public record Work(
    @Nullable String person,
    @Nullable LocalDate dueDate,
    List<Measure> measures,
    @Nullable String result,
    @Nullable WorkProgress progress) {

  static final Work NONE = new Work(null, null, List.of(), null, null);

  public Work {
    measures = measures == null ? List.of() : List.copyOf(measures);
  }

  Work planned(@Nullable String person, @Nullable LocalDate dueDate, List<Measure> measures) {
    return new Work(person, dueDate, measures, result, progress);
  }

  Work done(String result) {
    return new Work(person, dueDate, measures, result, progress);
  }

  Work progressed(WorkProgress now, List<Measure> measures) {
    return new Work(person, dueDate, measures, result, now);
  }
}
