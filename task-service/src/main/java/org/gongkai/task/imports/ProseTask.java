package org.gongkai.task.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.task.imports.PlanPreview.Doubt;
import org.gongkai.task.imports.document.Edges;
import org.jspecify.annotations.Nullable;

/**
 * A task of a plan in prose while its paragraphs come in. A statement of units or deadline holds
 * for the texts since the statement before it.
 */
final class ProseTask {

  private static final Pattern CLAUSES = Pattern.compile("(?<=^|[。;；:：，,\\s])(?=[一二三四五六七八九十]是)");
  private static final Pattern FIRST_CLAUSES = Pattern.compile("一是[\\s\\S]*二是");

  private final TaskList tasks;
  private final @Nullable Integer year;
  private final List<Text> waiting = new ArrayList<>();
  private @Nullable Text heading;
  private UnitList headingUnits = UnitList.NONE;
  private List<Deadline> headingDeadlines = List.of();
  private List<String> inherited = List.of();
  private boolean hasItems;
  private int amendable;
  private boolean closed;
  private boolean firstLeads;
  private boolean othersSayWho;

  private record Text(String text, int line) {}

  ProseTask(TaskList tasks, @Nullable Integer year, boolean firstLeads) {
    this.firstLeads = firstLeads;
    this.tasks = tasks;
    this.year = year;
  }

  /** A text without units is doubtful where the plan states them elsewhere. */
  void expectsUnits(boolean expected) {
    othersSayWho = expected;
  }

  boolean isOpen() {
    return tasks.isOpen();
  }

  /** Its units are stated behind its last sentence, so that what follows is another matter. */
  boolean isClosed() {
    return closed;
  }

  /** The name is the first sentence. */
  void begin(Paragraph paragraph, @Nullable String group) {
    end();
    Optional<UnitStatement> ahead = UnitStatement.ahead(paragraph.text());
    String text =
        ahead
            .map(statement -> Edges.trim(paragraph.text().substring(statement.end())))
            .orElse(paragraph.text());
    List<UnitStatement> statements = UnitStatement.in(text);
    int stated = statements.isEmpty() ? text.length() : statements.getFirst().start();
    int stop = Script.plain(text).indexOf('。');
    boolean sentence = stop >= 0 && stop < stated;
    int end = sentence ? stop : stated;
    String label = paragraph.number();
    Integer number = label.isEmpty() ? null : paragraph.value();
    String printed = label.isEmpty() ? null : label;
    tasks.begin(number, printed, group, Edges.trim(text.substring(0, end)));
    String rest = Edges.trim(text.substring(sentence ? end + 1 : end));
    heading = new Text(Edges.trim(text.substring(0, sentence ? end + 1 : end)), paragraph.line());
    if (sentence && !statements.isEmpty() && stated <= end + 1 + leadingBlanks(text, end + 1)) {
      waiting.add(heading);
      heading = null;
    }
    ahead.ifPresent(this::holdForAll);
    if (!sentence && !statements.isEmpty()) {
      holdForAll(statements.getFirst());
      rest = Edges.trim(text.substring(statements.getFirst().end()));
    }
    add(rest, paragraph.line());
  }

  /** What the heading says holds for all texts below that say nothing themselves. */
  private void holdForAll(UnitStatement statement) {
    UnitList units = statement.units();
    headingUnits = firstLeads ? units.firstLeads() : units;
    headingDeadlines = deadlines(statement);
  }

  /** Those who are named in front of its text. */
  void isDoneBy(UnitList units) {
    headingUnits = headingUnits.isEmpty() ? units : headingUnits;
  }

  /** Those whom the heading above names, unless the task itself says who does it. */
  void belongsTo(UnitList units) {
    if (headingUnits.isEmpty()) {
      headingUnits = units;
      inherited = List.of("units");
    }
  }

  private static int leadingBlanks(String text, int from) {
    int index = from;
    while (index < text.length() && Edges.isBlank(text.charAt(index))) {
      index++;
    }
    return index - from;
  }

  /** A task that is one paragraph without a number. */
  void beginUnnumbered(Paragraph paragraph, @Nullable String group) {
    end();
    tasks.begin(null, null, group, Numbered.title(paragraph.text()));
    add(paragraph.text(), paragraph.line());
  }

  void add(String text, int line) {
    int from = 0;
    for (UnitStatement statement : UnitStatement.in(text)) {
      wait(text.substring(from, statement.start()), line);
      apply(statement, line);
      from = statement.end();
    }
    if (wait(text.substring(from), line)) {
      closed = false;
    }
  }

  private boolean wait(String text, int line) {
    String trimmed = Edges.trim(text);
    if (trimmed.isEmpty()) {
      return false;
    }
    String[] parts =
        FIRST_CLAUSES.matcher(trimmed).find() ? CLAUSES.split(trimmed) : new String[] {trimmed};
    Stream.of(parts).map(Edges::trim).forEach(part -> waiting.add(new Text(part, line)));
    return true;
  }

  private void apply(UnitStatement statement, int line) {
    firstLeads |= statement.saysThatTheFirstLeads();
    if (waiting.isEmpty() && heading != null && !hasItems) {
      waiting.add(heading);
    }
    UnitList units = firstLeads ? statement.units().firstLeads() : statement.units();
    List<Deadline> stated = deadlines(statement);
    if (waiting.isEmpty()) {
      tasks.amend(amendable, units, stated, doubts(stated, line));
    }
    if (!waiting.isEmpty()) {
      amendable = waiting.size();
      flush(units, stated, List.of());
    }
    closed = true;
  }

  private List<Deadline> deadlines(UnitStatement statement) {
    return statement.deadlines().stream().map(text -> Deadline.of(text, year)).toList();
  }

  private void flush(UnitList units, List<Deadline> stated, List<String> from) {
    for (Text text : waiting) {
      List<Deadline> deadlines =
          Stream.concat(
                  stated.stream(),
                  DeadlineMention.in(text.text(), year).stream()
                      .filter(mention -> stated.stream().noneMatch(mention::isSame)))
              .toList();
      List<Doubt> doubts = doubts(deadlines, text.line());
      if (othersSayWho && units.isEmpty()) {
        doubts.add(new Doubt("units", "其他任务写明了责任单位，本段没有", text.line()));
      }
      tasks.add(text.text(), units, deadlines, from, doubts, text.line());
      hasItems = true;
    }
    waiting.clear();
  }

  void end() {
    if (tasks.isOpen()) {
      if (waiting.isEmpty() && !hasItems && heading != null) {
        waiting.add(heading);
      }
      flush(headingUnits, headingDeadlines, inherited);
    }
    heading = null;
    headingUnits = UnitList.NONE;
    inherited = List.of();
    headingDeadlines = List.of();
    hasItems = false;
    closed = false;
    tasks.close();
  }

  private static List<Doubt> doubts(List<Deadline> deadlines, int line) {
    List<Doubt> doubts = new ArrayList<>();
    if (deadlines.size() > 1) {
      doubts.add(new Doubt("deadline", "正文含有多个时限，请确认", line));
    }
    deadlines.stream()
        .flatMap(deadline -> Optional.ofNullable(deadline.doubt()).stream())
        .forEach(reason -> doubts.add(new Doubt("deadline", reason, line)));
    return doubts;
  }
}
