package org.gongkai.task.imports.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a Word document holds beside its text: recorded changes, hidden words, footnotes. */
final class WordMarks {

  private final Map<String, Integer> footnotes = new LinkedHashMap<>();
  private int revisions;
  private int firstRevision;
  private int hidden;
  private int firstHidden;
  private int embedded;

  void revised(int line) {
    firstRevision = revisions++ == 0 ? line : firstRevision;
  }

  void hidden(int line) {
    firstHidden = hidden++ == 0 ? line : firstHidden;
  }

  /** A file of another format that Word shows in this place once it has opened it. */
  void embedded(int line) {
    embedded = Math.max(1, line);
  }

  void footnote(String id, int line) {
    footnotes.putIfAbsent(id, line);
  }

  void remark(Document.Builder document, Map<String, String> notes) {
    if (revisions > 0) {
      document.remark(
          Remark.Kind.TRACKED_CHANGES,
          "文档有 " + revisions + " 处修订痕迹，已按全部接受修订后的内容读取，请核对。",
          Math.max(1, firstRevision));
    }
    if (hidden > 0) {
      document.remark(
          Remark.Kind.HIDDEN_CONTENT, "文档有 " + hidden + " 处隐藏文字，未读取。", Math.max(1, firstHidden));
    }
    if (embedded > 0) {
      document.remark(Remark.Kind.HIDDEN_CONTENT, "文档中嵌入了另一份文件，未读取；请在 Word 中打开并另存后再导入。", embedded);
    }
    footnotes.forEach((id, line) ->
        document.remark(Remark.Kind.FOOTNOTE, "脚注未计入正文：" + notes.getOrDefault(id, "（内容缺失）"), line));
  }
}
