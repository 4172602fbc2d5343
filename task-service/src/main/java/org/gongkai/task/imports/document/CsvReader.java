package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;

/** Reads comma- or tab-separated values with quoted cells (RFC 4180). */
final class CsvReader {

  private final Document.Builder document;
  private final List<List<Cell>> rows = new ArrayList<>();
  private List<Cell> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int line = 1;
  private int cellLine = 1;

  CsvReader(Limits limits) {
    document = new Document.Builder(limits);
  }

  Document read(String text) {
    char separator = text.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',';
    boolean quoted = false;
    for (int index = 0; index < text.length(); index++) {
      char character = text.charAt(index);
      if (character == '\n') {
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
      } else if (character == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (character == separator) {
        endCell();
      } else if (character == '\n') {
        endRow();
      } else {
        cell.append(character);
      }
    }
    endRow();
    if (quoted) {
      throw new ImportRefused.UnreadableFile("CSV 的引号没有配对，无法读取。");
    }
    document.grid(rows);
    return document.build();
  }

  private void endCell() {
    row.add(Cell.own(cell.toString(), cellLine));
    cell.setLength(0);
    cellLine = line;
  }

  private void endRow() {
    endCell();
    if (row.stream().anyMatch(read -> !read.isBlank())) {
      rows.add(row);
    }
    row = new ArrayList<>();
  }
}
