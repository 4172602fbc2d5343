package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Leaves out what is printed at the edge of every page: page numbers, headers, footers. */
final class PdfNoise {

  private static final double EDGE = 0.1;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "[-—–－―·\\s]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/／共，,]\\s*\\d{1,4}\\s*页?)?[-—–－―·\\s]*");

  private PdfNoise() {}

  static List<PdfPage> without(List<PdfPage> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (PdfPage page : pages) {
      Set<String> here = new HashSet<>();
      edges(page).forEach(line -> here.add(line.text()));
      here.forEach(text -> seen.merge(text, 1, Integer::sum));
    }
    return pages.stream().map(page -> without(page, seen, pages.size())).toList();
  }

  private static PdfPage without(PdfPage page, Map<String, Integer> seen, int pages) {
    Set<PdfPage.Glyph> noise = new HashSet<>();
    for (PdfPage.Printed line : edges(page)) {
      boolean repeated = pages >= 3 && seen.getOrDefault(line.text(), 0) > pages / 2;
      if (repeated || PAGE_NUMBER.matcher(line.text()).matches()) {
        noise.addAll(line.glyphs());
      }
    }
    return page.withGlyphs(page.glyphs().stream().filter(glyph -> !noise.contains(glyph)).toList());
  }

  private static List<PdfPage.Printed> edges(PdfPage page) {
    List<PdfPage.Printed> edges = new ArrayList<>();
    for (PdfPage.Printed line : PdfPage.lines(page.glyphs())) {
      if (line.y() < page.height() * EDGE || line.y() > page.height() * (1 - EDGE)) {
        boolean inTable =
            page.rules().stream()
                .anyMatch(rule -> !rule.horizontal() && rule.covers(line.y() - line.size() / 3));
        if (!inTable) {
          edges.add(line);
        }
      }
    }
    return edges;
  }
}
