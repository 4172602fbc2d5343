package org.gongkai.task.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.PlanPreview.Doubt;
import org.gongkai.task.imports.PlanPreview.Item;
import org.gongkai.task.imports.PlanPreview.Task;
import org.jspecify.annotations.Nullable;

/** Gathers tasks and their items in the order of the source and counts them. */
final class TaskList {

  private final List<Task> tasks = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private @Nullable Head head;
  private int rows;

  private record Head(@Nullable Integer seq, @Nullable String group, String name) {}

  void begin(@Nullable Integer seq, @Nullable String group, String name) {
    end();
    head = new Head(seq, group, name);
  }

  boolean isOpen() {
    return head != null;
  }

  /** The open task is the one with this number and name: a page break may print both again. */
  boolean isOpen(@Nullable Integer seq, String name) {
    return head != null && seq != null && seq.equals(head.seq()) && name.equals(head.name());
  }

  /** Whether the rows of the open task so far have different deadlines. */
  boolean mixedDeadlines() {
    return items.stream().map(Item::deadlineText).distinct().count() > 1;
  }

  @Nullable String lastText() {
    return items.isEmpty() ? null : items.getLast().text();
  }

  void add(
      String text,
      UnitList units,
      List<Deadline> deadlines,
      List<String> inherited,
      List<Doubt> doubts,
      int line) {
    Deadline own = deadlines.isEmpty() ? Deadline.NONE : deadlines.getFirst();
    LocalDate date = own.date();
    items.add(
        new Item(
            ++rows,
            text,
            units.units(),
            units.lead(),
            units.co(),
            units.collective(),
            units.suggestedLead(),
            units.isEmpty() ? null : units.text(),
            own.text(),
            date,
            own.allYear(),
            own.kind(),
            deadlines.stream().filter(deadline -> deadline.text() != null).toList(),
            inherited,
            doubts,
            line));
  }

  private void end() {
    if (head != null && !items.isEmpty()) {
      tasks.add(new Task(head.seq(), tasks.size() + 1, head.group(), head.name(), items));
    }
    items.clear();
  }

  List<Task> finish() {
    end();
    head = null;
    return List.copyOf(tasks);
  }
}
