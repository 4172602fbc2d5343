package org.gongkai.task.imports.preview;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.imports.DeadlineKind;
import org.gongkai.task.imports.PlanPreview;
import org.gongkai.task.imports.UnitList;
import org.gongkai.task.plan.ItemUnit;
import org.jspecify.annotations.Nullable;

/**
 * A content row of a preview.
 *
 * @param key by which it is known as long as it exists, whatever its place
 * @param suggestedLead the first-named unit, when no lead is stated
 * @param inherited fields whose values come from a line above
 * @param doubts values that a person should look at
 * @param line where it stands in the source; null for a row that a person added
 * @param marks what a person wrote or accepted
 */
public record SheetItem(
    String key,
    String text,
    List<ItemUnit> units,
    @Nullable String suggestedLead,
    @Nullable String unitsText,
    SheetDeadline deadline,
    List<String> inherited,
    List<PlanPreview.Doubt> doubts,
    @Nullable Integer line,
    List<Mark> marks) {

  /** A deadline as printed and as understood. */
  public record SheetDeadline(
      @Nullable String text, DeadlineKind kind, @Nullable LocalDate date, boolean allYear) {}

  public SheetItem {
    units = List.copyOf(units);
    inherited = List.copyOf(inherited);
    doubts = List.copyOf(doubts);
    marks = List.copyOf(marks);
  }

  static SheetItem of(PlanPreview.Item item) {
    List<ItemUnit> units =
        item.units().stream()
            .map(text ->
                new ItemUnit(
                    text,
                    part(text, item.leadUnits(), item.coUnits()),
                    item.collectiveUnits().contains(text),
                    null))
            .toList();
    return new SheetItem(
        "r" + item.row(),
        item.text(),
        units,
        item.suggestedLead(),
        item.unitsText(),
        new SheetDeadline(
            item.deadlineText(), item.deadlineKind(), item.deadlineDate(), item.allYear()),
        item.inherited(),
        item.doubts(),
        item.line(),
        List.of());
  }

  /** The units that a text names, with the parts that its words give them. */
  static List<ItemUnit> units(UnitList list) {
    return list.units().stream()
        .map(text ->
            new ItemUnit(
                text, part(text, list.lead(), list.co()), UnitList.isCollective(text), null))
        .toList();
  }

  boolean isMarked(String field) {
    return marks.stream().anyMatch(mark -> mark.field().equals(field));
  }

  private static ItemUnit.Part part(String text, List<String> lead, List<String> co) {
    return lead.contains(text)
        ? ItemUnit.Part.LEAD
        : co.contains(text) ? ItemUnit.Part.CO_RESPONSIBLE : ItemUnit.Part.RESPONSIBLE;
  }
}
