package org.gongkai.task.imports.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.document.Grid;

/** The rows of a spreadsheet below its header. */
public record ColumnSheet<C extends Enum<C> & SheetColumn>(List<Row<C>> rows) {

  static final int MOST = 5000;

  public ColumnSheet {
    rows = List.copyOf(rows);
  }

  /**
   * One thing as it was written.
   *
   * @param number of the row in its file, from 1
   */
  public record Row<C extends Enum<C> & SheetColumn>(int number, Map<C, String> texts) {

    /** Empty where nothing is written. */
    public String text(C column) {
      return texts.getOrDefault(column, "");
    }
  }

  /**
   * 422 when there is no header with the needed columns, 413 when there are too many rows.
   *
   * @param what the rows are, in Chinese
   */
  public static <C extends Enum<C> & SheetColumn> ColumnSheet<C> of(
      Document document, Class<C> columns, String what) {
    for (Grid grid : document.grids()) {
      for (int index = 0; index < grid.rows().size(); index++) {
        Map<Integer, C> header = header(grid.rows().get(index), columns);
        if (header.size() >= 2) {
          requireColumns(header, columns);
          List<List<Cell>> below = grid.rows().subList(index + 1, grid.rows().size());
          return new ColumnSheet<>(rows(below, header, columns, what));
        }
      }
    }
    throw refused("没有找到表头，首行应含：" + needed(columns) + "。");
  }

  private static <C extends Enum<C> & SheetColumn> Map<Integer, C> header(
      List<Cell> cells, Class<C> columns) {
    Map<Integer, C> header = new TreeMap<>();
    for (int place = 0; place < cells.size(); place++) {
      String text = cells.get(place).joined();
      Optional<C> column =
          Arrays.stream(columns.getEnumConstants()).filter(one -> one.isHeaded(text)).findFirst();
      if (column.isPresent() && header.containsValue(column.get())) {
        throw refused("表头“" + column.get().header() + "”出现了两次。");
      }
      int at = place;
      column.ifPresent(known -> header.put(at, known));
    }
    return header;
  }

  private static <C extends Enum<C> & SheetColumn> void requireColumns(
      Map<Integer, C> header, Class<C> columns) {
    for (C column : columns.getEnumConstants()) {
      if (column.isNeeded() && !header.containsValue(column)) {
        throw refused("表中缺少“" + column.header() + "”一列。");
      }
    }
  }

  private static <C extends Enum<C> & SheetColumn> List<Row<C>> rows(
      List<List<Cell>> below, Map<Integer, C> header, Class<C> columns, String what) {
    List<Row<C>> rows = new ArrayList<>();
    for (List<Cell> cells : below) {
      Map<C, String> texts = new EnumMap<>(columns);
      header.forEach((place, column) -> {
        if (place < cells.size() && !cells.get(place).isBlank()) {
          texts.put(column, cells.get(place).joined());
        }
      });
      if (!texts.isEmpty()) {
        rows.add(new Row<>(cells.getFirst().line(), texts));
      }
    }
    if (rows.size() > MOST) {
      throw new Refusal(CommonCode.TOO_LARGE, "一次最多导入 " + MOST + " 行。");
    }
    if (rows.isEmpty()) {
      throw refused("表中没有" + what + "。");
    }
    return rows;
  }

  private static <C extends Enum<C> & SheetColumn> String needed(Class<C> columns) {
    return Arrays.stream(columns.getEnumConstants())
        .filter(SheetColumn::isNeeded)
        .map(SheetColumn::header)
        .collect(Collectors.joining("、"));
  }

  private static Refusal refused(String detail) {
    return new Refusal(CommonCode.INVALID_CONTENT, detail);
  }
}
