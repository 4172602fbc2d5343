package org.gongkai.task.imports.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on a page, in points from its upper left corner as the page is read.
 *
 * @param lost how many characters have no known meaning
 * @param pictures whether the page shows a picture
 */
record PdfPage(
    List<Glyph> glyphs, List<Rule> rules, double width, double height, int lost, boolean pictures) {

  /** More lines than this are a drawing and no table. */
  private static final int MOST_RULES = 20_000;

  /**
   * A character.
   *
   * @param y of the line that it stands on
   * @param afterBlank whether the page says that a blank stands before it
   */
  record Glyph(String text, double x, double y, double width, double size, boolean afterBlank) {

    Glyph withoutBlank() {
      return new Glyph(text, x, y, width, size, false);
    }

    double right() {
      return x + width;
    }

    double middle() {
      return x + width / 2;
    }

    /** Half the height of a character above its line. */
    double centre() {
      return y - size * 0.35;
    }
  }

  /** A straight line along the page. */
  record Rule(boolean horizontal, double at, double from, double to) {

    boolean covers(double place) {
      return from - 1 <= place && place <= to + 1;
    }
  }

  static PdfPage of(PDDocument pdf, PDPage page, Limits limits) throws IOException {
    PdfStripper stripper = new PdfStripper(page, limits);
    stripper.read(pdf);
    List<Rule> rules = stripper.rules().size() > MOST_RULES ? List.of() : stripper.rules();
    return new PdfPage(
        List.copyOf(stripper.glyphs()),
        List.copyOf(rules),
        stripper.width(),
        stripper.height(),
        stripper.lost(),
        stripper.pictures());
  }

  PdfPage withGlyphs(List<Glyph> kept) {
    return new PdfPage(List.copyOf(kept), rules, width, height, lost, pictures);
  }

  /** A printed line: its characters from left to right. */
  record Printed(List<Glyph> glyphs) {

    double left() {
      return glyphs.getFirst().x();
    }

    double right() {
      return glyphs.stream().mapToDouble(Glyph::right).max().orElse(0);
    }

    double width() {
      return right() - left();
    }

    /** Where the last character ends that is no mark: marks may hang over the margin. */
    double wordsRight() {
      int last = glyphs.size() - 1;
      while (last > 0 && isMark(glyphs.get(last))) {
        last--;
      }
      return glyphs.get(last).right();
    }

    private static boolean isMark(Glyph glyph) {
      return !Character.isLetterOrDigit(glyph.text().codePointAt(0));
    }

    /**
     * How wide the beginning is that cannot be parted: a word of letters, marks and what they
     * embrace.
     */
    double firstWord() {
      int end = 1;
      while (end < glyphs.size() && !mayPart(glyphs.get(end - 1), glyphs.get(end))) {
        end++;
      }
      return glyphs.get(end - 1).right() - left();
    }

    private static boolean mayPart(Glyph one, Glyph next) {
      return next.afterBlank()
          || !opens(one) && !(isMark(next) && !opens(next)) && (isWide(one) || isWide(next));
    }

    private static boolean opens(Glyph glyph) {
      return switch (Character.getType(glyph.text().codePointAt(0))) {
        case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
        default -> false;
      };
    }

    double y() {
      return glyphs.getFirst().y();
    }

    double size() {
      return glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
    }

    /** Words of other scripts are told apart by the gap between them. */
    String text() {
      StringBuilder words = new StringBuilder();
      @Nullable Glyph last = null;
      for (Glyph glyph : glyphs) {
        boolean gap =
            last != null && (glyph.afterBlank() || glyph.x() - last.right() > blank(last, glyph));
        words.append(gap && !words.toString().endsWith(" ") ? " " : "").append(glyph.text());
        last = glyph;
      }
      return words.toString();
    }

    /** Chinese characters are spaced out to fill a line; only others have blanks between words. */
    private static double blank(Glyph last, Glyph next) {
      boolean wide = isWide(last) || isWide(next);
      return (wide ? 0.8 : 0.15) * next.size();
    }

    private static boolean isWide(Glyph glyph) {
      return glyph.text().codePointAt(0) >= 0x2e80;
    }
  }

  /** Groups characters into printed lines from top to bottom. */
  static List<Printed> lines(List<Glyph> glyphs) {
    List<Glyph> byPlace = new ArrayList<>(glyphs);
    byPlace.sort((one, other) -> Double.compare(one.y(), other.y()));
    List<List<Glyph>> lines = new ArrayList<>();
    for (Glyph glyph : byPlace) {
      List<Glyph> last = lines.isEmpty() ? List.of() : lines.getLast();
      boolean same =
          !last.isEmpty()
              && glyph.y() - last.getFirst().y()
                  < 0.5 * Math.min(glyph.size(), last.getFirst().size());
      if (!same) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(glyph);
    }
    lines.forEach(line -> line.sort((one, other) -> Double.compare(one.x(), other.x())));
    return lines.stream().map(Printed::new).toList();
  }
}
