package org.gongkai.disclosure.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entries as a table with Chinese headings; what is written can be read again. */
final class EntryTable {

  /** A column of it. */
  enum Column {
    CODE("目录编码"),
    UNIT("单位编号"),
    SUBJECT("公开主体"),
    CONTENT("公开内容"),
    FORM("公开形式"),
    SCOPE("公开范围"),
    BASIS("公开依据"),
    TIME_LIMIT("公开时限"),
    CYCLE("更新周期（月）"),
    CHANNEL("公开渠道"),
    VALID_FROM("生效日期"),
    VALID_TO("失效日期"),
    VERSION("版本"),
    SOURCE("变更来源"),
    NOTE("变更说明");

    private final String heading;

    Column(String heading) {
      this.heading = heading;
    }
  }

  private EntryTable() {}

  static List<String> headings() {
    return Arrays.stream(Column.values()).map(column -> column.heading).toList();
  }

  static List<String> line(CatalogueEntry entry, EntryVersion version) {
    EntryContent content = version.content();
    List<@Nullable Object> values =
        Arrays.asList(
            entry.id(),
            entry.unit(),
            content.subject(),
            content.content(),
            content.form(),
            content.scope(),
            content.basis(),
            content.timeLimit() == null ? null : content.timeLimit().text(),
            content.updateCycleMonths(),
            content.channel(),
            version.validFrom(),
            version.validTo(),
            version.number(),
            version.source().kind(),
            version.note());
    return values.stream().map(value -> Objects.toString(value, "")).toList();
  }

  /** Where each column is; empty unless there are code, subject and content. */
  static Map<Column, Integer> places(List<String> headings) {
    Map<Column, Integer> places = new HashMap<>();
    for (int at = 0; at < headings.size(); at++) {
      String heading = headings.get(at).replace("\uFEFF", "").strip();
      for (Column column : Column.values()) {
        if (column.heading.equals(heading)) {
          places.putIfAbsent(column, at);
        }
      }
    }
    List<Column> needed = List.of(Column.CODE, Column.SUBJECT, Column.CONTENT);
    return places.keySet().containsAll(needed) ? places : Map.of();
  }

  static String value(List<String> line, Map<Column, Integer> places, Column column) {
    Integer at = places.get(column);
    return at == null || at >= line.size() ? "" : line.get(at).strip();
  }

  /** The table with its headings first. */
  static List<List<String>> with(List<List<String>> lines) {
    List<List<String>> all = new ArrayList<>();
    all.add(headings());
    all.addAll(lines);
    return all;
  }
}
