package org.gongkai.task.imports;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.task.imports.Paragraph.Level;
import org.gongkai.task.imports.document.Line;

/** A plan in prose: its notice and its numbered body. */
record Outline(List<Paragraph> paragraphs) {

  private static final Pattern ATTACHMENT = Pattern.compile("^附(?:件|表)\\d*$");

  private static final int LONGEST_CLOSING = 6;

  static Outline of(List<Line> lines, Notes notes) {
    return new Outline(Paragraphs.of(lines, notes));
  }

  /** What stands before the first section heading. */
  List<Line> notice() {
    return Paragraphs.apart(lines().subList(0, start()));
  }

  /** Signature and date below the plan, where the notice has none. */
  List<Line> closing() {
    List<Paragraph> body = body();
    return body.subList(Math.max(0, body.size() - LONGEST_CLOSING), body.size()).stream()
        .filter(part -> part.level() == Level.PLAIN && ProseTasks.isClosing(part))
        .map(part -> new Line(part.text(), part.line()))
        .toList();
  }

  List<Line> lines() {
    return paragraphs.stream()
        .map(paragraph -> new Line(paragraph.whole(), paragraph.line()))
        .toList();
  }

  List<Paragraph> body() {
    return paragraphs.subList(start(), paragraphs.size());
  }

  /** The numbers of a notice come before its attachment, those of the plan behind. */
  private int start() {
    int attached = 0;
    for (int index = 0; index < paragraphs.size(); index++) {
      Paragraph paragraph = paragraphs.get(index);
      boolean title = paragraph.level() == Level.PLAIN && PlanTitle.is(paragraph.text());
      if (title || ATTACHMENT.matcher(Script.plain(paragraph.text())).find()) {
        attached = index + 1;
      }
    }
    int behind = first(attached);
    return behind < paragraphs.size() ? behind : first(0);
  }

  private int first(int from) {
    int heading = find(from, part -> part.level() == Level.SECTION && part.isHeading());
    int section = find(from, part -> part.level() == Level.SECTION && part.value() == 1);
    int found = Math.min(heading, section);
    return found < paragraphs.size()
        ? found
        : find(from, part -> part.level().compareTo(Level.SMALL) < 0);
  }

  private int find(int from, Predicate<Paragraph> wanted) {
    for (int index = from; index < paragraphs.size(); index++) {
      if (wanted.test(paragraphs.get(index))) {
        return index;
      }
    }
    return paragraphs.size();
  }
}
