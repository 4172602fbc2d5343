package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.task.imports.document.PdfPage.Printed;

/** A table over one or more pages. */
final class PdfSheet implements PdfLayout.PdfPart {

  private static final double SAME_PLACE = 6;
  private static final int MOST_HEADER_ROWS = 3;

  private final double[] columns;
  private final List<List<PdfCell>> rows;
  private final List<Integer> numbers = new ArrayList<>();

  PdfSheet(double[] columns, List<List<PdfCell>> rows, int number) {
    this.columns = columns;
    this.rows = new ArrayList<>(rows);
    count(rows.size(), number);
  }

  private void count(int more, int number) {
    IntStream.range(number, number + more).forEach(numbers::add);
  }

  /** Whether a table at the top of the next page has the same columns. */
  boolean fits(PdfTable next) {
    double[] others = next.columns();
    return others.length == columns.length
        && IntStream.range(0, columns.length)
            .allMatch(index -> Math.abs(others[index] - columns[index]) < SAME_PLACE);
  }

  /**
   * Goes on with the rows of the next page: a header printed again is left out, a row that the page
   * cut is put together, and what is blank at the top belongs to the cell above.
   */
  void goOn(List<List<PdfCell>> more, int number) {
    List<List<PdfCell>> next = new ArrayList<>(more);
    int repeated = 0;
    while (repeated < Math.min(MOST_HEADER_ROWS, next.size() - 1)
        && !isBlank(next.get(repeated))
        && words(next.get(repeated)).equals(words(rows.get(repeated)))) {
      repeated++;
    }
    next = next.subList(repeated, next.size());
    if (next.isEmpty()) {
      return;
    }
    boolean cut = isCut(next.getFirst());
    if (cut) {
      rows.set(rows.size() - 1, together(rows.getLast(), next.getFirst()));
    } else {
      rows.add(next.getFirst().stream().map(PdfSheet::fromAbove).toList());
      count(1, number + repeated);
    }
    rows.addAll(next.subList(1, next.size()));
    count(next.size() - 1, number + repeated + 1);
  }

  private static PdfCell fromAbove(PdfCell cell) {
    return cell.isBlank() && cell.span() == Cell.Span.OWN
        ? new PdfCell(cell.lines(), Cell.Span.ABOVE, cell.column())
        : cell;
  }

  /** Every word of the row goes on from an unfinished cell above. */
  private boolean isCut(List<PdfCell> row) {
    List<PdfCell> last = rows.getLast();
    return row.getFirst().isBlank()
        && !isBlank(row)
        && row.stream()
            .allMatch(cell ->
                cell.isBlank() || last.get(cell.column()).isOpen(extent(rows, cell.column())));
  }

  private static List<PdfCell> together(List<PdfCell> above, List<PdfCell> below) {
    List<PdfCell> cells = new ArrayList<>();
    for (PdfCell cell : above) {
      List<Printed> lines = new ArrayList<>(cell.lines());
      lines.addAll(below.get(cell.column()).lines());
      cells.add(new PdfCell(List.copyOf(lines), cell.span(), cell.column()));
    }
    return cells;
  }

  List<List<Cell>> rows() {
    List<PdfCell.Extent> extents =
        IntStream.range(0, columns.length - 1).mapToObj(column -> extent(rows, column)).toList();
    List<List<Cell>> read = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int line = numbers.get(row);
      if (!isBlank(rows.get(row))) {
        read.add(
            rows.get(row).stream()
                .map(cell ->
                    new Cell(
                        Edges.trimLines(cell.text(extents.get(cell.column()))), line, cell.span()))
                .toList());
      }
    }
    return read;
  }

  /** Cells over several columns say nothing about the width of one. */
  private static PdfCell.Extent extent(List<List<PdfCell>> rows, int column) {
    PdfCell.Extent extent = PdfCell.Extent.NONE;
    for (List<PdfCell> row : rows) {
      boolean alone = column + 1 >= row.size() || row.get(column + 1).span() != Cell.Span.LEFT;
      extent = alone ? extent.and(row.get(column)) : extent;
    }
    return extent;
  }

  private static boolean isBlank(List<PdfCell> row) {
    return row.stream().allMatch(PdfCell::isBlank);
  }

  private static String words(List<PdfCell> row) {
    StringBuilder words = new StringBuilder();
    row.forEach(cell -> cell.lines().forEach(line -> words.append(line.text()).append('|')));
    return words.toString();
  }
}
