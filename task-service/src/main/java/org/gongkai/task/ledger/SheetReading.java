package org.gongkai.task.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.document.Grid;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an edited spreadsheet by their keys, whatever their order.
 *
 * @param missing places in the export that no line bears any more
 */
record SheetReading(List<ReadLine> lines, List<Integer> missing) {

  /** A title or a note has text in one place; a new row has it in several. */
  private static final int DECORATION = 1;

  /**
   * A line.
   *
   * @param keyText as it stands; blank where there is none
   * @param key null when it is blank or damaged
   * @param cells what it says; a place that belongs to a merged cell above says nothing
   */
  record ReadLine(
      int line, String keyText, @Nullable RowKey key, Map<LedgerColumn, String> cells) {}

  /** INVALID_CONTENT when no table has a header with a column of keys. */
  static SheetReading of(Document document) {
    List<ReadLine> lines = new ArrayList<>();
    int[] length = {0};
    boolean headed = false;
    for (Grid grid : document.grids()) {
      Map<LedgerColumn, Integer> columns = Map.of();
      for (List<Cell> row : grid.rows()) {
        Map<LedgerColumn, Integer> header = header(row);
        if (header.containsKey(LedgerColumn.KEY)) {
          columns = header;
          headed = true;
        } else if (!columns.isEmpty()) {
          read(row, columns, length).ifPresent(lines::add);
        }
      }
    }
    if (!headed) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "没有找到台账的表头或“行键”一列；请在系统导出的文件上修改，不要删除表头和行键。");
    }
    return new SheetReading(lines, missing(lines, length[0]));
  }

  private static Map<LedgerColumn, Integer> header(List<Cell> row) {
    Map<LedgerColumn, Integer> columns = new EnumMap<>(LedgerColumn.class);
    Map<LedgerColumn, Integer> twice = new HashMap<>();
    for (int at = 0; at < row.size(); at++) {
      int place = at;
      LedgerColumn.labelled(row.get(at).joined().strip())
          .ifPresent(column -> {
            if (columns.putIfAbsent(column, place) != null) {
              twice.put(column, place);
            }
          });
    }
    if (columns.containsKey(LedgerColumn.KEY) && !twice.isEmpty()) {
      String label = twice.keySet().iterator().next().label();
      throw new Refusal(CommonCode.INVALID_CONTENT, "表头中有两列都叫“" + label + "”，无法分辨。");
    }
    return columns;
  }

  private static Optional<ReadLine> read(
      List<Cell> row, Map<LedgerColumn, Integer> columns, int[] length) {
    Map<LedgerColumn, String> cells = new EnumMap<>(LedgerColumn.class);
    columns.forEach((column, at) -> {
      Cell cell = at < row.size() ? row.get(at) : Cell.own("", 0);
      if (cell.span() == Cell.Span.OWN) {
        cells.put(column, CellText.meant(cell.text()));
      }
    });
    String keyText = cells.getOrDefault(LedgerColumn.KEY, "").strip();
    Optional<Integer> ended = RowKey.ended(keyText);
    if (ended.isPresent()) {
      length[0] = Math.max(length[0], ended.get());
      return Optional.empty();
    }
    long filled = row.stream().filter(cell -> !cell.isBlank()).count();
    if (keyText.isEmpty() && filled <= DECORATION) {
      return Optional.empty();
    }
    int line = row.isEmpty() ? 0 : row.getFirst().line();
    return Optional.of(new ReadLine(line, keyText, RowKey.parse(keyText).orElse(null), cells));
  }

  private static List<Integer> missing(List<ReadLine> lines, int length) {
    Set<Integer> there = new TreeSet<>();
    lines.stream()
        .map(ReadLine::key)
        .forEach(key -> {
          if (key != null) {
            there.add(key.number());
          }
        });
    int last = there.stream().mapToInt(Integer::intValue).max().orElse(0);
    return IntStream.rangeClosed(1, Math.max(last, length))
        .filter(number -> !there.contains(number))
        .boxed()
        .toList();
  }
}
