package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Grid;

/** A table that is a form of one task or several: every value stands beside its label. */
final class TaskForm {

  private static final int FEWEST = 3;

  private TaskForm() {}

  /** The same as a table with a header; empty when it is no form. */
  static Optional<Grid> upright(Grid grid) {
    List<Map<String, Cell>> tasks = new ArrayList<>();
    Map<String, Cell> labels = new LinkedHashMap<>();
    for (List<Cell> row : grid.rows()) {
      for (int index = 0; index < row.size(); index += 2) {
        Cell label = row.get(index);
        boolean pair = index + 1 < row.size() && Column.labelled(label.joined()).isPresent();
        if (!pair || Column.labelled(row.get(index + 1).joined()).isPresent()) {
          return Optional.empty();
        }
        if (tasks.isEmpty() || tasks.getLast().containsKey(label.joined())) {
          tasks.add(new LinkedHashMap<>());
        }
        tasks.getLast().put(label.joined(), row.get(index + 1));
        labels.putIfAbsent(label.joined(), label);
      }
    }
    return labels.size() < FEWEST
        ? Optional.empty()
        : Optional.of(new Grid(upright(List.copyOf(labels.values()), tasks)));
  }

  private static List<List<Cell>> upright(List<Cell> labels, List<Map<String, Cell>> tasks) {
    return Stream.concat(
            Stream.of(labels),
            tasks.stream()
                .map(task ->
                    labels.stream()
                        .map(label -> task.getOrDefault(label.joined(), Cell.own("", label.line())))
                        .toList()))
        .toList();
  }
}
