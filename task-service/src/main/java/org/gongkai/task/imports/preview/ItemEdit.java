package org.gongkai.task.imports.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.imports.DeadlineKind;
import org.gongkai.task.imports.PlanPreview.Doubt;
import org.gongkai.task.imports.UnitList;
import org.gongkai.task.imports.preview.SheetItem.SheetDeadline;
import org.gongkai.task.plan.ItemUnit;
import org.jspecify.annotations.Nullable;

/** What a person makes of one row. */
final class ItemEdit {

  private static final SheetDeadline OPEN =
      new SheetDeadline(null, DeadlineKind.UNSPECIFIED, null, false);

  /** What a row is before it is written. */
  static final SheetItem NOTHING =
      new SheetItem("", "", List.of(), null, null, OPEN, List.of(), List.of(), null, List.of());

  private final SheetItem before;
  private final Marks marks;

  ItemEdit(SheetItem before, Actor actor, Instant at) {
    this.before = before;
    this.marks = new Marks(before.marks(), actor, at);
  }

  SheetItem to(SheetEdit.Item wanted, String key, @Nullable Integer year) {
    marks.compare("text", before.text(), wanted.text());
    UnitList named = UnitList.of(wanted.unitsText() == null ? "" : wanted.unitsText());
    boolean reread = !Objects.equals(blank(before.unitsText()), blank(wanted.unitsText()));
    List<ItemUnit> units =
        wanted.responsible() != null
            ? wanted.responsible().stream().map(SheetEdit.Unit::asUnit).toList()
            : reread ? SheetItem.units(named) : before.units();
    boolean otherUnits = marks.compare("units", before.units(), units) || reread;
    SheetDeadline deadline = deadline(wanted.deadlineText(), wanted.deadlineDate(), year);
    boolean otherDeadline = marks.compare("deadline", before.deadline(), deadline);
    List<String> accepted = wanted.accepted() == null ? List.of() : wanted.accepted();
    accepted.stream().filter(this::isDoubtful).forEach(marks::accept);
    return new SheetItem(
        key,
        wanted.text(),
        units,
        otherUnits ? (reread ? named.suggestedLead() : null) : before.suggestedLead(),
        blank(wanted.unitsText()),
        deadline,
        before.inherited().stream()
            .filter(field -> !isSettled(field, otherUnits, otherDeadline))
            .toList(),
        before.doubts().stream()
            .filter(doubt -> !isSettled(doubt.field(), otherUnits, otherDeadline))
            .toList(),
        before.line(),
        marks.all());
  }

  /** A date that is merely sent back with another text is not the person's. */
  private SheetDeadline deadline(
      @Nullable String wantedText, @Nullable LocalDate date, @Nullable Integer year) {
    SheetDeadline is = before.deadline();
    String text = blank(wantedText);
    boolean sameText = Objects.equals(blank(is.text()), text);
    boolean sameDate = date == null || date.equals(is.date());
    if (sameText && sameDate) {
      return is;
    }
    SheetDeadline read = sameText ? is : DeadlineReading.of(text, year);
    return sameDate ? read : new SheetDeadline(text, read.kind(), date, false);
  }

  private boolean isDoubtful(String field) {
    return before.inherited().contains(field)
        || before.doubts().stream().map(Doubt::field).anyMatch(field::equals)
        || field.equals("lead") && before.suggestedLead() != null;
  }

  private static boolean isSettled(String field, boolean otherUnits, boolean otherDeadline) {
    return field.startsWith("unit") && otherUnits || field.startsWith("deadline") && otherDeadline;
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
