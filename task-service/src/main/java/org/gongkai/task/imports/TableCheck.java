package org.gongkai.task.imports;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says what is unusual about the columns of a task table. */
final class TableCheck {

  private static final Map<Column, String> EXPECTED =
      Map.of(Column.UNITS, "责任单位", Column.DEADLINE, "完成时限", Column.CONTENT, "具体内容");

  private TableCheck() {}

  static void columns(List<@Nullable Column> columns, List<String> labels, int line, Notes notes) {
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (Column column : columns) {
      if (column != null && !seen.add(column)) {
        notes.warn(
            WarningCode.DUPLICATE_COLUMN,
            "表头中有两列含义相同（" + sameLabels(column, labels) + "），内容已合并，请核对。",
            line);
      }
    }
    labels.stream()
        .filter(label -> !label.isEmpty() && Column.labelled(label).isEmpty())
        .forEach(label -> notes.warn(WarningCode.UNKNOWN_COLUMN, unknown(label, columns), line));
    IntStream.range(0, labels.size())
        .filter(index -> labels.get(index).isEmpty() && columns.get(index) == null)
        .forEach(index -> notes.warn(WarningCode.UNKNOWN_COLUMN, "有一列没有表头，未导入。", line));
    if (seen.stream().anyMatch(Column::isUnits)) {
      seen.add(Column.UNITS);
    }
    EXPECTED.forEach((column, label) -> {
      if (!seen.contains(column)) {
        notes.warn(WarningCode.MISSING_COLUMN, "表中没有“" + label + "”列。", line);
      }
    });
  }

  private static String unknown(String label, List<@Nullable Column> columns) {
    return Column.likely(label).filter(columns::contains).isPresent()
        ? "列“" + label + "”的含义按名称推定，请核对。"
        : "未识别的列“" + label + "”，未导入。";
  }

  private static String sameLabels(Column column, List<String> labels) {
    List<String> same =
        labels.stream()
            .filter(label -> Column.labelled(label).filter(column::equals).isPresent())
            .toList();
    return String.join("、", same);
  }
}
