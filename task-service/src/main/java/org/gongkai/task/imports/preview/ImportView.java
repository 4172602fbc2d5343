package org.gongkai.task.imports.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.task.imports.DeadlineKind;
import org.gongkai.task.imports.PlanPreview;
import org.gongkai.task.plan.FieldDiff;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.RowDiff;
import org.jspecify.annotations.Nullable;

/** A preview as the office checks it. */
record ImportView(
    String id,
    PlanImport.State state,
    @Nullable String planId,
    @Nullable String sourceName,
    Instant readAt,
    SheetHead plan,
    List<Task> tasks,
    List<UnitNameView> unitNames,
    List<PlanPreview.Warning> warnings,
    List<FieldProblem> missing,
    Counts counts,
    @Nullable Amends amends,
    List<String> allowedActions,
    long revision) {

  /** A task with its rows. */
  record Task(
      String key,
      @Nullable Integer seq,
      int order,
      @Nullable String label,
      @Nullable String group,
      String name,
      List<Mark> marks,
      List<Item> items) {}

  /** A content row. */
  record Item(
      String key,
      int row,
      String text,
      List<String> units,
      List<ItemUnit> responsible,
      List<String> leadUnits,
      List<String> coUnits,
      List<String> collectiveUnits,
      @Nullable String suggestedLead,
      @Nullable String unitsText,
      @Nullable String deadlineText,
      @Nullable LocalDate deadlineDate,
      DeadlineKind deadlineKind,
      boolean allYear,
      List<String> inherited,
      List<PlanPreview.Doubt> doubts,
      @Nullable Integer line,
      List<Mark> marks) {

    static Item of(SheetItem item, int row, List<Mark> marks) {
      return new Item(
          item.key(),
          row,
          item.text(),
          item.units().stream().map(ItemUnit::text).toList(),
          item.units(),
          texts(item, ItemUnit.Part.LEAD),
          texts(item, ItemUnit.Part.CO_RESPONSIBLE),
          item.units().stream().filter(ItemUnit::collective).map(ItemUnit::text).toList(),
          item.suggestedLead(),
          item.unitsText(),
          item.deadline().text(),
          item.deadline().date(),
          item.deadline().kind(),
          item.deadline().allYear(),
          item.inherited(),
          item.doubts(),
          item.line(),
          marks);
    }

    private static List<String> texts(SheetItem item, ItemUnit.Part part) {
      return item.units().stream().filter(unit -> unit.part() == part).map(ItemUnit::text).toList();
    }
  }

  /**
   * How much the preview holds.
   *
   * @param pairs a content row and one of its units
   * @param doubts values that a person should still look at
   */
  record Counts(int tasks, int items, int pairs, int doubts) {}

  /** The issued plan that this text would amend. */
  record Amends(String planId, String title, int number, Diff diff) {}

  /** How it differs. */
  record Diff(List<FieldDiff> head, List<RowDiff> rows) {}

  static ImportView of(
      PlanImport read,
      List<UnitNameView> unitNames,
      @Nullable Amends amends,
      List<String> allowedActions) {
    List<Task> tasks = tasks(read.sheet());
    List<Item> items = tasks.stream().flatMap(task -> task.items().stream()).toList();
    int doubts =
        (int)
            items.stream()
                .flatMap(item -> item.marks().stream())
                .filter(mark -> mark.state() == Mark.State.DOUBTFUL)
                .count();
    int pairs = items.stream().mapToInt(item -> item.units().size()).sum();
    return new ImportView(
        read.id(),
        read.state(),
        read.planId(),
        read.sourceName(),
        read.readAt(),
        read.sheet().head(),
        tasks,
        unitNames,
        read.warnings(),
        PlanDraft.missing(read.sheet()),
        new Counts(tasks.size(), items.size(), pairs, doubts),
        amends,
        allowedActions,
        read.revision());
  }

  private static List<Task> tasks(PlanSheet sheet) {
    List<Task> tasks = new ArrayList<>();
    Map<String, Integer> origins = new HashMap<>();
    int row = 0;
    for (SheetTask task : sheet.tasks()) {
      List<Item> items = new ArrayList<>();
      for (SheetItem item : task.items()) {
        row++;
        items.add(Item.of(item, row, ItemMarks.of(item, origins)));
      }
      tasks.add(
          new Task(
              task.key(),
              task.seq(),
              tasks.size() + 1,
              task.label(),
              task.group(),
              task.name(),
              task.marks(),
              items));
    }
    return tasks;
  }
}
