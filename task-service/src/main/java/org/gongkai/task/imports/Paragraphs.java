package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.task.imports.Paragraph.Level;
import org.gongkai.task.imports.PlanPreview.Passage;
import org.gongkai.task.imports.document.Edges;
import org.gongkai.task.imports.document.Line;

/**
 * Finds the paragraphs behind the lines of a source: a page may have run several together, or
 * broken one over several lines. No character is changed; only blanks at a break are left out.
 */
final class Paragraphs {

  /** Where a page that ran its paragraphs together may still show that one begins. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?<section>(?<![第统统唯之同单专逐合惟万归])"
              + Paragraph.SECTION
              + ")|(?<bracketed>"
              + Paragraph.BRACKETED
              + ")|(?<arabic>(?<![\\d.])"
              + Paragraph.ARABIC
              + ")|(?<label>"
              + UnitStatement.LABEL
              + ")");

  private static final int LONGEST_PARAGRAPH = 600;

  /** A heading with its number and the blanks around it; longer, it is not looked at. */
  private static final int LONGEST_ABOVE = 200;

  private static final Pattern DAMAGE = Pattern.compile("^[?？\\ufffd]+");
  private static final Pattern DAMAGE_AT_END = Pattern.compile("(?<=[。.；;）)\\s])[?？\\ufffd]+$");
  private static final String STOPS = "。!！?？;；:：”\"）)】]>";

  private static final Pattern BLANK_BETWEEN_LINES =
      Pattern.compile("(?<![A-Za-z])[\\s\\u00a0\\u3000]+(?![A-Za-z])");
  private static final int LONGEST_NOTICE_LINE = 60;
  private static final String DAY = "\\d{4}年\\d{1,2}月\\d{1,2}日";
  private static final Pattern JOINTS =
      Pattern.compile(
          "(?<=[:：])(?=为|根据|现将|经|按照|《)|(?<=。)(?=[^。]{4,30}"
              + DAY
              + ")|(?<=[局委办部厅府会室组])(?="
              + DAY
              + ")|(?<=日)(?=附件|\\(此件|（此件|\\d{4}年)|(?<=^附件\\d{0,2})(?=\\d{4})|(?<=^附件)(?=[^\\d:：])");

  /** A page that ran its paragraphs together shows headings behind full stops. */
  private static final Pattern INNER_SECTION =
      Pattern.compile("(?<=[。）)”；;\\s])" + Numerals.CHINESE + "、");

  private static final int SHORTEST_RUN = 150;

  private static final Pattern CLOSING = Pattern.compile("(?<=[。)）】])[\\s\\u00a0\\u3000]+[^。]*$");

  private final Notes notes;
  private final List<Line> lines = new ArrayList<>();
  private final int[] last = new int[Level.values().length];
  private final boolean[] mayBegin = new boolean[Level.values().length];

  private Paragraphs(Notes notes) {
    this.notes = notes;
  }

  static List<Paragraph> of(List<Line> source, Notes notes) {
    Paragraphs reading = new Paragraphs(notes);
    PageNoise.removed(source, notes).forEach(reading::accept);
    return reading.lines.stream().map(line -> Paragraph.of(line.text(), line.number())).toList();
  }

  /**
   * Parts of a covering notice that ran together: addressees, text, signature, date, attachment.
   */
  static List<Line> apart(List<Line> notice) {
    List<Line> apart = new ArrayList<>();
    for (Line line : notice) {
      boolean together =
          line.text().length() > LONGEST_NOTICE_LINE && !Labels.isLabelled(line.text());
      Stream<String> pieces =
          together ? BLANK_BETWEEN_LINES.splitAsStream(line.text()) : Stream.of(line.text());
      pieces
          .flatMap(JOINTS::splitAsStream)
          .map(Edges::trim)
          .filter(part -> !part.isEmpty())
          .forEach(part -> apart.add(new Line(part, line.number())));
    }
    return apart;
  }

