package org.gongkai.task.imports.document;

import org.jsoup.nodes.Element;

/** The number that a browser shows before an item of an ordered list. */
final class HtmlList {

  private HtmlList() {}

  static String number(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol") || isUnnumbered(list)) {
      return "";
    }
    int number = integer(list, "start", 1);
    for (Element other : list.children()) {
      if (other.normalName().equals("li")) {
        number = integer(other, "value", number);
        if (other == item) {
          break;
        }
        number++;
      }
    }
    return switch (format(list)) {
      case "chineseCounting" -> NumberFormat.write("chineseCounting", number) + "、";
      case String format -> NumberFormat.write(format, number) + ".";
    };
  }

  private static boolean isUnnumbered(Element list) {
    return list.attr("style").matches("(?i).*list-style(?:-type)?\\s*:\\s*none.*");
  }

  private static String format(Element list) {
    String style = list.attr("style");
    if (style.matches("(?i).*(?:cjk-ideographic|simp-chinese-informal|trad-chinese-informal).*")) {
      return "chineseCounting";
    }
    return switch (list.attr("type")) {
      case "a" -> "lowerLetter";
      case "A" -> "upperLetter";
      case "i" -> "lowerRoman";
      case "I" -> "upperRoman";
      default -> "decimal";
    };
  }

  private static int integer(Element element, String attribute, int otherwise) {
    String value = element.attr(attribute).trim();
    return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : otherwise;
  }
}
