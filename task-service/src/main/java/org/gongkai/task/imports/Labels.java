package org.gongkai.task.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.task.imports.document.Edges;
import org.gongkai.task.imports.document.Line;

/**
 * The labelled elements in the head of a page, such as “文号：…| 成文日期：…”. A value ends where the next
 * known label begins, so that an empty value does not swallow its neighbour.
 */
record Labels(Map<String, String> values) {

  static final List<String> NUMBER = List.of("发文字号", "文号");
  static final List<String> TITLE = List.of("标题", "名称");
  static final List<String> ISSUER = List.of("发文机关", "发布机构", "制发机关");
  static final List<String> SIGNED = List.of("成文日期", "发文日期");
  static final List<String> PUBLISHED = List.of("发布日期", "发布时间");

  /** 字号 changes the size of the letters on the page and is no document number. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fff])("
              + Stream.of(
                      "规范性文件号,发文字号,文号,字号,发文机关,发布机构,制发机关,成文日期,发文日期,发布日期,发布时间,索引号,生效日期".split(","),
                      "废止日期,主题分类,有效性,政策咨询部门,政策咨询电话,公开属性,名称,标题,栏目,原文链接".split(","))
                  .flatMap(Stream::of)
                  .map(label -> String.join("[ \\u00a0\\u3000]*", label.split("")))
                  .collect(Collectors.joining("|"))
              + ")[ :\\u00a0\\u3000]*");

  static Labels in(List<Line> lines) {
    Map<String, String> values = new HashMap<>();
    for (Line line : lines) {
      String text = line.text();
      Matcher matcher = LABEL.matcher(Script.plain(text));
      String label = "";
      int start = 0;
      while (matcher.find() && (start > 0 || isHead(text, matcher.start()))) {
        put(values, label, text.substring(start, matcher.start()));
        label = matcher.group(1).replaceAll("[ \\u00a0\\u3000]", "");
        start = matcher.end();
      }
      put(values, label, text.substring(start));
    }
    return new Labels(Map.copyOf(values));
  }

  /** The line begins with a label, or with the name of a site and a label. */
  static boolean isLabelled(String text) {
    Matcher matcher = LABEL.matcher(Script.plain(text));
    return matcher.find() && isHead(text, matcher.start());
  }

  /** Labels open a line or follow a bar or the site's name; inside a sentence they are words. */
  private static boolean isHead(String text, int start) {
    return start == 0 || (start <= 12 && text.length() <= 120 && !text.contains("。"));
  }

  private static void put(Map<String, String> values, String label, String value) {
    String trimmed = Edges.trim(value.replaceAll("^[|｜\\s]+|[|｜\\s]+$", ""));
    if (!label.isEmpty() && !trimmed.isEmpty()) {
      values.putIfAbsent(label, trimmed);
    }
  }

  Optional<String> value(List<String> labels) {
    return labels.stream().filter(values::containsKey).map(values::get).findFirst();
  }
}
