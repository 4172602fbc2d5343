package org.gongkai.disclosure.migration.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A text file: perhaps lines of metadata at its head, then the document. */
final class PlainText {

  private PlainText() {}

  static Row read(byte[] bytes) {
    return Decoded.of(bytes)
        .map(PlainText::read)
        .orElseGet(() -> Row.broken("", "编码无法识别，须为 UTF-8 或 GB18030"));
  }

  /** Without a line 标题： the first line of the text is the title. */
  static Row read(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
    Map<Field, String> fields = new EnumMap<>(Field.class);
    int head = 0;
    while (head < lines.size()) {
      Map<Field, String> values = PageLabels.inLine(lines.get(head));
      if (values.isEmpty()) {
        break;
      }
      values.forEach(fields::putIfAbsent);
      head++;
    }
    if (head < lines.size()) {
      fields.putIfAbsent(Field.TITLE, lines.get(head));
    }
    return Row.of(fields, BodyText.html(String.join("\n", lines.subList(head, lines.size()))));
  }
}
