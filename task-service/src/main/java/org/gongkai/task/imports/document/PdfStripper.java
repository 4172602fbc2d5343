package org.gongkai.task.imports.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the characters of one page and the straight lines drawn on it. */
final class PdfStripper extends PDFTextStripper {

  /** Operators that build a path or paint it. */
  private static final List<String> PATHS =
      List.of(
          "re", "m", "l", "h", "c", "v", "y", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

  /** In degrees; scanned pages with text under them are a little askew. */
  private static final double MOST_SLANT = 5;

  /** One blank to so many characters is more than words need. */
  private static final int MOST_BLANKS = 3;

  private final List<PdfPage.Glyph> glyphs = new ArrayList<>();
  private final PDPage page;
  private final Limits limits;
  private final PdfPath path;
  private int lost;
  private boolean pictures;
  private boolean afterBlank;
  private int blanks;

  PdfStripper(PDPage page, Limits limits) {
    this.page = page;
    this.limits = limits;
    this.path = PdfPath.on(page);
    PATHS.forEach(name -> addOperator(drawing(name)));
    addOperator(
        new DrawObject(this) {
          @Override
          public void process(Operator operator, List<COSBase> operands) throws IOException {
            pictures = true;
            super.process(operator, operands);
          }
        });
  }

  private OperatorProcessor drawing(String name) {
    return new OperatorProcessor(this) {
      @Override
      public void process(Operator operator, List<COSBase> operands) {
        double[] numbers =
            operands.stream()
                .filter(COSNumber.class::isInstance)
                .mapToDouble(number -> ((COSNumber) number).floatValue())
                .toArray();
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        path.draw(
            name,
            numbers,
            point -> {
              matrix.transform(point);
              return point;
            });
      }

      @Override
      public String getName() {
        return name;
      }
    };
  }

  void read(PDDocument pdf) throws IOException {
    int number = pdf.getPages().indexOf(page) + 1;
    setStartPage(number);
    setEndPage(number);
    writeText(pdf, Writer.nullWriter());
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (font.toUnicode(code) == null) {
      lost++;
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  /** Words across the page are a watermark. */
  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    Matrix matrix = position.getTextMatrix();
    if (text == null || !isUpright(matrix)) {
      return;
    }
    if (text.isBlank()) {
      blanks += afterBlank ? 0 : 1;
      afterBlank = true;
      return;
    }
    limits.refusePageAbove(glyphs.size());
    Point2D seen = PdfPath.seen(matrix.getTranslateX(), matrix.getTranslateY(), page);
    double size = Math.max(position.getYScale(), 1);
    double width = position.getWidthDirAdj();
    glyphs.add(new PdfPage.Glyph(text, seen.getX(), seen.getY(), width, size, afterBlank));
    afterBlank = false;
  }

  private boolean isUpright(Matrix matrix) {
    double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    double off = Math.abs(angle - page.getRotation()) % 360;
    return Math.min(off, 360 - off) < MOST_SLANT;
  }

  /** Some programs write a blank behind every character: then it says nothing. */
  List<PdfPage.Glyph> glyphs() {
    return blanks * MOST_BLANKS > glyphs.size()
        ? glyphs.stream().map(PdfPage.Glyph::withoutBlank).toList()
        : glyphs;
  }

  List<PdfPage.Rule> rules() {
    return path.rules();
  }

  double width() {
    return turned() ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
  }

  double height() {
    return turned() ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
  }

  private boolean turned() {
    return page.getRotation() % 180 != 0;
  }

  int lost() {
    return lost;
  }

  boolean pictures() {
    return pictures;
  }
}
