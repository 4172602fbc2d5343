package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.FlatHeader.Layout;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.gongkai.task.imports.document.Cell;
import org.gongkai.task.imports.document.Edges;
import org.gongkai.task.imports.document.Line;
import org.jspecify.annotations.Nullable;

/**
 * A table of tasks whose lines were lost when it was copied: only the order of its cells is left.
 *
 * @param notice what stands above it
 * @param table its rows, found again by what the cells hold
 */
record FlatTable(List<Line> notice, TaskTable table) {

  private static final Pattern FILE =
      Pattern.compile("\\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|txt)", Pattern.CASE_INSENSITIVE);
  private static final int SHORTEST_REPEATED_TITLE = 8;

  static Optional<FlatTable> in(List<Line> lines, Notes notes) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()).append('\n'));
    return FlatHeader.in(text.toString())
        .map(header -> new Search(lines, text.toString(), header, notes).read());
  }

  private record Reading(List<Column> columns, CellStream.Rows rows) {

    /** By more than one cell that happens to suit. */
    boolean isBetterThan(Reading other) {
      return rows.score() > other.rows().score() + 1;
    }
  }

  private record Search(List<Line> lines, String text, FlatHeader header, Notes notes) {

    FlatTable read() {
      notes.warn(WarningCode.FLATTENED_TABLE, "表格线已丢失，单元格按内容推定，请逐项核对。", lineAt(header.start()));
      List<@Nullable Column> columns = new ArrayList<>(header.columns());
      TableCheck.columns(columns, header.labels(), lineAt(header.start()), notes);
      notes.passage(
          Passage.Kind.HEADING,
          text.substring(header.start(), header.end()),
          lineAt(header.start()));
      List<Column> known = FlatColumns.grouped(columns.stream().filter(Objects::nonNull).toList());
      return new FlatTable(notice(), table(known));
    }

    private TaskTable table(List<Column> columns) {
      if (header.layout() == Layout.NOTHING) {
        int end = header.end() + attachments(text.substring(header.end()));
        String body = text.substring(header.end(), end);
        return new TaskTable(
            List.copyOf(columns), new RunTogether(columns, body, lineAt(header.end())).rows());
      }
      return header.layout() == Layout.BARS
          ? new BarLines(lines, header, notes)
              .divided()
              .or(() ->
                  withBars(columns).map(rows -> TaskTable.numbered(rows.columns(), rows.rows())))
              .orElseGet(() -> ofCells(columns))
          : ofCells(columns);
    }

    private Optional<BarRows> withBars(List<Column> columns) {
      return lines.stream().anyMatch(Search::hasBars)
              && text.substring(header.start(), header.end()).indexOf('\n') < 0
          ? Optional.of(BarRows.of(columns, new BarLines(lines, header, notes).rows()))
          : BarRows.in(columns, pieces());
    }

    private TaskTable ofCells(List<Column> columns) {
      List<Cell> cells = cells();
      return FlatColumns.variants(columns, cells).stream()
          .map(variant -> new Reading(variant, HeadedCells.align(variant, cells)))
          .reduce((first, next) -> next.isBetterThan(first) ? next : first)
          .map(best -> TaskTable.numbered(best.columns(), best.rows().rows()))
          .orElseThrow();
    }

    private static boolean hasBars(Line line) {
      return line.text().chars().filter(character -> character == '|').count() > 1;
    }

    private List<Cell> cells() {
      List<Cell> cells = new ArrayList<>();
      int offset = 0;
      String between = header.layout() == Layout.BLANKS ? "[\\s\\u00a0\\u3000]+" : "[|\\n]";
      for (Line line : lines) {
        int end = offset + line.text().length();
        if (end > header.end()) {
          String rest = line.text().substring(Math.max(0, header.end() - offset));
          Arrays.stream(rest.split(between))
              .map(piece -> Cell.own(piece, line.number()))
              .filter(cell -> !cell.isBlank() && !isNoise(cell))
              .forEach(cells::add);
        }
        offset = end + 1;
      }
      return cells;
    }

    private boolean isNoise(Cell cell) {
      boolean noise = PageNoise.is(cell.text()) || FILE.matcher(cell.text()).find();
      if (noise) {
        notes.passage(Passage.Kind.NOISE, cell.text(), cell.line());
      }
      return noise;
    }

    /** What stands before each bar; what is behind the last one is kept beside the table. */
    private List<Cell> pieces() {
      List<Cell> pieces = new ArrayList<>();
      StringBuilder piece = new StringBuilder();
      int begins = lineAt(header.end());
      for (int index = header.end(); index < text.length(); index++) {
        if (text.charAt(index) == '|') {
          pieces.add(Cell.own(piece.toString(), begins));
          piece.setLength(0);
        } else {
          boolean blank = Edges.trim(piece.toString()).isEmpty();
          begins = blank ? lineAt(index) : begins;
          piece.append(text.charAt(index));
        }
      }
      // The first bar ends the last label.
      return pieces.isEmpty() || !pieces.getFirst().isBlank()
          ? pieces
          : pieces.subList(1, pieces.size());
    }

    private List<Line> notice() {
      List<Line> above = new ArrayList<>();
      int offset = 0;
      for (Line line : lines) {
        int end = Math.min(line.text().length(), header.start() - offset);
        if (end > 0) {
          String part = line.text().substring(0, end);
          above.add(new Line(Edges.trim(part.replaceAll("\\|\\s*$", "")), line.number()));
        }
        offset += line.text().length() + 1;
      }
      return Paragraphs.apart(above).stream().filter(line -> !line.text().isEmpty()).toList();
    }

    /** Where the names of attached files begin behind the table: they repeat a title. */
    private int attachments(String body) {
      int from = body.lastIndexOf('。') + 1;
      Matcher file = FILE.matcher(body).region(from, body.length());
      if (!file.find()) {
        return body.length();
      }
      int start = file.start();
      while (start > from
          && !Edges.isBlank(body.charAt(start - 1))
          && repeats(body, start - 1, file)) {
        start--;
      }
      notes.passage(
          Passage.Kind.NOISE, Edges.trim(body.substring(start)), lines.getLast().number());
      return start;
    }

    private boolean repeats(String body, int start, Matcher file) {
      boolean sure = file.start() - start >= SHORTEST_REPEATED_TITLE;
      return !sure
          || text.substring(0, header.start()).contains(body.substring(start, file.start()));
    }

    private int lineAt(int offset) {
      int end = 0;
      for (Line line : lines) {
        end += line.text().length() + 1;
        if (offset < end) {
          return line.number();
        }
      }
      return lines.getLast().number();
    }
  }
}