  private void accept(Line line) {
    String text = line.text();
    Matcher damage = DAMAGE.matcher(text);
    if (damage.find()) {
      notes.warn(WarningCode.NOISE, "行首有乱码“" + damage.group() + "”，未计入正文。", line.number());
      notes.passage(Passage.Kind.NOISE, damage.group(), line.number());
      text = Edges.trim(text.substring(damage.end()));
    }
    if (!text.isEmpty()) {
      boolean sections = text.length() > SHORTEST_RUN && INNER_SECTION.matcher(text).find();
      if (sections || text.length() > LONGEST_PARAGRAPH) {
        divide(text, line.number());
      } else {
        add(text, line.number());
      }
    }
  }

  private void add(String text, int number) {
    String trimmed = Edges.trim(text);
    Matcher damage = DAMAGE_AT_END.matcher(trimmed);
    if (damage.find()) {
      notes.warn(WarningCode.NOISE, "行末有乱码“" + damage.group() + "”，未计入正文。", number);
      notes.passage(Passage.Kind.NOISE, damage.group(), number);
      trimmed = Edges.trim(trimmed.substring(0, damage.start()));
    }
    if (!trimmed.isEmpty()) {
      Paragraph paragraph = Paragraph.of(trimmed, number);
      count(paragraph.level(), paragraph.value());
      lines.add(new Line(trimmed, number));
    }
  }

  private void count(Level level, int value) {
    if (level.compareTo(Level.SMALL) < 0) {
      last[level.ordinal()] = value;
      // Numbers may begin anew below a higher one, or run through.
      for (int below = level.ordinal() + 1; below < last.length; below++) {
        mayBegin[below] = true;
      }
      mayBegin[level.ordinal()] = false;
    }
  }

  private void divide(String text, int number) {
    String plain = Script.plain(text);
    Matcher beginning = BEGINNING.matcher(plain);
    int start = 0;
    while (beginning.find()) {
      int at = beginning.start();
      String above = text.substring(start, at);
      if (at > start && begins(beginning, plain, at, above)) {
        addPart(above, number);
        start = at;
      }
      if (at == start) {
        count(level(beginning), Numerals.of(beginning.group()));
      }
    }
    addLast(text.substring(start), number);
  }

  /** Before the first heading every blank may stand for a line feed. */
  private void addPart(String part, int number) {
    boolean notice =
        last[Level.SECTION.ordinal()] == 0
            && Paragraph.of(Edges.trim(part), number).number().isEmpty();
    if (notice) {
      BLANK_BETWEEN_LINES.splitAsStream(part).forEach(piece -> add(piece, number));
    } else {
      add(part, number);
    }
  }

  /** What follows the last paragraph on its line: signature, date, buttons of the page. */
  private void addLast(String part, int number) {
    Matcher closing = CLOSING.matcher(part);
    int end = closing.find() ? closing.start() : part.length();
    addPart(part.substring(0, end), number);
    BLANK_BETWEEN_LINES.splitAsStream(part.substring(end)).forEach(piece -> add(piece, number));
  }

  private static Level level(Matcher beginning) {
    return beginning.group("section") != null
        ? Level.SECTION
        : beginning.group("bracketed") != null
            ? Level.BRACKETED
            : beginning.group("arabic") != null ? Level.ARABIC : Level.PLAIN;
  }

  private boolean begins(Matcher beginning, String plain, int at, String above) {
    boolean apart = Edges.isBlank(plain.charAt(at - 1)) || STOPS.indexOf(plain.charAt(at - 1)) >= 0;
    Level level = level(beginning);
    if (level == Level.PLAIN) {
      return apart;
    }
    int value = Numerals.of(beginning.group());
    int before = last[level.ordinal()];
    boolean begins = value == 1 && (before == 0 || mayBegin[level.ordinal()]);
    if (apart || !(begins || value == before + 1)) {
      return apart && (begins || value == before + 1);
    }
    if (above.length() > LONGEST_ABOVE) {
      return false;
    }
    Paragraph heading = Paragraph.of(Edges.trim(above), 0);
    boolean belowHeading = heading.isHeading() && heading.level().compareTo(level) < 0;
    boolean afterTitle = before == 0 && value == 1 && heading.isHeading();
    return belowHeading || afterTitle;
  }
}
