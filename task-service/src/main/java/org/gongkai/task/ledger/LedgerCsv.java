package org.gongkai.task.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the ledger as comma-separated values (RFC 4180) with a byte order mark, for Excel. */
final class LedgerCsv {

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private LedgerCsv() {}

  static String head(String title) {
    String labels = record(Arrays.stream(LedgerColumn.values()).map(LedgerColumn::label).toList());
    return BYTE_ORDER_MARK + heading(title) + labels;
  }

  static String heading(String title) {
    return record(List.of(CellText.guarded(title)));
  }

  static String line(SheetLine line, int number) {
    return record(
        Arrays.stream(LedgerColumn.values())
            .map(column ->
                column == LedgerColumn.KEY
                    ? line.key(number).encode()
                    : CellText.guarded(line.value(column)))
            .toList());
  }

  static String end(long lines) {
    int key = LedgerColumn.KEY.ordinal();
    return record(
        IntStream.rangeClosed(0, key)
            .mapToObj(at -> at == 0 ? "共 " + lines + " 行" : at == key ? RowKey.end(lines) : "")
            .toList());
  }

  private static String record(List<String> cells) {
    return cells.stream()
            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(","))
        + "\r\n";
  }
}
