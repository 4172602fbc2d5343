package org.gongkai.task.ledger;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gongkai.task.assignment.Assignment;
import org.gongkai.task.assignment.AssignmentOrigin;
import org.gongkai.task.assignment.Assignments;
import org.gongkai.task.assignment.Standing;
import org.gongkai.task.plan.TaskItem;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what units have made of rows. */
class RowWork {

  /** Units whose assignments are looked up by id instead of row by row. */
  private static final int FEW = 5;

  /** A row with more shows only how many; its own page has them all. */
  static final int SHOWN = 10;

  private final Assignments assignments;

  RowWork(Assignments assignments) {
    this.assignments = assignments;
  }

  /** For a page of the ledger: those of the units asked for, or of rows that have not many. */
  Mono<Map<String, List<Assignment>>> shown(
      List<TaskItem> rows, @Nullable List<String> units, Standing standing) {
    return units != null && units.size() <= FEW
        ? byRow(rows, ids(rows, units), standing)
        : byRow(rows.stream().filter(RowWork::isSmall).toList(), null, standing);
  }

  /** All that the actor may see, of the units asked for; a row with many is read by itself. */
  Mono<Map<String, List<Assignment>>> all(
      List<TaskItem> rows, @Nullable List<String> units, Standing standing) {
    if (units != null && units.size() <= FEW) {
      return byRow(rows, ids(rows, units), standing);
    }
    List<TaskItem> small = rows.stream().filter(RowWork::isSmall).toList();
    return Flux.concat(
            byRow(small, null, standing),
            Flux.fromIterable(rows)
                .filter(row -> !isSmall(row))
                .concatMap(row -> byRow(List.of(row), null, standing)))
        .flatMapIterable(Map::values)
        .flatMapIterable(all -> units == null ? all : of(units, all))
        .collect(groupingBy(one -> String.valueOf(one.taskItemId())));
  }

  /** Also right after a plan is issued, when nothing has been counted yet. */
  static boolean isSmall(TaskItem row) {
    return Math.max(row.work().assigned(), row.unitIds().size()) <= SHOWN;
  }

  private Mono<Map<String, List<Assignment>>> byRow(
      List<TaskItem> rows, @Nullable List<String> ids, Standing standing) {
    var found =
        ids == null
            ? assignments.ofTaskItems(rows.stream().map(TaskItem::id).toList())
            : assignments.given(ids);
    return found
        .filter(one -> isHeld(one) && standing.sees(one))
        .collect(groupingBy(one -> String.valueOf(one.taskItemId())));
  }

  private static List<Assignment> of(Collection<String> units, List<Assignment> all) {
    return all.stream().filter(one -> units.contains(one.unitId())).toList();
  }

  /** Parts that were passed on are seen at the one who passed them on. */
  private static boolean isHeld(Assignment one) {
    return one.origin().kind() != AssignmentOrigin.Kind.CASCADED
        && switch (one.state()) {
          case CANCELLED, CARRIED_OVER -> false;
          default -> true;
        };
  }

  private static List<String> ids(List<TaskItem> rows, List<String> units) {
    return rows.stream()
        .flatMap(row -> units.stream().map(unit -> Assignment.id(row.id(), unit)))
        .toList();
  }
}
