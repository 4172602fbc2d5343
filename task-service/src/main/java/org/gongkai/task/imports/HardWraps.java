package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.gongkai.task.imports.Paragraph.Level;
import org.gongkai.task.imports.document.Line;

/** Joins the lines of a source that breaks its paragraphs wherever a line is full. */
final class HardWraps {

  private static final int FEWEST_LINES = 10;
  private static final int WIDEST_LINE = 90;
  private static final int NARROWEST_LINE = 18;

  /** A line may end early where a mark or a Latin word would not fit, or be indented. */
  private static final double SLACK = 2.5;

  /** Marks that hang over make other lines look shorter; these end a paragraph. */
  private static final Pattern STOPS = Pattern.compile("[。；：！？;:!?]$");

  private HardWraps() {}

  static List<Line> joined(List<Line> lines) {
    // Characters of both kinds count alike where a program broke the lines.
    Wrap byWidth = Wrap.of(lines, HardWraps::width);
    Wrap byLength = Wrap.of(lines, String::length);
    Wrap wrap = byLength.filled() > byWidth.filled() ? byLength : byWidth;
    if (!wrap.isLikely(lines.size())) {
      return lines;
    }
    List<Line> joined = new ArrayList<>();
    boolean open = false;
    for (Line line : lines) {
      if (open && goesOn(joined.getLast().text(), line.text())) {
        Line above = joined.removeLast();
        joined.add(new Line(above.text() + line.text(), above.number()));
      } else {
        joined.add(line);
      }
      open = wrap.isFull(line) && !addresses(joined.getLast().text());
    }
    return joined;
  }

  /** The line with the addressees ends with a colon; a bracket that is still open does not end. */
  private static boolean addresses(String text) {
    String plain = Script.plain(text);
    return plain.endsWith(":") && plain.lastIndexOf('(') <= plain.lastIndexOf(')');
  }

  private static boolean goesOn(String above, String below) {
    boolean cutNumber =
        Character.isDigit(above.charAt(above.length() - 1)) && Character.isDigit(below.charAt(0));
    return cutNumber || Paragraph.of(below, 0).level() == Level.PLAIN;
  }

  private record Wrap(ToDoubleFunction<String> measure, double widest, long filled) {

    static Wrap of(List<Line> lines, ToDoubleFunction<String> measure) {
      double widest = lines.stream().map(Line::text).mapToDouble(measure).max().orElse(0);
      Wrap wrap = new Wrap(measure, widest, 0);
      return new Wrap(measure, widest, lines.stream().filter(wrap::isFull).count());
    }

    boolean isFull(Line line) {
      double width = measure.applyAsDouble(line.text());
      return width >= widest - SLACK
          || (width >= widest - 2 * SLACK && !STOPS.matcher(line.text()).find());
    }

    boolean isLikely(int lines) {
      return lines >= FEWEST_LINES
          && widest <= WIDEST_LINE
          && widest >= NARROWEST_LINE
          && filled * 3 >= lines;
    }
  }

  /** In Chinese characters; a Latin letter takes half of one. */
  static double width(String text) {
    return text.chars().mapToDouble(character -> character < 0x80 ? 0.5 : 1).sum();
  }
}
