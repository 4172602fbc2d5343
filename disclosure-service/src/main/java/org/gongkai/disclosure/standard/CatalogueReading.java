package org.gongkai.disclosure.standard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.disclosure.catalogue.TimeLimit;
import org.gongkai.disclosure.standard.StandardItem.Audience;
import org.gongkai.disclosure.standard.StandardItem.Extra;
import org.gongkai.disclosure.standard.StandardItem.Mode;
import org.jspecify.annotations.Nullable;

/** Reads items of one table, and notes what it cannot be sure of. */
final class CatalogueReading {

  private final SourceTable table;
  private final Heading heading;
  private final String field;
  private final List<StandardItem> items = new ArrayList<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private CatalogueReading(SourceTable table, Heading heading, String field) {
    this.table = table;
    this.heading = heading;
    this.field = field;
  }

  /**
   * All sheets of a file; tables that are no catalogue are passed over.
   *
   * @throws IOException when the file cannot be read
   */
  static List<ReadSheet> read(byte[] file, String fileName) throws IOException {
    List<ReadSheet> sheets = new ArrayList<>();
    for (SourceTable table : TableReading.read(file)) {
      Optional<Heading> heading = Heading.of(table);
      if (heading.isPresent()) {
        String field = field(table, heading.get(), fileName);
        String named = field == null ? table.name() : field;
        CatalogueReading reading = new CatalogueReading(table, heading.get(), named);
        if (field == null) {
          reading.doubts.add(new Doubt(1, "", "标题中没有领域名称，暂以工作表名称代替", table.name()));
        }
        sheets.add(reading.sheet());
      }
    }
    return sheets;
  }

