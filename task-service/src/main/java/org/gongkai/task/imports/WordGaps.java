package org.gongkai.task.imports;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.task.imports.document.Line;

/**
 * Closes the gaps in a text in which blanks stand between all its words, as some programs that read
 * pages leave them: Chinese is written without, and there a blank tells nothing.
 */
final class WordGaps {

  private static final String WRITTEN = "[\\u4e00-\\u9fff\\u3001-\\u303f\\uff00-\\uffef“”‘’\\d]";
  private static final Pattern GAP =
      Pattern.compile("(?<=" + WRITTEN + ")[ \\u00a0]+(?=" + WRITTEN + ")");

  private static final int FEWEST_GAPS = 20;

  /** Characters for one gap: words have two on average, the cells of a table far more. */
  private static final int LONGEST_WORD = 4;

  private WordGaps() {}

  static List<Line> closed(List<Line> lines) {
    long gaps = lines.stream().mapToLong(line -> GAP.matcher(line.text()).results().count()).sum();
    long written = lines.stream().mapToLong(line -> line.text().length()).sum() - gaps;
    return gaps < FEWEST_GAPS || written > gaps * LONGEST_WORD
        ? lines
        : lines.stream()
            .map(line -> new Line(GAP.matcher(line.text()).replaceAll(""), line.number()))
            .toList();
  }
}
