package org.gongkai.task.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Cell;

/** A row that says something about the table: a sum, a note, who filled it in. */
final class RemarkRow {

  private static final Pattern SUM = Pattern.compile("合计|小计|总计|共计");
  private static final Pattern REMARK =
      Pattern.compile(
          "(?:注|备注|附注|说明|填表说明|填[表报](?:人|单位|日期|时间)|审[核签批]人|制表人?|联系人)(?:\\([^()]*\\))?[:：].*|[*※].+",
          Pattern.DOTALL);

  private RemarkRow() {}

  static boolean is(TableRow row) {
    List<Cell> filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
    if (filled.isEmpty()) {
      return false;
    }
    String first = Script.plain(filled.getFirst().joined());
    return SUM.matcher(first).matches()
        || (REMARK.matcher(first).matches() && filled.getFirst() == row.cells().getFirst());
  }
}
