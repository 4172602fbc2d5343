package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.task.imports.document.Edges;

/**
 * The header of a table that lost its lines, somewhere in a text.
 *
 * @param labels as printed, without the blanks inside
 * @param columns what they mean
 * @param layout what still separates its cells
 */
record FlatHeader(List<String> labels, List<Column> columns, Layout layout, int start, int end) {

  /** What separates the cells of a table without lines. */
  enum Layout {
    /** Every cell has a line of its own. */
    LINES,
    /** A bar stands between cells. */
    BARS,
    /** Blanks stand between cells. */
    BLANKS,
    /** Nothing at all. */
    NOTHING
  }

  /** A header further down is not looked for: notices are short, hostile texts are long. */
  private static final int LONGEST_NOTICE = 100_000;

  private static final int LONGEST_LABEL = 12;
  private static final int LONGEST_HEADER = 160;
  private static final int FEWEST_LABELS = 3;

  private record Label(Column column, String text, int start, int end) {}

  static Optional<FlatHeader> in(String text) {
    String plain = Script.plain(text);
    int last = Math.min(plain.length(), LONGEST_NOTICE);
    for (int start = 0; start < last; start++) {
      if (Column.mayBeginLabel(plain.charAt(start))) {
        Optional<FlatHeader> header = at(plain, start);
        if (header.isPresent()) {
          return header;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<FlatHeader> at(String plain, int start) {
    List<Label> labels = new ArrayList<>();
    int index = start;
    while (index < Math.min(plain.length(), start + LONGEST_HEADER)) {
      Optional<Label> label = labelAt(plain, index).or(unknownAt(plain, index, labels));
      if (label.isEmpty()) {
        break;
      }
      labels.add(label.get());
      index = afterSeparators(plain, label.get().end());
      if (barsOnOneLine(plain, labels)
          && plain.substring(label.get().end(), index).contains("\n")) {
        break;
      }
    }
    while (labels.size() > 1 && endsTitle(plain, labels)) {
      labels.removeFirst();
    }
    return !labels.isEmpty() && isHeader(labels, standsAlone(plain, labels.getFirst().start()))
        ? Optional.of(header(plain, labels))
        : Optional.empty();
  }

  private static FlatHeader header(String plain, List<Label> labels) {
    StringBuilder between = new StringBuilder();
    for (int index = 1; index < labels.size(); index++) {
      between.append(between(plain, labels, index));
    }
    return new FlatHeader(
        labels.stream().map(Label::text).toList(),
        labels.stream().map(Label::column).toList(),
        layout(between.toString(), labels.size()),
        labels.getFirst().start(),
        labels.getLast().end());
  }

  private static String between(String plain, List<Label> labels, int index) {
    return plain.substring(labels.get(index - 1).end(), labels.get(index).start());
  }

  /** The last word of a title may be a label as well; what separates the others shows it. */
  private static boolean endsTitle(String plain, List<Label> labels) {
    String gap = between(plain, labels, 1);
    boolean bars = labels.size() > 2 && between(plain, labels, 2).indexOf('|') >= 0;
    boolean lineEnds =
        !standsAlone(plain, labels.getFirst().start())
            && (gap.indexOf('\n') >= 0 || gap.indexOf('|') >= 0);
    return labels.get(1).column() == Column.SEQ || (bars && gap.indexOf('|') < 0) || lineEnds;
  }

  /** The line is a row of the table, and the next line another one. */
  private static boolean barsOnOneLine(String plain, List<Label> labels) {
    return labels.size() >= FEWEST_LABELS
        && plain.substring(labels.get(1).end(), labels.getLast().start()).indexOf('|') >= 0
        && plain.substring(labels.get(1).start(), labels.getLast().end()).indexOf('\n') < 0;
  }

  private static int afterSeparators(String plain, int from) {
    int index = from;
    while (index < plain.length() && isSeparator(plain.charAt(index))) {
      index++;
    }
    return index;
  }

  /** A label that nobody knows stands alone between two that are known. */
  private static Supplier<Optional<Label>> unknownAt(String plain, int start, List<Label> before) {
    return () -> {
      int end = start;
      while (end < plain.length() && "\n|".indexOf(plain.charAt(end)) < 0) {
        end++;
      }
      String text = Edges.trim(plain.substring(start, end));
      boolean alone = start > 0 && "\n|".indexOf(plain.charAt(start - 1)) >= 0;
      int next = afterSeparators(plain, end);
      return !before.isEmpty() && alone && labelAt(plain, next).isPresent()
          ? Column.likely(text).map(column -> new Label(column, text, start, start + text.length()))
          : Optional.empty();
    };
  }

  private static boolean isHeader(List<Label> labels, boolean alone) {
    boolean content =
        labels.stream()
            .anyMatch(label -> label.column() == Column.CONTENT || label.column() == Column.NAME);
    boolean duty =
        labels.stream()
            .anyMatch(label -> label.column().isUnits() || label.column() == Column.DEADLINE);
    return content && duty && labels.size() >= (alone ? 2 : FEWEST_LABELS);
  }

  private static boolean standsAlone(String plain, int start) {
    return start == 0 || isSeparator(plain.charAt(start - 1));
  }

  private static boolean isSeparator(char character) {
    return character == '|' || Edges.isBlank(character);
  }

  private static Layout layout(String between, int labels) {
    if (between.indexOf('|') >= 0) {
      return Layout.BARS;
    }
    long feeds = between.chars().filter(character -> character == '\n').count();
    if (feeds * 2 >= labels) {
      return Layout.LINES;
    }
    return between.isEmpty() ? Layout.NOTHING : Layout.BLANKS;
  }

  /** Behind the blanks here stands a label of its own. */
  private static boolean beginsLabel(String plain, int blank) {
    int from = blank;
    while (from < plain.length() && Edges.isBlank(plain.charAt(from))) {
      from++;
    }
    for (int to = from + 2;
        to <= Math.min(plain.length(), from + LONGEST_LABEL) && !isSeparator(plain.charAt(to - 1));
        to++) {
      if (Column.labelled(plain.substring(from, to)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The longest label that begins here; blanks and line feeds inside it do not count. */
  private static Optional<Label> labelAt(String plain, int start) {
    Label longest = null;
    StringBuilder squeezed = new StringBuilder();
    for (int end = start; end < plain.length() && squeezed.length() < LONGEST_LABEL; end++) {
      char character = plain.charAt(end);
      if (character == '|') {
        break;
      }
      if (!Edges.isBlank(character)) {
        squeezed.append(character);
        Optional<Column> column = Column.labelled(squeezed.toString());
        if (column.isPresent()) {
          longest = new Label(column.get(), squeezed.toString(), start, end + 1);
        } else if (!Column.mayBecomeLabel(squeezed.toString())) {
          break;
        }
      } else if (squeezed.isEmpty()
          || (longest != null
              && squeezed.length() > 1
              && !Edges.isBlank(plain.charAt(end - 1)) // the blanks behind it say the same
              && beginsLabel(plain, end))) {
        break;
      }
    }
    return Optional.ofNullable(longest);
  }
}
