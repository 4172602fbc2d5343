package org.gongkai.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/** Printed words that wait for a person, or what a person has made of them. */
record ResolutionView(
    String id,
    @Nullable String planId,
    @Nullable String taskItemId,
    int row,
    String name,
    String text,
    String term,
    Resolution.Reason reason,
    AssignmentPart part,
    List<NamedUnit> candidates,
    LocalDate expandedOn,
    Resolution.State state,
    List<NamedUnit> units,
    @Nullable String resolvedBy,
    @Nullable Instant resolvedAt,
    @Nullable String why,
    long revision,
    List<String> allowedActions) {

  /** A unit with today's name. */
  record NamedUnit(String unitId, @Nullable String name) {}

  static ResolutionView of(Resolution resolution, UnitTree tree) {
    AssignedTask task = resolution.task();
    Resolution.Resolved by = resolution.resolved();
    return new ResolutionView(
        resolution.id(),
        task.planId(),
        task.taskItemId(),
        task.row(),
        task.name(),
        task.text(),
        resolution.term(),
        resolution.reason(),
        resolution.part(),
        named(resolution.candidates(), tree),
        resolution.expandedOn(),
        resolution.state(),
        named(resolution.unitIds(), tree),
        by == null ? null : by.name(),
        by == null ? null : by.at(),
        by == null ? null : by.reason(),
        resolution.revision(),
        resolution.state() == Resolution.State.PENDING ? List.of("resolve") : List.of());
  }

  private static List<NamedUnit> named(List<String> ids, UnitTree tree) {
    return ids.stream().map(id -> new NamedUnit(id, tree.name(id))).toList();
  }
}
