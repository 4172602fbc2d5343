package org.gongkai.task.imports.preview;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.imports.DeadlineKind;
import org.gongkai.task.imports.PlanKind;
import org.gongkai.task.imports.PlanPreview;
import org.jspecify.annotations.Nullable;

/** A preview as the office checks it. */
record ImportView(
    String id,
    PlanImport.State state,
    @Nullable String planId,
    @Nullable String sourceName,
    Head plan,
    List<Task> tasks,
    List<PlanPreview.Warning> warnings,
    Counts counts,
    long revision) {

  record Head(
      @Nullable String title,
      @Nullable Integer year,
      PlanKind kind,
      @Nullable String documentNumber,
      @Nullable String issuer,
      @Nullable String approvedBy,
      @Nullable LocalDate signedDate,
      List<String> addressees,
      List<PlanPreview.Upstream> upstream) {

    static Head of(PlanPreview.Plan plan) {
      return new Head(
          plan.title(),
          plan.year(),
          plan.kind(),
          plan.documentNumber(),
          plan.issuer(),
          plan.approvedBy(),
          plan.signedDate(),
          plan.addressees(),
          plan.upstream());
    }
  }

  record Task(
      @Nullable Integer seq, int order, @Nullable String group, String name, List<Item> items) {

    static Task of(PlanPreview.Task task) {
      return new Task(
          task.seq(),
          task.order(),
          task.group(),
          task.name(),
          task.items().stream().map(Item::of).toList());
    }
  }

  record Item(
      int row,
      String text,
      List<String> units,
      List<String> leadUnits,
      List<String> coUnits,
      List<String> collectiveUnits,
      @Nullable String unitsText,
      @Nullable String deadlineText,
      @Nullable LocalDate deadlineDate,
      DeadlineKind deadlineKind,
      boolean allYear,
      List<String> inherited,
      List<PlanPreview.Doubt> doubts,
      int line) {

    static Item of(PlanPreview.Item item) {
      return new Item(
          item.row(),
          item.text(),
          item.units(),
          item.leadUnits(),
          item.coUnits(),
          item.collectiveUnits(),
          item.unitsText(),
          item.deadlineText(),
          item.deadlineDate(),
          item.deadlineKind(),
          item.allYear(),
          item.inherited(),
          item.doubts(),
          item.line());
    }
  }

  /** Pairs are a content row and one of its units. */
  record Counts(int tasks, int items, int pairs) {

    static Counts of(List<Task> tasks) {
      List<Item> items = tasks.stream().flatMap(task -> task.items().stream()).toList();
      int pairs = items.stream().mapToInt(item -> item.units().size()).sum();
      return new Counts(tasks.size(), items.size(), pairs);
    }
  }

  static ImportView of(PlanImport read) {
    PlanPreview preview = read.preview();
    List<Task> tasks = preview.tasks().stream().map(Task::of).toList();
    return new ImportView(
        read.id(),
        read.state(),
        read.planId(),
        read.sourceName(),
        Head.of(preview.plan()),
        tasks,
        preview.warnings(),
        Counts.of(tasks),
        read.revision());
  }
}
