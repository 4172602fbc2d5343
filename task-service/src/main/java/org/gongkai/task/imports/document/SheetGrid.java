package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One sheet of a workbook: texts at their places, merged regions, what is hidden. Rows and columns
 * count from 0, lines of the document from 1 as the sheet shows them.
 */
final class SheetGrid {

  private static final int MAX_COLUMNS = 200;

  /** Merged regions of real sheets hold some thousand places altogether. */
  private static final int MOST_MERGED = 2_000_000;

  private final NavigableMap<Integer, Map<Integer, String>> rows = new TreeMap<>();
  private final NavigableMap<Integer, Map<Integer, Cell.Span>> spans = new TreeMap<>();
  private final List<Region> regions = new ArrayList<>();
  private final TreeSet<Integer> hiddenRows = new TreeSet<>();
  private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
  private final String name;
  private long merged;
  private int beyond;

  SheetGrid(String name) {
    this.name = name;
  }

  private record Region(int top, int left, int bottom, int right) {}

  void row(int row, boolean hidden) {
    rows.putIfAbsent(row, new TreeMap<>());
    if (hidden) {
      hiddenRows.add(row);
    }
  }

  void text(int row, int column, String text) {
    if (column >= MAX_COLUMNS && !text.isEmpty()) {
      beyond++;
    } else if (column >= 0 && !text.isEmpty()) {
      rows.computeIfAbsent(row, added -> new TreeMap<>()).put(column, text);
    }
  }

  void hideColumns(int first, int last) {
    for (int column = first; column <= Math.min(last, MAX_COLUMNS - 1); column++) {
      hiddenColumns.add(column);
    }
  }

  void merge(int top, int left, int bottom, int right) {
    if (left > right || top > bottom || left >= MAX_COLUMNS) {
      return;
    }
    regions.add(new Region(top, left, bottom, Math.min(right, MAX_COLUMNS - 1)));
  }

  void emit(Document.Builder document) {
    regions.forEach(this::spread);
    remark(document);
    List<List<Cell>> shown = new ArrayList<>();
    rows.forEach((row, texts) -> {
      if (!hiddenRows.contains(row)) {
        shown.add(cells(row, texts));
      }
    });
    SheetTitles.emit(shown, document);
  }

  /** The text of a region shows in its first place that is not hidden. */
  private void spread(Region region) {
    String text = rows.getOrDefault(region.top(), Map.of()).get(region.left());
    int shownRow = region.top();
    while (shownRow < region.bottom() && hiddenRows.contains(shownRow)) {
      shownRow++;
    }
    int shownColumn = region.left();
    while (shownColumn < region.right() && hiddenColumns.contains(shownColumn)) {
      shownColumn++;
    }
    for (int row : rows.subMap(region.top(), true, region.bottom(), true).keySet()) {
      merged += region.right() - region.left() + 1;
      if (merged > MOST_MERGED) {
        throw new ImportRefused.TooLarge("工作表“" + name + "”的合并单元格过多，已拒绝。");
      }
      for (int column = region.left(); column <= region.right(); column++) {
        if (row != shownRow || column != shownColumn) {
          Cell.Span span = row > shownRow ? Cell.Span.ABOVE : Cell.Span.LEFT;
          spans.computeIfAbsent(row, added -> new TreeMap<>()).put(column, span);
        }
      }
    }
    boolean moved = shownRow != region.top() || shownColumn != region.left();
    if (text != null && moved) {
      rows.getOrDefault(region.top(), Map.of()).remove(region.left());
      text(shownRow, shownColumn, text);
    }
  }

  private List<Cell> cells(int row, Map<Integer, String> texts) {
    Map<Integer, Cell.Span> merged = spans.getOrDefault(row, Map.of());
    int last = -1;
    for (int column : texts.keySet()) {
      last = Math.max(last, column);
    }
    for (int column : merged.keySet()) {
      last = Math.max(last, column);
    }
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column <= last; column++) {
      if (!hiddenColumns.contains(column)) {
        Cell.Span span = merged.getOrDefault(column, Cell.Span.OWN);
        String text = span == Cell.Span.OWN ? texts.getOrDefault(column, "") : "";
        cells.add(new Cell(Edges.trimLines(text), row + 1, span));
      }
    }
    return cells;
  }

  private void remark(Document.Builder document) {
    List<Integer> filledRows =
        hiddenRows.stream().filter(row -> !rows.getOrDefault(row, Map.of()).isEmpty()).toList();
    if (!filledRows.isEmpty()) {
      hidden(document, filledRows.size() + " 行被隐藏（第 " + (filledRows.getFirst() + 1) + " 行起）");
    }
    List<Integer> filledColumns =
        hiddenColumns.stream()
            .filter(column -> rows.values().stream().anyMatch(texts -> texts.containsKey(column)))
            .toList();
    if (!filledColumns.isEmpty()) {
      hidden(document, filledColumns.size() + " 列被隐藏");
    }
    if (beyond > 0) {
      document.remark(
          Remark.Kind.HIDDEN_CONTENT,
          "工作表“%s”第 %d 列以后有 %d 个单元格，未读取。".formatted(name, MAX_COLUMNS, beyond),
          1);
    }
  }

  private void hidden(Document.Builder document, String what) {
    int line = hiddenRows.isEmpty() ? 1 : hiddenRows.first() + 1;
    document.remark(
        Remark.Kind.HIDDEN_CONTENT, "工作表“" + name + "”有 " + what + "，未读取；如需导入请先取消隐藏。", line);
  }
}
