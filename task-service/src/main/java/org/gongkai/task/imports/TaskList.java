package org.gongkai.task.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private record Head(
      @Nullable Integer seq, @Nullable String label, @Nullable String group, String name) {}

  void begin(@Nullable Integer seq, @Nullable String label, @Nullable String group, String name) {
    end();
    head = new Head(seq, label, group, name);
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
            units.text().isEmpty() ? null : units.text(),
            own.text(),
            date,
            own.allYear(),
            own.kind(),
            deadlines.stream().filter(deadline -> deadline.text() != null).toList(),
            inherited,
            doubts,
            line));
  }

  /** Adds what a page break cut off the last row. */
  void extend(String rest) {
    Item item = items.removeLast();
    rows--;
    add(
        item.text() + rest,
        UnitList.of(item),
        item.deadlines(),
        item.inherited(),
        item.doubts(),
        item.line());
  }

  /** A statement that came behind the last rows of the open task belongs to them. */
  void amend(int count, UnitList units, List<Deadline> deadlines, List<Doubt> doubts) {
    List<Item> last = List.copyOf(items.subList(Math.max(0, items.size() - count), items.size()));
    items.removeAll(last);
    rows -= last.size();
    for (Item item : last) {
      UnitList all = UnitList.of(item).and(units);
      List<Deadline> due =
          Stream.concat(
                  deadlines.stream(),
                  item.deadlines().stream()
                      .filter(known -> deadlines.stream().noneMatch(known::isSame)))
              .toList();
      List<Doubt> doubtful = Stream.concat(item.doubts().stream(), doubts.stream()).toList();
      add(item.text(), all, due, item.inherited(), doubtful, item.line());
    }
  }

  /** Ends the open task. */
  void close() {
    end();
    head = null;
  }

  private void end() {
    if (head != null && !items.isEmpty()) {
      int order = tasks.size() + 1;
      tasks.add(new Task(head.seq(), order, head.label(), head.group(), head.name(), items));
    }
    items.clear();
  }

  List<Task> finish() {
    end();
    head = null;
    return numbersBeginAnew() ? tasks.stream().map(TaskList::counted).toList() : List.copyOf(tasks);
  }

  /** Every section has a number 1 of its own, so that a number alone names no task. */
  private boolean numbersBeginAnew() {
    return IntStream.range(1, tasks.size())
        .anyMatch(index -> {
          Task task = tasks.get(index);
          Integer last = tasks.get(index - 1).seq();
          return Objects.equals(task.seq(), 1)
              && (last == null
                  || last > 1
                  || !Objects.equals(task.group(), tasks.get(index - 1).group()))
              && tasks.subList(0, index).stream().anyMatch(above -> Objects.equals(above.seq(), 1));
        });
  }

  private static Task counted(Task task) {
    return task.seq() == null
        ? task
        : new Task(
            task.order(), task.order(), task.label(), task.group(), task.name(), task.items());
  }
}
