package org.gongkai.task.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.gongkai.task.assignment.AssignmentState;
import org.gongkai.task.assignment.UnitTally;

/**
 * Sums of tallies on a day.
 *
 * @param dueSoon owed, with a day within the next fifteen
 * @param withoutDeadline owed, and nobody has said by when
 */
record Workload(
    Map<AssignmentState, Integer> counts,
    int total,
    int dueSoon,
    int overdue,
    int withoutDeadline) {

  private static final int SOON = 15;

  static Workload of(Collection<UnitTally> tallies, LocalDate today) {
    Map<AssignmentState, Integer> counts = new EnumMap<>(AssignmentState.class);
    for (AssignmentState state : AssignmentState.values()) {
      counts.put(state, tallies.stream().mapToInt(tally -> tally.in(state)).sum());
    }
    return new Workload(
        counts,
        counts.values().stream().mapToInt(Integer::intValue).sum(),
        tallies.stream().mapToInt(t -> t.owedBetween(today, today.plusDays(SOON))).sum(),
        tallies.stream().mapToInt(t -> t.overdue(today)).sum(),
        tallies.stream().mapToInt(UnitTally::withoutDay).sum());
  }

  int in(AssignmentState state) {
    return counts.getOrDefault(state, 0);
  }
}
