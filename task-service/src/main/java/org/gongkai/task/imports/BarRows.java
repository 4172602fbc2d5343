package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.task.imports.document.Cell;

/**
 * The rows of a table in which bars stand between the cells. Cells that were merged with the row
 * above are often missing, and bars at the end of the row make up for them.
 *
 * @param columns the labelled ones, with those that have no label of their own
 * @param score only to compare readings of the same rows
 */
record BarRows(List<Column> columns, List<List<Cell>> rows, double score) {

  private static final Pattern HEADING =
      Pattern.compile("(?:" + Numerals.CHINESE + "、|\\(" + Numerals.CHINESE + "\\))[^;]{2,150}");
  private static final double AS_IT_STANDS = 0.2;
  private static final double CLEARLY = 1;
  private static final double BROKEN = 2;
  private static final int SUITING = 8;
  private static final int MOST_UNLABELLED = 2;

  /** Rows whose cells are known, in the columns that suit them best. */
  static BarRows of(List<Column> labelled, List<List<Cell>> rows) {
    List<Cell> cells = rows.stream().flatMap(List::stream).filter(cell -> !cell.isBlank()).toList();
    return FlatColumns.variants(labelled, cells).stream()
        .map(variant -> placed(variant, rows))
        .reduce((first, next) -> next.score > first.score + CLEARLY ? next : first)
        .orElseThrow();
  }

  /**
   * Rows of pieces of which every bar ended one: as many to a row as the table has columns, or up
   * to an empty one. Empty when neither way suits the columns.
   */
  static Optional<BarRows> in(List<Column> labelled, List<Cell> pieces) {
    return IntStream.rangeClosed(labelled.size(), labelled.size() + MOST_UNLABELLED)
        .mapToObj(width -> chunks(pieces, width))
        .filter(rows -> rows.stream().allMatch(BarRows::isWhole) && suits(labelled, rows, true))
        .findFirst()
        .or(() ->
            Optional.of(betweenBlanks(pieces))
                .filter(rows -> rows.size() > 1)
                .filter(rows -> suits(labelled, rows, false)))
        .map(rows -> of(labelled, rows));
  }

  /**
   * Hardly any cell stands where it does not belong.
   *
   * @param firm only rows that end with blanks may be moved
   */
  private static boolean suits(List<Column> labelled, List<List<Cell>> rows, boolean firm) {
    List<Cell> cells = rows.stream().flatMap(List::stream).filter(cell -> !cell.isBlank()).toList();
    return !cells.isEmpty()
        && FlatColumns.variants(labelled, cells).stream()
            .anyMatch(variant ->
                rows.stream().mapToLong(row -> misplaced(variant, row, firm)).sum() * SUITING
                    <= cells.size());
  }

  private static long misplaced(List<Column> columns, List<Cell> row, boolean firm) {
    List<Cell> filled = filled(row);
    if (filled.isEmpty() || isHeading(filled)) {
      return 0;
    }
    Placed best = place(columns, row);
    boolean wide = row.size() == columns.size();
    List<Cell> cells = firm && wide && !row.getLast().isBlank() ? row : best.rows().getFirst();
    return best.rows().size() > 1 || (firm && !wide)
        ? filled.size()
        : IntStream.range(0, columns.size())
            .filter(index -> columns.get(index).fit(cells.get(index)) < 0)
            .count();
  }

  /** Blank in front or behind, not both. */
  private static boolean isWhole(List<Cell> row) {
    return row.stream().allMatch(Cell::isBlank)
        || !row.getFirst().isBlank()
        || !row.getLast().isBlank();
  }

  private static List<List<Cell>> chunks(List<Cell> pieces, int width) {
    return IntStream.range(0, (pieces.size() + width - 1) / width)
        .mapToObj(row -> pieces.subList(row * width, Math.min(pieces.size(), (row + 1) * width)))
        .toList();
  }

  private static List<List<Cell>> betweenBlanks(List<Cell> pieces) {
    List<List<Cell>> rows = new ArrayList<>();
    boolean open = false;
    for (Cell piece : pieces) {
      if (!piece.isBlank() && !open) {
        rows.add(new ArrayList<>());
      }
      open = !piece.isBlank();
      if (open) {
        rows.getLast().add(piece);
      }
    }
    return rows;
  }

  private record Placed(List<List<Cell>> rows, double score) {}

  private static BarRows placed(List<Column> columns, List<List<Cell>> rows) {
    List<Placed> all = rows.stream().map(row -> place(columns, row)).toList();
    return new BarRows(
        columns,
        all.stream().flatMap(placed -> placed.rows().stream()).toList(),
        all.stream().mapToDouble(Placed::score).sum());
  }

  /** A cell that goes over all columns. */
  static List<Cell> heading(List<Column> columns, Cell title) {
    List<Cell> cells = new ArrayList<>(List.of(title));
    while (cells.size() < columns.size()) {
      cells.add(new Cell("", title.line(), Cell.Span.LEFT));
    }
    return cells;
  }

  /** As it stands, or moved to the right by what is missing in front. */
  private static Placed place(List<Column> columns, List<Cell> row) {
    List<Cell> filled = filled(row);
    if (filled.isEmpty()) {
      return new Placed(List.of(), 0);
    }
    if (isHeading(filled)) {
      return new Placed(List.of(heading(columns, filled.getFirst())), 1);
    }
    CellStream.Rows moved = CellStream.align(columns, filled);
    double lower = moved.score() - (moved.rows().size() - 1) * BROKEN;
    if (row.size() != columns.size() || fit(columns, row) + AS_IT_STANDS < lower) {
      return new Placed(moved.rows(), lower);
    }
    return new Placed(List.of(row), fit(columns, row) + AS_IT_STANDS);
  }

  private static double fit(List<Column> columns, List<Cell> row) {
    double fit = 0;
    for (int index = 0; index < columns.size(); index++) {
      boolean needed = columns.get(index) == Column.CONTENT && row.get(index).isBlank();
      fit += needed ? -1 : columns.get(index).fit(row.get(index));
    }
    return fit;
  }

  private static boolean isHeading(List<Cell> filled) {
    return filled.size() == 1
        && HEADING.matcher(Script.plain(filled.getFirst().joined())).matches();
  }

  private static List<Cell> filled(List<Cell> row) {
    return row.stream().filter(cell -> !cell.isBlank()).toList();
  }
}
