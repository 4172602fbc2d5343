package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.document.PdfPage.Printed;

/** Printed lines outside tables, and the paragraphs that they are broken out of. */
final class PdfProse implements PdfLayout.PdfPart {

  /** A line that lacks less than this many characters was broken because the next did not fit. */
  private static final double CHARACTERS_LEFT = 2.2;

  /** So many lines that end at one place show the margin. */
  private static final int LINES_AT_MARGIN = 3;

  private final List<Printed> printed = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  void add(Printed line, int number) {
    printed.add(line);
    numbers.add(number);
  }

  /**
   * A paragraph goes on while its lines are full and the next one is not indented.
   *
   * @param margin where the text of the page should end, for prose too short to show it
   */
  List<Line> lines(double margin) {
    double furthest = printed.stream().mapToDouble(Printed::right).max().orElse(0);
    long atMargin =
        printed.stream().filter(line -> line.right() > furthest - 1.2 * line.size()).count();
    double right = atMargin >= LINES_AT_MARGIN ? furthest : Math.max(furthest, margin);
    double left = printed.stream().mapToDouble(Printed::left).min().orElse(0);
    List<Line> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int begun = 0;
    for (int index = 0; index < printed.size(); index++) {
      Printed line = printed.get(index);
      begun = open.isEmpty() ? numbers.get(index) : begun;
      open.append(line.text());
      Printed next = index + 1 < printed.size() ? printed.get(index + 1) : null;
      boolean goesOn =
          next != null
              && line.right() >= right - CHARACTERS_LEFT * line.size()
              && next.left() <= left + 0.6 * next.size()
              && Math.abs(next.size() - line.size()) < 0.8;
      if (!goesOn) {
        lines.add(new Line(Edges.trim(open.toString()), begun));
        open.setLength(0);
      }
    }
    return lines;
  }
}
