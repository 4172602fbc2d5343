package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.Paragraph.Level;
import org.gongkai.task.imports.document.Line;

/** Joins the lines of a source that breaks its paragraphs wherever a line is full. */
final class HardWraps {

  private static final int FEWEST_LINES = 12;
  private static final int LONGEST_LINE = 90;
  private static final int SHORTEST_FULL_LINE = 18;
  private static final String ENDS = "。：:；;！？";

  private HardWraps() {}

  static List<Line> joined(List<Line> lines) {
    int width = width(lines);
    if (width == 0) {
      return lines;
    }
    List<Line> joined = new ArrayList<>();
    boolean open = false;
    for (Line line : lines) {
      if (open && Paragraph.of(line.text(), 0).level() == Level.PLAIN) {
        Line above = joined.removeLast();
        joined.add(new Line(above.text() + line.text(), above.number()));
      } else {
        joined.add(line);
      }
      open =
          line.text().length() >= width
              && ENDS.indexOf(line.text().charAt(line.text().length() - 1)) < 0;
    }
    return joined;
  }

  /** The length from which a line is full; 0 when lines are not broken by their length. */
  private static int width(List<Line> lines) {
    int longest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    int full = Math.max(SHORTEST_FULL_LINE, longest - Math.max(3, longest / 10));
    long filled = lines.stream().filter(line -> line.text().length() >= full).count();
    boolean wrapped =
        lines.size() >= FEWEST_LINES && longest <= LONGEST_LINE && filled * 3 >= lines.size();
    return wrapped ? full : 0;
  }
}
