package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.task.imports.document.PdfPage.Glyph;
import org.gongkai.task.imports.document.PdfPage.Printed;

/** Puts the lines and tables of all pages in reading order; a table may go on over pages. */
final class PdfLayout {

  private final List<PdfPart> parts = new ArrayList<>();
  private int number;
  private double left = Double.POSITIVE_INFINITY;
  private double width;

  /** Something between which and the next nothing else stands. */
  sealed interface PdfPart permits PdfProse, PdfSheet {}

  void add(PdfPage page) {
    List<PdfTable> tables =
        PdfTable.on(page).stream().sorted(Comparator.comparingDouble(PdfTable::top)).toList();
    List<Glyph> outside = new ArrayList<>(page.glyphs());
    width = Math.max(width, page.width());
    left = Math.min(left, outside.stream().mapToDouble(Glyph::x).min().orElse(left));
    double from = Double.NEGATIVE_INFINITY;
    List<List<Glyph>> inside = new ArrayList<>();
    for (PdfTable table : tables) {
      List<Glyph> own = outside.stream().filter(table::holds).toList();
      outside.removeIf(table::holds);
      inside.add(own);
      left = Math.min(left, table.columns()[0]);
    }
    for (int index = 0; index < tables.size(); index++) {
      PdfTable table = tables.get(index);
      prose(outside, from, table.top());
      table(table, inside.get(index));
      from = table.top();
    }
    prose(outside, from, Double.POSITIVE_INFINITY);
  }

  private void prose(List<Glyph> glyphs, double from, double to) {
    List<Printed> lines =
        PdfPage.lines(
            glyphs.stream().filter(glyph -> glyph.y() > from && glyph.y() <= to).toList());
    if (!lines.isEmpty()) {
      if (parts.isEmpty() || !(parts.getLast() instanceof PdfProse)) {
        parts.add(new PdfProse());
      }
      for (Printed line : lines) {
        ((PdfProse) parts.getLast()).add(line, ++number);
      }
    }
  }

  private void table(PdfTable table, List<Glyph> glyphs) {
    List<List<PdfCell>> rows = table.read(glyphs);
    if (!(parts.isEmpty()) && parts.getLast() instanceof PdfSheet last && last.fits(table)) {
      last.goOn(rows, number + 1);
    } else {
      parts.add(new PdfSheet(table.columns(), rows, number + 1));
    }
    number += rows.size();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (PdfPart part : parts) {
      switch (part) {
        case PdfProse prose -> blocks.addAll(prose.lines(width - left));
        case PdfSheet sheet -> blocks.add(new Grid(sheet.rows()));
      }
    }
    return blocks;
  }
}
