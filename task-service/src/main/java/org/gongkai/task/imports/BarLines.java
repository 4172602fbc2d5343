package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Edges;
import org.gongkai.task.imports.document.Grid;
import org.gongkai.task.imports.document.Line;

/** A table that writes its rows in lines, with bars between the cells. */
record BarLines(List<Line> lines, FlatHeader header, Notes notes) {

  private static final Pattern RULE = Pattern.compile("[\\s|:\\-–—=_+]+");
  private static final int LONGEST_ROW = 12;

  /** With a second header row that divides a label of the first; empty when there is none. */
  Optional<TaskTable> divided() {
    int first = lineOf(header.start());
    if (first + 1 >= lines.size() || !isLabels(cells(lines.get(first + 1).text(), 1))) {
      return Optional.empty();
    }
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(cells(lines.get(first).text(), lines.get(first).number()));
    rows.addAll(rows());
    return TaskTable.in(new Grid(rows), notes);
  }

  private static boolean isLabels(List<Cell> row) {
    List<Cell> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
    return row.size() > 2
        && filled.size() > 1
        && filled.stream().allMatch(cell -> Column.labelled(cell.joined()).isPresent());
  }

  /** Those below the header; what is no row is kept beside the table. */
  List<List<Cell>> rows() {
    List<List<Cell>> rows = new ArrayList<>();
    long usual = bars(lines.get(lineOf(header.start())).text());
    for (int index = lineOf(header.end() - 1) + 1; index < lines.size(); index++) {
      Line line = lines.get(index);
      boolean rule = RULE.matcher(line.text()).matches() || PageNoise.is(line.text());
      int last = rule ? index : lastOfRow(index, usual);
      String row =
          String.join("\n", lines.subList(index, last + 1).stream().map(Line::text).toList());
      if (!rule && row.indexOf('|') >= 0) {
        rows.add(cells(row, line.number()));
      } else {
        Passage.Kind kind = rule ? Passage.Kind.NOISE : Passage.Kind.NOTICE;
        notes.passage(kind, line.text(), line.number());
      }
      index = last;
    }
    return rows;
  }

  /** A cell with line feeds breaks its row: only with the lines behind it has all its bars. */
  private int lastOfRow(int first, long usual) {
    long bars = bars(lines.get(first).text());
    for (int last = first + 1;
        bars < usual && last < Math.min(lines.size(), first + LONGEST_ROW);
        last++) {
      bars += bars(lines.get(last).text());
      if (bars == usual) {
        return last;
      }
    }
    return first;
  }

  private static long bars(String text) {
    return text.chars().filter(character -> character == '|').count();
  }

  /** Bars around the rows, as the header has them, are no blank cells. */
  private List<Cell> cells(String row, int number) {
    String labels = Edges.trim(lines.get(lineOf(header.start())).text());
    String bare = Edges.trim(row);
    bare = labels.startsWith("|") ? bare.replaceFirst("^\\|", "") : bare;
    bare = labels.endsWith("|") ? bare.replaceFirst("\\|$", "") : bare;
    return Arrays.stream(bare.split("\\|", -1)).map(cell -> Cell.own(cell, number)).toList();
  }

  private int lineOf(int offset) {
    int end = 0;
    for (int index = 0; index < lines.size(); index++) {
      end += lines.get(index).text().length() + 1;
      if (offset < end) {
        return index;
      }
    }
    return lines.size() - 1;
  }
}
