package org.gongkai.task.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.task.plan.ItemStatus;
import org.gongkai.task.plan.ItemUnit;
import org.gongkai.task.plan.Plan;
import org.gongkai.task.plan.TaskItem;
import org.gongkai.task.unit.Expansion;
import org.jspecify.annotations.Nullable;

/**
 * To whom the rows of a plan go: units that are named, members of collectives of which all are
 * meant, and for the rest the words that a person has to resolve.
 */
record Recipients(List<AssignmentDraft> assignments, List<Resolution> resolutions) {

  /**
   * @param expansions of the collective terms of the rows; a term that is missing is unknown
   * @param candidates units that names which nobody bears may mean
   */
  static Recipients of(
      Plan plan,
      List<TaskItem> rows,
      Map<String, Expansion> expansions,
      Map<String, List<String>> candidates,
      LocalDate today) {
    Map<String, AssignmentDraft> drafts = new LinkedHashMap<>();
    List<Resolution> resolutions = new ArrayList<>();
    for (TaskItem row : rows) {
      if (row.status() == ItemStatus.CANCELLED) {
        continue;
      }
      AssignedTask task = AssignedTask.of(plan, row);
      List<ItemUnit> named = row.units().stream().filter(unit -> unit.unitId() != null).toList();
      for (ItemUnit unit : named) {
        boolean leads = row.units().size() > 1 && unit == row.units().getFirst();
        AssignmentOrigin origin = AssignmentOrigin.named(unit.text());
        add(drafts, draft(task, row, String.valueOf(unit.unitId()), unit, leads, origin));
      }
      for (ItemUnit unit : row.units()) {
        Expansion expansion = expansions.get(unit.text());
        if (unit.unitId() != null) {
          continue;
        }
        if (unit.collective() && expansion != null && expansion.rule() == Expansion.Rule.ALL) {
          AssignmentOrigin origin =
              new AssignmentOrigin(AssignmentOrigin.Kind.ALL, unit.text(), expansion.on(), null);
          expansion
              .unitIds()
              .forEach(member -> add(drafts, draft(task, row, member, unit, false, origin)));
        } else {
          List<String> likely = candidates.getOrDefault(unit.text(), List.of());
          resolutions.add(open(task, unit, expansion, likely, today));
        }
      }
    }
    return new Recipients(List.copyOf(drafts.values()), resolutions);
  }

  private static Resolution open(
      AssignedTask task,
      ItemUnit unit,
      @Nullable Expansion expansion,
      List<String> likely,
      LocalDate today) {
    AssignmentPart part = AssignmentPart.of(unit.part());
    if (!unit.collective()) {
      return Resolution.open(
          Resolution.Reason.UNKNOWN_UNIT, task, unit.text(), part, likely, today);
    }
    return expansion == null
        ? Resolution.open(Resolution.Reason.UNKNOWN_TERM, task, unit.text(), part, List.of(), today)
        : Resolution.open(
            Resolution.Reason.RELEVANT,
            task,
            unit.text(),
            part,
            expansion.unitIds(),
            expansion.on());
  }

  private static AssignmentDraft draft(
      AssignedTask task,
      TaskItem row,
      String unitId,
      ItemUnit unit,
      boolean first,
      AssignmentOrigin origin) {
    boolean suggested = first && unit.part() == ItemUnit.Part.RESPONSIBLE;
    return new AssignmentDraft(
        Assignment.id(row.id(), unitId),
        task,
        unitId,
        task.planUnit(),
        AssignmentPart.of(unit.part()),
        suggested,
        origin,
        row.deadline());
  }

  /** A unit that is named and also belongs to a collective has been named. */
  private static void add(Map<String, AssignmentDraft> drafts, AssignmentDraft draft) {
    drafts.putIfAbsent(draft.id(), draft);
  }
}
