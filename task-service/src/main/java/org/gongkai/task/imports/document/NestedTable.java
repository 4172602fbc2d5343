package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose cells hold paragraphs and perhaps tables. A table around another one that has no
 * rows of data itself only arranges the page: its cells are read one after the other.
 */
final class NestedTable {

  /** A row with so many cells of words is data. */
  private static final int CELLS_OF_DATA = 3;

  private final List<Row> rows = new ArrayList<>();

  private record Row(int line, List<Place> places) {}

  private record Place(List<Block> content, int columns, int rows, boolean continued) {

    boolean hasWords() {
      return content.stream().anyMatch(block -> block instanceof Line line && !isBlank(line));
    }

    boolean hasTable() {
      return content.stream().anyMatch(Grid.class::isInstance);
    }
  }

  void beginRow(int line) {
    rows.add(new Row(line, new ArrayList<>()));
  }

  /** Forgets the row that was begun last. */
  void dropRow() {
    rows.removeLast();
  }

  void skip(int columns) {
    if (columns > 0) {
      add(List.of(), columns, 1);
    }
  }

  void add(List<Block> content, int columns, int rowSpan) {
    rows.getLast().places().add(new Place(content, columns, rowSpan, false));
  }

  /** A place whose cell began in the row above. */
  void addContinued(int columns) {
    rows.getLast().places().add(new Place(List.of(), columns, 1, true));
  }

  /** The cell before it in its row reaches over another column; false when there is none. */
  boolean widen() {
    List<Place> places = rows.getLast().places();
    if (places.isEmpty()) {
      return false;
    }
    Place last = places.removeLast();
    return places.add(new Place(last.content, last.columns + 1, last.rows, last.continued));
  }

  List<Block> blocks() {
    return onlyArranges() ? inside() : List.of(new Grid(grid()));
  }

  private boolean onlyArranges() {
    return rows.stream().anyMatch(row -> row.places().stream().anyMatch(Place::hasTable))
        && rows.stream()
            .allMatch(row -> row.places().stream().filter(Place::hasWords).count() < CELLS_OF_DATA);
  }

  private List<Block> inside() {
    return rows.stream()
        .flatMap(row -> row.places().stream())
        .flatMap(place -> place.content().stream())
        .filter(block -> block instanceof Grid || block instanceof Line line && !isBlank(line))
        .toList();
  }

  private List<List<Cell>> grid() {
    SpanTable layout = new SpanTable();
    for (Row row : rows) {
      layout.beginRow(row.line());
      for (Place place : row.places()) {
        if (place.continued()) {
          layout.addContinued(place.columns());
        } else {
          layout.add(words(place.content()), place.columns(), place.rows());
        }
      }
      layout.endRow();
    }
    return layout.rows();
  }

  private static String words(List<Block> content) {
    return content.stream()
        .map(block ->
            switch (block) {
              case Line line -> line.text();
              case Grid grid -> words(grid);
            })
        .collect(Collectors.joining("\n"));
  }

  private static String words(Grid grid) {
    return grid.rows().stream()
        .map(row -> row.stream().map(Cell::text).collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  private static boolean isBlank(Line line) {
    return Edges.trim(line.text()).isEmpty();
  }
}
