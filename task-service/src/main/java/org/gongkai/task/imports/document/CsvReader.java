package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads values separated by commas, tabs or semicolons, with quoted cells (RFC 4180); which
 * separator it is shows in the first lines, or in the line {@code sep=;} that Excel understands.
 */
final class CsvReader {

  private static final int LINES_TO_JUDGE_BY = 50;

  private final Document.Builder document;
  private final Limits limits;
  private final List<List<Cell>> rows = new ArrayList<>();
  private List<Cell> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int line = 1;
  private int cellLine = 1;

  CsvReader(Limits limits) {
    this.limits = limits;
    document = new Document.Builder(limits);
  }

  Document read(String text) {
    boolean told = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 5;
    char separator = told ? text.charAt(4) : separator(text);
    boolean quoted = false;
    for (int index = told ? text.indexOf('\n') + 1 : 0; index < text.length(); index++) {
      char character = text.charAt(index);
      boolean loneReturn =
          character == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
      if (character == '\n' || loneReturn) {
        line++;
      }
      if (quoted && character == '"') {
        boolean escaped = index + 1 < text.length() && text.charAt(index + 1) == '"';
        quoted = escaped;
        if (escaped) {
          cell.append('"');
          index++;
        }
      } else if (quoted) {
        cell.append(character);
      } else if (character == '"' && Edges.trim(cell.toString()).isEmpty()) {
        cell.setLength(0);
        quoted = true;
      } else if (character == separator) {
        endCell();
      } else if (character == '\n' || loneReturn) {
        endRow();
      } else {
        cell.append(character);
      }
    }
    endRow();
    if (quoted) {
      throw new ImportRefused.UnreadableFile("CSV 的引号没有配对，无法读取。");
    }
    SheetTitles.emit(rows, document);
    return document.build();
  }

  /** The one that most lines have; commas also stand in sentences, so the others come first. */
  private static char separator(String text) {
    List<String> head = text.lines().limit(LINES_TO_JUDGE_BY).toList();
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(candidate -> linesWith(head, candidate)))
        .orElse(',');
  }

  private static long linesWith(List<String> head, char candidate) {
    return head.stream()
        .filter(line -> line.chars().filter(character -> character == candidate).count() >= 2)
        .count();
  }

  private void endCell() {
    limits.refuseCellAbove(cell.length());
    row.add(Cell.own(cell.toString(), cellLine));
    cell.setLength(0);
    cellLine = line;
  }

  private void endRow() {
    endCell();
    if (row.stream().anyMatch(read -> !read.isBlank())) {
      rows.add(row);
      limits.refuseRowsAbove(rows.size());
    }
    row = new ArrayList<>();
    cellLine = line;
  }
}
