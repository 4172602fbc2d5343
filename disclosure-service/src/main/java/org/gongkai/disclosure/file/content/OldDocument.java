package org.gongkai.disclosure.file.content;

import java.io.IOException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.disclosure.file.content.Remark.Kind;
import org.gongkai.disclosure.file.content.Segment.Layer;

/** The words of an old Word document, with those that are deleted, hidden or only commented. */
final class OldDocument {

  private OldDocument() {}

  static void read(POIFSFileSystem container, Reading reading) throws IOException {
    try (HWPFDocument document = new HWPFDocument(container.getRoot())) {
      paragraphs("正文", document.getRange(), reading);
      paragraphs("页眉页脚", document.getHeaderStoryRange(), reading);
      paragraphs("脚注", document.getFootnoteRange(), reading);
      paragraphs("尾注", document.getEndnoteRange(), reading);
      paragraphs("文本框", document.getMainTextboxRange(), reading);
      String comments = document.getCommentsRange().text();
      if (!comments.isBlank()) {
        reading.remark(Kind.HIDDEN_CONTENT, "文件中有批注，请删除后重新上传。");
        reading.add("批注", Layer.COMMENT, printable(comments));
      }
    } catch (OldWordFileFormatException ancient) {
      try (Word6Extractor words = new Word6Extractor(container.getRoot())) {
        reading.add("正文", Layer.VISIBLE, printable(words.getText()));
      }
    }
  }

  private static void paragraphs(String part, Range range, Reading reading) {
    for (int index = 0; index < range.numParagraphs() && !reading.isFull(); index++) {
      Paragraph paragraph = range.getParagraph(index);
      String place = part + "第" + (index + 1) + "段";
      StringBuilder tracked = new StringBuilder();
      StringBuilder hidden = new StringBuilder();
      StringBuilder shown = new StringBuilder();
      for (int run = 0; run < paragraph.numCharacterRuns(); run++) {
        CharacterRun words = paragraph.getCharacterRun(run);
        boolean changed = words.isMarkedDeleted() || words.isMarkedInserted();
        if (changed) {
          reading.remark(Kind.TRACKED_CHANGES, part + "含有未接受的修订，请接受或拒绝全部修订后重新上传。");
        }
        if (words.isVanished()) {
          reading.remark(Kind.HIDDEN_CONTENT, part + "含有隐藏文字。");
        }
        StringBuilder into =
            words.isMarkedDeleted() ? tracked : words.isVanished() ? hidden : shown;
        into.append(words.text());
      }
      reading.add(place, Layer.VISIBLE, printable(shown.toString()));
      reading.add(place + "（修订）", Layer.TRACKED, printable(tracked.toString()));
      reading.add(place + "（隐藏文字）", Layer.HIDDEN, printable(hidden.toString()));
    }
  }

  /** Cells end with a bell, fields are set between control characters. */
  private static String printable(String words) {
    return words.replace('\u0007', ' ').replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
  }
}
