package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.task.imports.Outline.Level;
import org.gongkai.task.imports.Outline.Paragraph;
import org.gongkai.task.imports.document.Edges;
import org.jspecify.annotations.Nullable;

/**
 * Turns numbered prose into tasks. The tasks are the lowest numbered level above the clauses 一是,
 * 二是; what stands above them is their group. Units are taken only where they are stated after 责任单位
 * or before 负责, never guessed from the sentences.
 */
final class ProseTasks {

  private static final Pattern UNITS_IN_BRACKET =
      Pattern.compile(
          "\\((?:(?:牵头|责任)(?:单位|部门):(?<stated>[^。]*)|(?<charged>[^()。]*负责[^()。]*))\\)$");
  private static final Pattern UNITS_PARAGRAPH =
      Pattern.compile("^(?:牵头|责任)(?:单位|部门):(?<stated>.*?)。?$");
  private static final Pattern CLAUSES = Pattern.compile("(?<=^|[。;；])(?=[一二三四五六七八九十]是)");
  private static final Pattern NOT_UNITS = Pattern.compile(",?(?:排在|列在)第一.*$");
  private static final String NUMERALS = "一二三四五六七八九十";

  private final TaskList tasks = new TaskList();
  private final @Nullable Integer year;
  private final Notes notes;
  private @Nullable String group;

  ProseTasks(@Nullable Integer year, Notes notes) {
    this.year = year;
    this.notes = notes;
  }

  List<PlanPreview.Task> read(List<Paragraph> source) {
    List<Paragraph> paragraphs = withUnitsAttached(source);
    Level level = taskLevel(paragraphs);
    boolean stated =
        paragraphs.stream().anyMatch(paragraph -> unitsAtEnd(paragraph.text()).isPresent());
    boolean underTask = false;
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.level() == level) {
        begin(paragraph);
        underTask = true;
      } else if (paragraph.level().compareTo(level) < 0) {
        group = paragraph.whole();
        underTask = false;
      } else if (underTask && paragraph.level() != Level.PLAIN) {
        add(paragraph.whole(), paragraph.line());
      } else if (stated) {
        notes.warn(WarningCode.STRAY_TEXT, "本段没有责任单位，未列为任务。", paragraph.line());
      } else if (!isSignature(paragraph)) {
        tasks.begin(null, group, Numbered.title(paragraph.text()));
        add(paragraph.text(), paragraph.line());
      }
    }
    return tasks.finish();
  }

  /** A paragraph of its own that states the units belongs to the one above. */
  private static List<Paragraph> withUnitsAttached(List<Paragraph> source) {
    List<Paragraph> joined = new ArrayList<>();
    for (Paragraph paragraph : source) {
      Matcher units = UNITS_PARAGRAPH.matcher(Script.plain(paragraph.text()));
      if (paragraph.level() == Level.PLAIN && units.matches() && !joined.isEmpty()) {
        Paragraph above = joined.removeLast();
        String stated = paragraph.text().substring(0, units.end("stated"));
        joined.add(
            new Paragraph(
                above.level(), above.number(), above.text() + "（" + stated + "）", above.line()));
      } else {
        joined.add(paragraph);
      }
    }
    return joined;
  }

  /** The lowest level in use; when units are stated anywhere, the level that states them. */
  private static Level taskLevel(List<Paragraph> paragraphs) {
    List<Level> used =
        paragraphs.stream()
            .map(Paragraph::level)
            .filter(level -> level.compareTo(Level.CLAUSE) < 0)
            .toList();
    List<Level> stating =
        paragraphs.stream()
            .filter(paragraph -> unitsAtEnd(paragraph.text()).isPresent())
            .map(Paragraph::level)
            .filter(used::contains)
            .toList();
    return (stating.isEmpty() ? used : stating)
        .stream().max(Level::compareTo).orElse(Level.SECTION);
  }

  private void begin(Paragraph paragraph) {
    int stop = paragraph.text().indexOf('。');
    String title = stop < 0 ? paragraph.text() : paragraph.text().substring(0, stop);
    String text = Edges.trim(stop < 0 ? "" : paragraph.text().substring(stop + 1));
    tasks.begin(number(paragraph.number()), group, title);
    for (String part : CLAUSES.split(text.isEmpty() ? paragraph.text() : text)) {
      add(part, paragraph.line());
    }
  }

  private void add(String text, int line) {
    Optional<MatchedUnits> found = unitsAtEnd(text);
    String bare = Edges.trim(found.map(units -> text.substring(0, units.start())).orElse(text));
    UnitList units = found.map(MatchedUnits::units).orElse(UnitList.NONE);
    List<Deadline> deadlines = DeadlineMention.in(bare, year);
    tasks.add(bare, units, deadlines, List.of(), doubts(deadlines, line), line);
  }

  private static List<PlanPreview.Doubt> doubts(List<Deadline> deadlines, int line) {
    List<PlanPreview.Doubt> doubts = new ArrayList<>();
    if (deadlines.size() > 1) {
      doubts.add(new PlanPreview.Doubt("deadline", "正文含有多个时限，请确认", line));
    }
    deadlines.stream()
        .flatMap(deadline -> Optional.ofNullable(deadline.doubt()).stream())
        .forEach(reason -> doubts.add(new PlanPreview.Doubt("deadline", reason, line)));
    return doubts;
  }

  private record MatchedUnits(int start, UnitList units) {}

  /** The last bracket of a paragraph when it states units; other brackets belong to the text. */
  private static Optional<MatchedUnits> unitsAtEnd(String text) {
    String plain = Script.plain(text);
    Matcher matcher = UNITS_IN_BRACKET.matcher(plain);
    int from = Math.max(plain.lastIndexOf("(责任单位:"), plain.lastIndexOf("(牵头单位:"));
    boolean found = from >= 0 ? matcher.find(from) : matcher.find();
    if (!found) {
      return Optional.empty();
    }
    String part = matcher.group("stated") != null ? "stated" : "charged";
    String printed = text.substring(matcher.start(part), matcher.end(part));
    Matcher remark = NOT_UNITS.matcher(Script.plain(printed));
    UnitList units = UnitList.of(remark.find() ? printed.substring(0, remark.start()) : printed);
    return Optional.of(
        new MatchedUnits(
            matcher.start(), new UnitList(printed, units.units(), units.lead(), units.co())));
  }

  private static boolean isSignature(Paragraph paragraph) {
    String text = paragraph.text();
    return text.length() <= 30 && !text.contains("。");
  }

  private static @Nullable Integer number(String printed) {
    String digits = Script.plain(printed).replaceAll("[^\\d一二三四五六七八九十]", "");
    if (digits.matches("\\d+")) {
      return Integer.valueOf(digits);
    }
    int ten = digits.indexOf('十');
    if (ten < 0) {
      return NUMERALS.indexOf(digits) + 1;
    }
    int tens = ten == 0 ? 1 : NUMERALS.indexOf(digits.charAt(ten - 1)) + 1;
    int ones = ten == digits.length() - 1 ? 0 : NUMERALS.indexOf(digits.charAt(ten + 1)) + 1;
    return 10 * tens + ones;
  }
}
