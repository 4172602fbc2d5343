package org.gongkai.disclosure.standard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the columns of a table are, in whatever order.
 *
 * @param first index of the line after the heading
 * @param labels of all columns, as written
 */
record Heading(int first, Map<Column, Integer> places, List<String> labels) {

  private static final int DEEPEST = 15;

  /** Of one or two lines; empty when the table has none. */
  static Optional<Heading> of(SourceTable table) {
    for (int at = 0; at < Math.min(DEEPEST, table.lines().size()); at++) {
      Heading one = of(table, at, false);
      if (one.places.keySet().containsAll(Column.NEEDED)) {
        return Optional.of(hasLower(table, at) ? of(table, at, true) : one);
      }
    }
    return Optional.empty();
  }

  /** Whether the line only repeats the heading, as on a new page. */
  boolean isRepeatedBy(SourceTable.Line line) {
    return Column.NEEDED.stream()
        .allMatch(column ->
            Column.of(line.cell(Objects.requireNonNull(places.get(column))))
                .filter(column::equals)
                .isPresent());
  }

  private static boolean hasLower(SourceTable table, int at) {
    if (at + 1 >= table.lines().size()) {
      return false;
    }
    SourceTable.Line upper = table.lines().get(at);
    SourceTable.Line lower = table.lines().get(at + 1);
    boolean merged =
        of(table, at, false).places.entrySet().stream()
            .filter(place -> Column.NEEDED.contains(place.getKey()))
            .map(place -> lower.cell(place.getValue()))
            .allMatch(cell -> cell.isBlank() || upper.cells().contains(cell));
    if (!merged) {
      return false;
    }
    int found = 0;
    for (int column = 0; column < lower.cells().size(); column++) {
      boolean differs = !lower.cell(column).equals(upper.cell(column));
      if (differs && Column.of(lower.cell(column)).filter(Column::isLower).isPresent()) {
        found++;
      }
    }
    return found > 0;
  }

  private static Heading of(SourceTable table, int at, boolean two) {
    SourceTable.Line upper = table.lines().get(at);
    SourceTable.Line lower = two ? table.lines().get(at + 1) : upper;
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    List<String> labels = new ArrayList<>();
    int width = Math.max(upper.cells().size(), lower.cells().size());
    for (int column = 0; column < width; column++) {
      String label = lower.cell(column).isBlank() ? upper.cell(column) : lower.cell(column);
      labels.add(label);
      int place = column;
      Column.of(label).ifPresent(known -> places.putIfAbsent(known, place));
    }
    return new Heading(at + (two ? 2 : 1), places, List.copyOf(labels));
  }
}
