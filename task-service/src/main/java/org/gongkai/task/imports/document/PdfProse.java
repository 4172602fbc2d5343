package org.gongkai.task.imports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.PdfPage.Printed;

/** Printed lines outside tables, and the paragraphs that they are broken out of. */
final class PdfProse implements PdfLayout.PdfPart {

  /** A line that lacks less than this many characters was broken because the next did not fit. */
  private static final double CHARACTERS_LEFT = 2.2;

  /** A gap so many times as high as that between most lines parts paragraphs. */
  private static final double WIDER_GAP = 1.2;

  /** So many lines that end at one place show the margin. */
  private static final int LINES_AT_MARGIN = 3;

  private static final Pattern SENTENCE = Pattern.compile("[。；;！!？?：:）)]$");
  private static final String COUNT =
      "(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\\d{1,2}[）)、.．](?!\\d)|第[一二三四五六七八九十]+[章节条])";
  private static final Pattern NUMBER = Pattern.compile(COUNT);

  /** A text whose paragraphs ran together counts within its lines. */
  private static final Pattern INSIDE = Pattern.compile("[。；;]\\s*" + COUNT);

  private final List<Printed> printed = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  void add(Printed line, int number) {
    printed.add(line);
    numbers.add(number);
  }

  /**
   * A paragraph goes on while its lines are full and the next one is neither indented nor further
   * away than most.
   *
   * @param margin where the text of the page should end, for prose too short to show it
   */
  List<Line> lines(double margin) {
    double furthest = printed.stream().mapToDouble(Printed::wordsRight).max().orElse(0);
    long atMargin =
        printed.stream().filter(line -> line.wordsRight() > furthest - 1.2 * line.size()).count();
    double right = atMargin >= LINES_AT_MARGIN ? furthest : Math.max(furthest, margin);
    double left = printed.stream().mapToDouble(Printed::left).min().orElse(0);
    double pitch = pitch();
    boolean indented =
        printed.stream()
            .anyMatch(line -> isIndented(line, left) && NUMBER.matcher(line.text()).lookingAt());
    boolean counting = printed.stream().noneMatch(line -> INSIDE.matcher(line.text()).find());
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
              && isFull(line, next, right)
              && !isIndented(next, left)
              && !isFar(line, next, pitch)
              && !(counting && beginsAnew(line, next, indented))
              && Math.abs(next.size() - line.size()) < 0.8;
      if (!goesOn) {
        lines.add(new Line(Edges.trim(open.toString()), begun));
        open.setLength(0);
      }
    }
    return lines;
  }

  private static boolean isIndented(Printed line, double left) {
    return line.left() > left + 0.6 * line.size();
  }

  private static boolean isFull(Printed line, Printed next, double right) {
    return line.right() >= right - CHARACTERS_LEFT * line.size()
        || line.right() + next.firstWord() > right + 0.3 * line.size();
  }

  /**
   * Where neither an indent nor a gap can be seen, since the page has ended or the text has none, a
   * number behind a whole sentence begins anew.
   */
  private static boolean beginsAnew(Printed line, Printed next, boolean indented) {
    return (next.y() < line.y() || !indented)
        && SENTENCE.matcher(line.text()).find()
        && NUMBER.matcher(next.text()).lookingAt();
  }

  private static boolean isFar(Printed line, Printed next, double pitch) {
    return next.y() - line.y() > WIDER_GAP * pitch;
  }

  /** From one line to the next, as often as not. */
  private double pitch() {
    List<Double> pitches = new ArrayList<>();
    for (int index = 1; index < printed.size(); index++) {
      double pitch = printed.get(index).y() - printed.get(index - 1).y();
      if (pitch > 0) { // else the page has ended
        pitches.add(pitch);
      }
    }
    pitches.sort(null);
    return pitches.isEmpty() ? Double.POSITIVE_INFINITY : pitches.get((pitches.size() - 1) / 2);
  }
}
