package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.gongkai.task.imports.document.Cell;
import org.jspecify.annotations.Nullable;

/** A row of a task table that is as wide as the table. */
record TableRow(List<@Nullable Column> columns, List<Cell> cells) {

  private static final Pattern DITTO = Pattern.compile("[(（]?(?:同上|同前|同上行|上同)[)）]?|[〃″\"＂]|〃〃|″″");

  /** The cells of a column, several when two columns mean the same. */
  List<Cell> all(Column column) {
    return IntStream.range(0, columns.size())
        .filter(index -> columns.get(index) == column)
        .mapToObj(cells::get)
        .toList();
  }

  /** What stands in columns of remarks and in those without a known meaning. */
  List<Cell> unknown() {
    return IntStream.range(0, columns.size())
        .filter(index -> columns.get(index) == null || columns.get(index) == Column.NOTE)
        .filter(index -> !cells.get(index).isBlank())
        .mapToObj(cells::get)
        .toList();
  }

  boolean has(Column column) {
    return columns.contains(column);
  }

  boolean hasUnits() {
    return columns.stream().anyMatch(column -> column != null && column.isUnits());
  }

  /** The text of a column as one word. */
  String word(Column column) {
    return String.join("", all(column).stream().map(Cell::joined).toList());
  }

  /** The text of a column with its line feeds. */
  String text(Column column) {
    List<String> texts = new ArrayList<>();
    all(column).stream().map(Cell::text).filter(text -> !text.isEmpty()).forEach(texts::add);
    return String.join("\n", texts);
  }

  /** 同上 and its marks stand for the value above, as a merged cell does. */
  TableRow withoutDitto(Notes notes) {
    if (cells.stream().noneMatch(TableRow::isDitto)) {
      return this;
    }
    List<Cell> above = new ArrayList<>();
    for (Cell cell : cells) {
      if (isDitto(cell)) {
        notes.passage(Passage.Kind.TEXT, cell.text(), cell.line());
      }
      above.add(isDitto(cell) ? new Cell("", cell.line(), Cell.Span.ABOVE) : cell);
    }
    return new TableRow(columns, above);
  }

  private static boolean isDitto(Cell cell) {
    return DITTO.matcher(cell.joined()).matches();
  }

  /** The source says that this place belongs to the merged cell above. */
  boolean continues(Column column) {
    return all(column).stream().anyMatch(cell -> cell.span() == Cell.Span.ABOVE);
  }

  boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }

  int line() {
    return cells.stream()
        .filter(cell -> !cell.isBlank())
        .mapToInt(Cell::line)
        .findFirst()
        .orElse(cells.isEmpty() ? 1 : cells.getFirst().line());
  }

  /**
   * The responsible units of all columns that name units, with the roles of the columns.
   *
   * @param above those of the row above, for merged cells that reach down to this row
   */
  UnitList units(UnitList above) {
    UnitList own = units();
    if (own.isEmpty()) {
      return own;
    }
    UnitList list = reached(Column.LEAD) ? above.leadOnly().and(own) : own;
    list = reached(Column.UNITS) ? list.and(above.withoutRoles()) : list;
    return reached(Column.CO) ? list.and(above.coOnly()) : list;
  }

  /** A merged cell reaches down to this row. */
  boolean reached(Column column) {
    return continues(column) && word(column).isEmpty();
  }

  UnitList units() {
    UnitList list = UnitList.NONE;
    for (int index = 0; index < columns.size(); index++) {
      Column column = columns.get(index);
      if (column != null && column.isUnits()) {
        String text = cells.get(index).text();
        UnitList read =
            column == Column.LEAD_AND_CO ? UnitList.ofLeadAndCo(text) : UnitList.of(text);
        list =
            list.and(
                switch (column) {
                  case LEAD -> read.asLead();
                  case CO -> read.asCo();
                  default -> read;
                });
      }
    }
    return list;
  }
}
