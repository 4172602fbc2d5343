package org.gongkai.task.imports.unit;

import java.util.List;
import org.gongkai.task.imports.document.Document;
import org.gongkai.task.imports.table.ColumnSheet;
import org.gongkai.task.imports.table.ColumnSheet.Row;

/** The rows of a spreadsheet of units below its header. */
record UnitSheet(List<Row<UnitColumn>> rows) {

  static UnitSheet of(Document document) {
    return new UnitSheet(ColumnSheet.of(document, UnitColumn.class, "单位").rows());
  }
}
