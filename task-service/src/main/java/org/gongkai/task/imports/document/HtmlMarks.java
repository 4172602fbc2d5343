package org.gongkai.task.imports.document;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells what of a page nobody sees, and remembers where there was some. */
final class HtmlMarks {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "select",
          "button",
          "xml",
          "textarea",
          "object",
          "iframe",
          "svg",
          "rt",
          "rp",
          "title",
          "meta",
          "link");

  private int hidden;
  private int firstHidden;
  private int deleted;
  private int firstDeleted;

  /** Whether a reader of the page sees the element. */
  boolean isSeen(Element element) {
    String name = element.normalName();
    if (UNSEEN.contains(name)) {
      return false;
    }
    if (name.equals("del") && element.hasText()) {
      firstDeleted = deleted++ == 0 ? line(element) : firstDeleted;
      return false;
    }
    if (isHidden(element)) {
      if (element.hasText()) {
        firstHidden = hidden++ == 0 ? line(element) : firstHidden;
      }
      return false;
    }
    return true;
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
        || style.contains("visibility:collapse")
        || style.contains("mso-hide:all");
  }

  static int line(Element element) {
    return Math.max(1, element.sourceRange().start().lineNumber());
  }

  void remark(Document.Builder document) {
    if (hidden > 0) {
      document.remark(Remark.Kind.HIDDEN_CONTENT, "网页有 " + hidden + " 处隐藏内容，未读取，请核对。", firstHidden);
    }
    if (deleted > 0) {
      document.remark(
          Remark.Kind.TRACKED_CHANGES, "网页有 " + deleted + " 处标为删除的文字，未读取，请核对。", firstDeleted);
    }
  }
}
