package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.document.Cell;

/** Columns that a header without lines may stand for: some columns have no label of their own. */
final class FlatColumns {

  private FlatColumns() {}

  /** The labelled columns first; then with a group beside the name, and with running numbers. */
  static List<List<Column>> variants(List<Column> labelled, List<Cell> cells) {
    List<List<Column>> variants = new ArrayList<>();
    variants.add(labelled);
    int name = labelled.indexOf(Column.NAME);
    if (name >= 0 && !labelled.contains(Column.GROUP)) {
      variants.add(with(labelled, name, Column.GROUP));
    }
    if (!labelled.contains(Column.SEQ) && counts(cells)) {
      for (List<Column> variant : List.copyOf(variants)) {
        variants.add(with(variant, 0, Column.SEQ));
        int content = variant.indexOf(Column.CONTENT);
        if (content > 0) {
          variants.add(grouped(with(variant, content, Column.SEQ)));
        }
      }
    }
    return variants;
  }

  /** What stands before the running number is the name of a group of tasks. */
  static List<Column> grouped(List<Column> columns) {
    int name = columns.indexOf(Column.NAME);
    boolean before = name >= 0 && columns.indexOf(Column.SEQ) > name;
    if (!before || columns.contains(Column.GROUP)) {
      return columns;
    }
    List<Column> grouped = new ArrayList<>(columns);
    grouped.set(name, Column.GROUP);
    return grouped;
  }

  private static boolean counts(List<Cell> cells) {
    int next = 1;
    for (Cell cell : cells) {
      next += Numbered.alone(cell.joined()).orElse(0) == next ? 1 : 0;
    }
    return next > 2;
  }

  private static List<Column> with(List<Column> columns, int index, Column column) {
    List<Column> more = new ArrayList<>(columns);
    more.add(index, column);
    return more;
  }
}
