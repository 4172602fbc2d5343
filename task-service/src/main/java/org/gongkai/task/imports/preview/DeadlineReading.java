package org.gongkai.task.imports.preview;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.imports.Deadline;
import org.gongkai.task.imports.DeadlineKind;
import org.gongkai.task.imports.PlanPreview.Doubt;
import org.gongkai.task.imports.preview.SheetItem.SheetDeadline;
import org.jspecify.annotations.Nullable;

/** Reads the deadlines of a preview again when a person says what year its plan is for. */
record DeadlineReading(@Nullable Integer before, @Nullable Integer year) {

  static SheetDeadline of(@Nullable String text, @Nullable Integer year) {
    if (text == null) {
      return new SheetDeadline(null, DeadlineKind.UNSPECIFIED, null, false);
    }
    Deadline read = Deadline.of(text, year);
    return new SheetDeadline(text, read.kind(), read.date(), read.allYear());
  }

  SheetTask inOtherYear(SheetTask task) {
    return new SheetTask(
        task.key(),
        task.seq(),
        task.label(),
        task.group(),
        task.name(),
        task.items().stream().map(this::inOtherYear).toList(),
        task.marks());
  }

  /** Leaves alone what a person wrote, and what the words alone did not give. */
  private SheetItem inOtherYear(SheetItem item) {
    String text = item.deadline().text();
    if (text == null || item.isMarked("deadline") || !item.deadline().equals(of(text, before))) {
      return item;
    }
    List<Doubt> doubts = new ArrayList<>(item.doubts());
    doubts.removeIf(doubt -> doubt.field().startsWith("deadline"));
    String doubt = Deadline.of(text, year).doubt();
    if (doubt != null) {
      doubts.add(new Doubt("deadline", doubt, item.line() == null ? 1 : item.line()));
    }
    return new SheetItem(
        item.key(),
        item.text(),
        item.units(),
        item.suggestedLead(),
        item.unitsText(),
        of(text, year),
        item.inherited(),
        doubts,
        item.line(),
        item.marks());
  }
}
