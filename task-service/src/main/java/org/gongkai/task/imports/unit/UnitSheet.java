package org.gongkai.task.imports.unit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.document.Grid;

/** The rows of a spreadsheet of units below its header. */
record UnitSheet(List<Row> rows) {

  static final int MOST = 5000;

  /**
   * One unit as it was written.
   *
   * @param number of the row in its file, from 1
   */
  record Row(int number, Map<UnitColumn, String> texts) {

    String text(UnitColumn column) {
      return texts.getOrDefault(column, "");
    }
  }

  /** 422 when there is no header with the needed columns, 413 when there are too many rows. */
  static UnitSheet of(Document document) {
    for (Grid grid : document.grids()) {
      for (int index = 0; index < grid.rows().size(); index++) {
        Map<Integer, UnitColumn> header = header(grid.rows().get(index));
        if (header.size() >= 2) {
          requireColumns(header);
          return new UnitSheet(rows(grid.rows().subList(index + 1, grid.rows().size()), header));
        }
      }
    }
    throw refused("没有找到表头，首行应含：编号、名称、层级、类型。");
  }

  private static Map<Integer, UnitColumn> header(List<Cell> cells) {
    Map<Integer, UnitColumn> header = new TreeMap<>();
    for (int place = 0; place < cells.size(); place++) {
      Optional<UnitColumn> column = UnitColumn.headed(cells.get(place).joined());
      if (column.isPresent() && header.containsValue(column.get())) {
        throw refused("表头“" + column.get().header() + "”出现了两次。");
      }
      int at = place;
      column.ifPresent(known -> header.put(at, known));
    }
    return header;
  }

  private static void requireColumns(Map<Integer, UnitColumn> header) {
    for (UnitColumn column : UnitColumn.values()) {
      if (column.isNeeded() && !header.containsValue(column)) {
        throw refused("表中缺少“" + column.header() + "”一列。");
      }
    }
  }

  private static List<Row> rows(List<List<Cell>> below, Map<Integer, UnitColumn> header) {
    List<Row> rows = new ArrayList<>();
    for (List<Cell> cells : below) {
      Map<UnitColumn, String> texts = new EnumMap<>(UnitColumn.class);
      header.forEach((place, column) -> {
        if (place < cells.size() && !cells.get(place).isBlank()) {
          texts.put(column, cells.get(place).joined());
        }
      });
      if (!texts.isEmpty()) {
        rows.add(new Row(cells.getFirst().line(), texts));
      }
    }
    if (rows.size() > MOST) {
      throw new Refusal(CommonCode.TOO_LARGE, "一次最多导入 " + MOST + " 个单位。");
    }
    if (rows.isEmpty()) {
      throw refused("表中没有单位。");
    }
    return rows;
  }

  private static Refusal refused(String detail) {
    return new Refusal(CommonCode.INVALID_CONTENT, detail);
  }
}
