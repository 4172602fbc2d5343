package org.gongkai.task.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.task.imports.PlanPreview.Item;
import org.gongkai.task.imports.PlanPreview.Task;
import org.jspecify.annotations.Nullable;

/**
 * How well a reading agrees with an expectation, in four respects: tasks (number and name),
 * contents (task and text), units (task, content and unit) and deadlines (task, content and
 * deadline). Texts are compared in NFKC without blanks.
 *
 * @param units null when the expectation states no units
 */
record PlanScore(Figure tasks, Figure contents, @Nullable Figure units, Figure deadlines) {

  /** Facts found, expected and both. */
  record Figure(int found, int expected, int both) {

    static Figure of(List<String> found, List<String> expected) {
      Map<String, Integer> open = new HashMap<>();
      expected.forEach(fact -> open.merge(fact, 1, Integer::sum));
      int both = 0;
      for (String fact : found) {
        if (open.getOrDefault(fact, 0) > 0) {
          open.merge(fact, -1, Integer::sum);
          both++;
        }
      }
      return new Figure(found.size(), expected.size(), both);
    }

    double precision() {
      return found == 0 ? 1 : (double) both / found;
    }

    double recall() {
      return expected == 0 ? 1 : (double) both / expected;
    }

    double f1() {
      return found + expected == 0 ? 1 : 2.0 * both / (found + expected);
    }

    String row() {
      return String.format(
          Locale.ROOT, "%.3f / %.3f / **%.3f** (%d)", precision(), recall(), f1(), expected);
    }
  }

  /** A task as it ought to be read. */
  record Expected(String number, String name, List<Row> rows) {

    /** One content of it. */
    record Row(String text, List<String> units, List<String> deadlines) {}
  }

  static PlanScore of(PlanPreview preview, List<Expected> expected, boolean withUnits) {
    Facts found = new Facts();
    for (Task task : preview.tasks()) {
      found.task(number(task), task.name());
      for (Item item : task.items()) {
        found.row(task.name(), item.text(), item.units(), firm(item));
      }
    }
    Facts wanted = new Facts();
    for (Expected task : expected) {
      wanted.task(task.number(), task.name());
      task.rows().forEach(row -> wanted.row(task.name(), row.text(), row.units(), row.deadlines()));
    }
    return new PlanScore(
        Figure.of(found.tasks, wanted.tasks),
        Figure.of(found.contents, wanted.contents),
        withUnits ? Figure.of(found.units, wanted.units) : null,
        Figure.of(found.deadlines, wanted.deadlines));
  }

  double lowest() {
    double least = Math.min(tasks.f1(), Math.min(contents.f1(), deadlines.f1()));
    return units == null ? least : Math.min(least, units.f1());
  }

  String row(String document) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            document,
            tasks.row(),
            contents.row(),
            units == null ? "not stated" : units.row(),
            deadlines.row());
  }

  private static String number(Task task) {
    return task.seq() == null ? "" : task.seq().toString();
  }

  /** Deadlines that name a time; those bound to an event are no part of the expectations. */
  private static List<String> firm(Item item) {
    return item.deadlines().stream()
        .filter(deadline -> deadline.kind() != DeadlineKind.AFTER_EVENT)
        .map(Deadline::text)
        .toList();
  }

  private static final class Facts {

    private final List<String> tasks = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final List<String> deadlines = new ArrayList<>();

    void task(String number, String name) {
      tasks.add(number + "|" + plain(name));
    }

    void row(String name, String text, List<String> rowUnits, List<String> rowDeadlines) {
      String row = plain(name) + "|" + plain(text) + "|";
      contents.add(row);
      rowUnits.forEach(unit -> units.add(row + plain(unit)));
      rowDeadlines.forEach(deadline -> deadlines.add(row + plain(deadline)));
    }

    private static String plain(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u200b]", "");
    }
  }
}