  private static @Nullable String field(SourceTable table, Heading heading, String fileName) {
    List<String> texts = new ArrayList<>(List.of(table.title()));
    table.lines().stream().limit(heading.first()).map(SourceTable.Line::only).forEach(texts::add);
    texts.addAll(List.of(table.name(), fileName));
    for (String text : texts) {
      String field = Fields.in(text);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  private ReadSheet sheet() {
    table.lines().stream().skip(heading.first()).forEach(this::line);
    List<String> missing =
        Stream.of(
                Column.FIRST,
                Column.SECOND,
                Column.CONTENT,
                Column.BASIS,
                Column.TIME_LIMIT,
                Column.SUBJECT,
                Column.CHANNEL)
            .filter(column -> !heading.places().containsKey(column))
            .map(Column::label)
            .collect(Collectors.toCollection(ArrayList::new));
    group(missing, "公开对象", Column.ALL, Column.GROUPS, Column.AUDIENCE);
    group(missing, "公开方式", Column.ACTIVE, Column.ON_REQUEST, Column.MODE);
    group(missing, "公开层级", Column.COUNTY, Column.TOWNSHIP, Column.VILLAGE, Column.LEVEL);
    return new ReadSheet(field, table.name(), items, doubts, missing);
  }

  private void group(List<String> missing, String label, Column... columns) {
    if (Stream.of(columns).noneMatch(heading.places()::containsKey)) {
      missing.add(label);
    }
  }

  private void line(SourceTable.Line line) {
    if (line.isBlank() || heading.isRepeatedBy(line)) {
      return;
    }
    String first = text(line, Column.FIRST);
    String second = text(line, Column.SECOND);
    String content = text(line, Column.CONTENT);
    boolean hasRest =
        !text(line, Column.TIME_LIMIT).isEmpty() || !text(line, Column.SUBJECT).isEmpty();
    if (!line.only().isEmpty()
        || (content.isEmpty() && (first + second).isEmpty())
        || !hasRest && content.isEmpty()) {
      doubt(
          line,
          "",
          "不像一个事项，没有导入",
          String.join(
              " | ", line.cells().stream().distinct().filter(cell -> !cell.isBlank()).toList()));
      return;
    }
    if (first.isEmpty() && !items.isEmpty() && heading.places().containsKey(Column.FIRST)) {
      first = items.getLast().first();
      doubt(line, Column.FIRST.label(), "一级事项为空，沿用上一行", first);
      if (second.isEmpty()) {
        second = items.getLast().second();
      }
    }
    items.add(item(line, first, second, content));
    String identity = first + "|" + second + "|" + content;
    Integer before = seen.putIfAbsent(identity, line.row());
    if (before != null) {
      doubt(line, "", "与第" + before + "行的事项相同", content);
    }
  }

  private StandardItem item(SourceTable.Line line, String first, String second, String content) {
    if (content.isEmpty()) {
      doubt(line, Column.CONTENT.label(), "缺少公开内容", "");
    }
    TimeLimit limit = TimeLimit.ofText(text(line, Column.TIME_LIMIT));
    if (limit == null || limit.kind() == TimeLimit.Kind.OTHER) {
      doubt(
          line, Column.TIME_LIMIT.label(), "公开时限无法换算，按20个工作日提醒", limit == null ? "" : limit.text());
    }
    String channel = text(line, Column.CHANNEL);
    List<String> channels = Boxes.ticked(channel);
    if (!channel.isEmpty() && channels.isEmpty()) {
      doubt(line, Column.CHANNEL.label(), "没有勾选任何渠道", channel);
    }
    return new StandardItem(
        "",
        field,
        text(line, Column.NUMBER),
        first,
        second,
        content,
        text(line, Column.BASIS),
        limit,
        text(line, Column.SUBJECT),
        channels,
        channel,
        audience(line),
        texts(line, Column.ALL, Column.GROUPS, Column.AUDIENCE),
        mode(line),
        texts(line, Column.ACTIVE, Column.ON_REQUEST, Column.MODE),
        levels(line),
        texts(line, Column.COUNTY, Column.TOWNSHIP, Column.VILLAGE, Column.LEVEL),
        extra(line),
        line.row(),
        null);
  }

  private @Nullable Audience audience(SourceTable.Line line) {
    boolean all = ticked(line, Column.ALL) || text(line, Column.AUDIENCE).contains("全社会");
    // The groups are often named instead of ticked.
    String groups = text(line, Column.GROUPS);
    boolean some =
        Boxes.isTicked(groups)
            || Boxes.isUnclear(groups)
            || text(line, Column.AUDIENCE).contains("特定");
    return all && some ? Audience.BOTH : all ? Audience.ALL : some ? Audience.GROUPS : null;
  }

  private @Nullable Mode mode(SourceTable.Line line) {
    String one = text(line, Column.MODE);
    boolean active = ticked(line, Column.ACTIVE) || one.contains("主动");
    boolean asked = ticked(line, Column.ON_REQUEST) || one.contains("依申请");
    return active && asked ? Mode.BOTH : active ? Mode.ACTIVE : asked ? Mode.ON_REQUEST : null;
  }

  private List<Level> levels(SourceTable.Line line) {
    String one = text(line, Column.LEVEL);
    List<Level> levels = new ArrayList<>();
    if (ticked(line, Column.COUNTY) || one.contains("县") || one.contains("区级")) {
      levels.add(Level.COUNTY);
    }
    if (ticked(line, Column.TOWNSHIP) || one.contains("乡") || one.contains("镇")) {
      levels.add(Level.TOWNSHIP);
    }
    if (ticked(line, Column.VILLAGE) || one.contains("村")) {
      levels.add(Level.VILLAGE);
    }
    return levels;
  }

  private boolean ticked(SourceTable.Line line, Column column) {
    String cell = text(line, column);
    if (Boxes.isUnclear(cell)) {
      doubt(line, column.label(), "看不出是否勾选", cell);
    }
    return Boxes.isTicked(cell);
  }

  private List<Extra> extra(SourceTable.Line line) {
    List<Extra> extra = new ArrayList<>();
    for (int at = 0; at < line.cells().size(); at++) {
      String label = at < heading.labels().size() ? heading.labels().get(at) : "";
      if (!heading.places().containsValue(at) && !line.cell(at).isBlank()) {
        extra.add(new Extra(label, line.cell(at)));
      }
    }
    return extra;
  }

  /** As they stand there, by heading. */
  private String texts(SourceTable.Line line, Column... columns) {
    List<String> texts = new ArrayList<>();
    for (Column column : columns) {
      String text = text(line, column);
      if (!text.isEmpty()) {
        texts.add(column.label() + "：" + text);
      }
    }
    return String.join("；", texts);
  }

  private String text(SourceTable.Line line, Column column) {
    Integer at = heading.places().get(column);
    return at == null ? "" : line.cell(at).strip();
  }

  private void doubt(SourceTable.Line line, String column, String reason, String text) {
    doubts.add(new Doubt(line.row(), column, reason, text));
  }
}
