package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Edges;
import org.gongkai.task.imports.document.Line;

/**
 * Finds again the printed lines of a page that some program wrote on one line with a blank for each
 * line feed: many of the pieces between the blanks are equally wide.
 */
final class PrintedLines {

  private static final Pattern PAGE =
      Pattern.compile("(?<![^\\s\\u3000])[—–\\-－]\\s?\\d{1,3}\\s?[—–\\-－](?![^\\s\\u3000])");
  private static final Pattern BLANK = Pattern.compile("[ \\u00a0]+");

  private static final int SHORTEST = 200;
  private static final int FEWEST = 8;
  private static final double NARROWEST = 18;
  private static final double WIDEST = 60;
  private static final double SLACK = 2.5;

  private PrintedLines() {}

  static List<Line> apart(List<Line> lines) {
    return lines.stream().flatMap(line -> apart(line).stream()).toList();
  }

  private static List<Line> apart(Line line) {
    if (line.text().length() < SHORTEST) {
      return List.of(line);
    }
    List<String> pieces = new ArrayList<>();
    Matcher page = PAGE.matcher(line.text());
    int from = 0;
    while (page.find()) {
      add(line.text().substring(from, page.start()), pieces);
      pieces.add(page.group());
      from = page.end();
    }
    add(line.text().substring(from), pieces);
    return arePrinted(pieces)
        ? pieces.stream().map(piece -> new Line(piece, line.number())).toList()
        : List.of(line);
  }

  private static void add(String text, List<String> pieces) {
    Arrays.stream(BLANK.split(Edges.trim(text)))
        .filter(piece -> !piece.isEmpty())
        .forEach(pieces::add);
  }

  private static boolean arePrinted(List<String> pieces) {
    double widest = pieces.stream().mapToDouble(HardWraps::width).max().orElse(0);
    long full = pieces.stream().filter(piece -> HardWraps.width(piece) >= widest - SLACK).count();
    return pieces.size() >= FEWEST
        && widest >= NARROWEST
        && widest <= WIDEST
        && full * 3 >= pieces.size();
  }
}
