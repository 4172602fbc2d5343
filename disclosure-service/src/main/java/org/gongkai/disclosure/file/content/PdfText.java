package org.gongkai.disclosure.file.content;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.disclosure.file.content.Remark.Kind;
import org.gongkai.disclosure.file.content.Segment.Layer;

/** The words of a PDF: pages, comments that stay, forms, headings of the outline, properties. */
final class PdfText {

  private static final int MOST_PAGES = 5_000;
  private static final int MOST_HEADINGS = 5_000;
  private static final int FEW_WORDS = 10;

  private PdfText() {}

  static void read(PDDocument document, Reading reading) throws IOException {
    if (!document.getSignatureDictionaries().isEmpty()) {
      reading.remark(Kind.SIGNED, "文件带有电子签名，按原样公开，未清除元数据。");
    }
    pages(document, reading);
    properties(document.getDocumentInformation(), reading);
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        reading.add("表单域", Layer.VISIBLE, String.valueOf(field.getValueAsString()));
      }
    }
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      headings(outline, reading, 0);
    }
  }

  private static void pages(PDDocument document, Reading reading) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setLineSeparator("\n");
    int pictures = 0;
    int number = 0;
    for (PDPage page : document.getPages()) {
      if (++number > MOST_PAGES || reading.isFull()) {
        reading.remark(Kind.TEXT_CUT, "第" + number + "页起的内容未检查。");
        break;
      }
      stripper.setStartPage(number);
      stripper.setEndPage(number);
      String words = stripper.getText(document);
      reading.add("第" + number + "页", Layer.VISIBLE, words);
      pictures += words.strip().length() < FEW_WORDS && hasPictures(page) ? 1 : 0;
      for (PDAnnotation annotation : page.getAnnotations()) {
        String comment = annotation.getContents();
        reading.add("第" + number + "页批注", Layer.COMMENT, comment == null ? "" : comment);
      }
    }
    if (pictures > 0) {
      reading.remark(Kind.NO_TEXT, "有 " + pictures + " 页是图片，其中的文字无法自动检查，请人工查看。");
    }
  }

  private static boolean hasPictures(PDPage page) {
    return page.getResources() != null
        && page.getResources().getXObjectNames().iterator().hasNext();
  }

  private static void properties(PDDocumentInformation about, Reading reading) {
    Map<String, String> values = new TreeMap<>();
    for (String key : about.getMetadataKeys()) {
      values.put(key, String.valueOf(about.getPropertyStringValue(key)));
    }
    values.forEach((key, value) -> reading.add("文档属性" + key, Layer.PROPERTY, value));
  }

  private static int headings(PDOutlineNode node, Reading reading, int seen) {
    int count = seen;
    for (PDOutlineItem item : node.children()) {
      if (++count > MOST_HEADINGS) {
        return count;
      }
      reading.add("书签", Layer.VISIBLE, item.getTitle() == null ? "" : item.getTitle());
      count = headings(item, reading, count);
    }
    return count;
  }
}
