package org.gongkai.disclosure.compilation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * Sets a volume as DOCX. Its contents carry the page numbers of the PDF until the word processor
 * counts its own. Blocks; not for event loops.
 */
final class WordVolume {

  private static final String HEADING = "Heading1";
  private static final int INDENT = 480;
  private static final float MOST_WIDTH = 420;
  private static final float MOST_HEIGHT = 500;

  private final XWPFDocument document;

  private WordVolume(XWPFDocument document) {
    this.document = document;
  }

  static byte[] of(Cover cover, List<Chapter> chapters, int[] pages) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(cover.title());
      new WordVolume(document).set(cover, chapters, pages);
      document.enforceUpdateFields();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private void set(Cover cover, List<Chapter> chapters, int[] pages) {
    defineHeading();
    centred(cover.title(), 26, true).setSpacingBefore(3600);
    centred(Objects.toString(cover.issuer(), ""), 16, false).setSpacingBefore(4400);
    centred(Objects.toString(cover.date(), ""), 14, false);
    String preface = cover.preface();
    if (preface != null) {
      newPage();
      preface.lines().forEach(this::paragraph);
    }
    newPage();
    centred("目　录", 18, true);
    contents(chapters, pages);
    for (Chapter chapter : chapters) {
      chapter(chapter);
    }
  }

  private void contents(List<Chapter> chapters, int[] pages) {
    for (int i = 0; i < chapters.size(); i++) {
      XWPFParagraph line = document.createParagraph();
      if (i == 0) {
        field(line, STFldCharType.BEGIN);
        line.createRun().getCTR().addNewInstrText().setStringValue("TOC \\o \"1-1\" \\h \\z \\u");
        field(line, STFldCharType.SEPARATE);
      }
      XWPFRun words = line.createRun();
      words.setText(i + 1 + ". " + chapters.get(i).title());
      words.addTab();
      words.setText(Integer.toString(pages[i]));
      if (i == chapters.size() - 1) {
        field(line, STFldCharType.END);
      }
    }
  }

  private static void field(XWPFParagraph line, STFldCharType.Enum part) {
    line.createRun().getCTR().addNewFldChar().setFldCharType(part);
  }

  private void chapter(Chapter chapter) {
    XWPFParagraph title = document.createParagraph();
    title.setStyle(HEADING);
    title.setPageBreak(true);
    title.setAlignment(ParagraphAlignment.CENTER);
    run(title, chapter.title(), 18, true);
    if (!chapter.facts().isEmpty()) {
      centred(chapter.facts(), 11, false);
    }
    for (Block block : chapter.blocks()) {
      switch (block) {
        case Block.Words words when words.level() > 0 ->
            run(document.createParagraph(), words.text(), Math.max(12, 17 - words.level()), true);
        case Block.Words words -> paragraph(words.text());
        case Block.Picture picture -> picture(picture);
        case Block.Grid grid -> table(grid);
      }
    }
  }

  private void picture(Block.Picture picture) {
    float scale = picture.scale(MOST_WIDTH, MOST_HEIGHT);
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    try {
      paragraph
          .createRun()
          .addPicture(
              new ByteArrayInputStream(picture.bytes()),
              picture.isPng() ? PictureType.PNG : PictureType.JPEG,
              picture.isPng() ? "picture.png" : "picture.jpg",
              Units.toEMU(picture.width() * scale),
              Units.toEMU(picture.height() * scale));
    } catch (InvalidFormatException | IOException broken) {
      throw new IllegalStateException("A picture cannot be set", broken);
    }
    if (!picture.text().isEmpty()) {
      centred(picture.text(), 10, false);
    }
  }

  private void table(Block.Grid grid) {
    XWPFTable table = document.createTable();
    table.removeRow(0);
    for (List<Block.Cell> row : grid.rows()) {
      XWPFTableRow set = table.insertNewTableRow(table.getNumberOfRows());
      for (Block.Cell cell : row) {
        XWPFTableCell box = set.createCell();
        CTTcPr properties = box.getCTTc().addNewTcPr();
        if (cell.columns() > 1) {
          properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
        }
        if (cell.rows() != 1) {
          properties.addNewVMerge().setVal(cell.rows() == 0 ? STMerge.CONTINUE : STMerge.RESTART);
        }
        List<XWPFParagraph> words = box.getParagraphs();
        run(words.isEmpty() ? box.addParagraph() : words.getFirst(), cell.text(), 10, false);
      }
    }
    // Two tables that follow one another would grow together.
    document.createParagraph();
  }

  private void paragraph(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setIndentationFirstLine(INDENT);
    run(paragraph, text, 12, false);
  }

  private XWPFParagraph centred(String text, int size, boolean bold) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    run(paragraph, text, size, bold);
    return paragraph;
  }

  private void newPage() {
    document.createParagraph().setPageBreak(true);
  }

  private static void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
    List<String> lines = text.lines().toList();
    XWPFRun run = paragraph.createRun();
    run.setFontSize(size);
    run.setBold(bold);
    run.setFontFamily("宋体", XWPFRun.FontCharRange.eastAsia);
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines.get(i), i == 0 ? 0 : run.getCTR().sizeOfTArray());
    }
  }

  private void defineHeading() {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(HEADING);
    style.addNewName().setVal("heading 1");
    style.setType(STStyleType.PARAGRAPH);
    CTPPrGeneral outline = style.addNewPPr();
    outline.addNewOutlineLvl().setVal(BigInteger.ZERO);
    XWPFStyles styles = document.createStyles();
    styles.addStyle(new XWPFStyle(style));
  }
}
