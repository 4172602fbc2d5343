package org.gongkai.task.imports.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.People;

/** Edits a preview as the portal does: what it shows is sent back with changes. */
final class SheetEdits {

  static final Instant LATER = Instant.parse("2021-06-16T02:00:00Z");

  private final PlanImport read;
  private SheetEdit.Head head;
  private List<SheetEdit.Task> tasks;

  private SheetEdits(PlanImport read) {
    this.read = read;
    SheetHead is = read.sheet().head();
    this.head =
        new SheetEdit.Head(
            is.title(),
            is.year(),
            is.kind(),
            is.documentNumber(),
            is.issuer(),
            is.approvedBy(),
            is.signedDate(),
            is.publishedDate(),
            is.addressees(),
            is.upstream(),
            is.overallRequirement(),
            is.noticeClauses());
    this.tasks = new ArrayList<>(read.sheet().tasks().stream().map(SheetEdits::shown).toList());
  }

  static SheetEdits of(PlanImport read) {
    return new SheetEdits(read);
  }

  SheetEdits year(Integer year) {
    head =
        new SheetEdit.Head(
            head.title(),
            year,
            head.kind(),
            head.documentNumber(),
            head.issuer(),
            head.approvedBy(),
            head.signedDate(),
            head.publishedDate(),
            head.addressees(),
            head.upstream(),
            head.overallRequirement(),
            head.noticeClauses());
    return this;
  }

  SheetEdits task(int index, UnaryOperator<SheetEdit.Task> change) {
    tasks.set(index, change.apply(tasks.get(index)));
    return this;
  }

  /** Changes the rows of a task. */
  SheetEdits rows(int index, UnaryOperator<List<SheetEdit.Item>> change) {
    return task(
        index,
        task ->
            new SheetEdit.Task(
                task.key(),
                task.seq(),
                task.group(),
                task.name(),
                change.apply(new ArrayList<>(task.items()))));
  }

  SheetEdits without(int index) {
    tasks.remove(index);
    return this;
  }

  SheetEdit edit() {
    return new SheetEdit(head, tasks);
  }

  PlanImport apply() {
    return apply(People.OFFICE);
  }

  PlanImport apply(Actor actor) {
    return read.edit(edit(), actor, LATER);
  }

  static SheetEdit.Item row(
      String key, String from, String text, String units, String deadline, LocalDate date) {
    return new SheetEdit.Item(key, from, text, units, null, deadline, date, null);
  }

  private static SheetEdit.Task shown(SheetTask task) {
    return new SheetEdit.Task(
        task.key(),
        task.seq(),
        task.group(),
        task.name(),
        task.items().stream().map(SheetEdits::shown).toList());
  }

  private static SheetEdit.Item shown(SheetItem item) {
    return new SheetEdit.Item(
        item.key(),
        null,
        item.text(),
        item.unitsText(),
        null,
        item.deadline().text(),
        item.deadline().date(),
        null);
  }
}
