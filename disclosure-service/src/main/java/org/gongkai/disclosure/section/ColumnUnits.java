package org.gongkai.disclosure.section;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Timeliness;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * What is public in one column, by unit.
 *
 * @param items with those of the columns below
 */
record ColumnUnits(
    String id,
    String name,
    Timeliness timeliness,
    @Nullable Integer cycleMonths,
    int items,
    @Nullable Instant lastPublishedAt,
    @Nullable Instant lastUpdatedAt,
    List<Line> units) {

  /**
   * @param lastUpdatedAt newest change of anything
   */
  record Line(
      String unit,
      String name,
      @Nullable String level,
      @Nullable String parentId,
      int items,
      @Nullable Instant lastPublishedAt,
      @Nullable Instant lastUpdatedAt) {}

  /** Of units that have something there, the most recently updated first. */
  static ColumnUnits of(Column column, Tallies counted, UnitTree tree, @Nullable String level) {
    List<Line> lines =
        tree.all().stream()
            .filter(unit -> level == null || level.equals(unit.level()))
            .map(unit -> line(unit, counted.of(unit.id(), column.id())))
            .filter(line -> line.items() > 0)
            .sorted(
                Comparator.comparing(
                        Line::lastUpdatedAt, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(Line::unit))
            .toList();
    Tally all =
        lines.stream()
            .map(line -> counted.of(line.unit(), column.id()))
            .reduce(Tally.NONE, Tally::plus);
    return new ColumnUnits(
        column.id(),
        column.name(),
        column.timeliness(),
        column.cycleMonths(),
        all.items(),
        all.lastPublishedAt(),
        all.lastUpdatedAt(),
        lines);
  }

  private static Line line(UnitNode unit, Tally tally) {
    return new Line(
        unit.id(),
        unit.name(),
        unit.level(),
        unit.parentId(),
        tally.items(),
        tally.lastPublishedAt(),
        tally.lastUpdatedAt());
  }
}
