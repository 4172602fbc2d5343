package org.gongkai.task.imports.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a preview what a person wants it to be. Rows keep their notes in what does not change;
 * what changes is marked as the person's.
 */
final class SheetEditor {

  private final PlanSheet sheet;
  private final Actor actor;
  private final Instant at;
  private final Map<String, SheetTask> tasks = new HashMap<>();
  private final Map<String, SheetItem> items = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final List<FieldProblem> problems = new ArrayList<>();
  private int added;

  SheetEditor(PlanSheet sheet, Actor actor, Instant at) {
    this.sheet = sheet;
    this.actor = actor;
    this.at = at;
    sheet.tasks().forEach(task -> tasks.put(task.key(), task));
    sheet.items().forEach(item -> items.put(item.key(), item));
  }

  /** The same sheet when nothing changes; 422 for keys that are unknown or used twice. */
  PlanSheet edited(SheetEdit edit) {
    SheetHead head =
        edit.plan() == null ? sheet.head() : sheet.head().edited(edit.plan().asHead(), actor, at);
    List<SheetTask> next = edit.tasks() == null ? sheet.tasks() : tasks(edit.tasks(), head.year());
    if (!problems.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", problems);
    }
    if (!Objects.equals(head.year(), sheet.head().year())) {
      DeadlineReading reading = new DeadlineReading(sheet.head().year(), head.year());
      next = next.stream().map(reading::inOtherYear).toList();
    }
    return head.equals(sheet.head()) && next.equals(sheet.tasks())
        ? sheet
        : new PlanSheet(head, next, sheet.edits() + 1);
  }

  private List<SheetTask> tasks(List<SheetEdit.Task> wanted, @Nullable Integer year) {
    if (wanted.isEmpty()) {
      problems.add(new FieldProblem("/tasks", "计划至少有一项任务"));
    }
    List<SheetTask> next = new ArrayList<>();
    for (int index = 0; index < wanted.size(); index++) {
      next.add(task(wanted.get(index), "/tasks/" + index, year));
    }
    return next;
  }

  private SheetTask task(SheetEdit.Task wanted, String pointer, @Nullable Integer year) {
    SheetTask before = known(wanted.key(), tasks, pointer + "/key");
    List<SheetItem> next = new ArrayList<>();
    for (int index = 0; index < wanted.items().size(); index++) {
      SheetEdit.Item item = wanted.items().get(index);
      String place = pointer + "/items/" + index;
      if (item.text().isBlank() && wanted.name().isBlank()) {
        problems.add(new FieldProblem(place + "/text", "任务名称和具体内容不能都为空"));
      }
      next.add(item(item, place, year));
    }
    if (before == null) {
      List<Mark> marks = List.of(Mark.edited("name", actor, at));
      return new SheetTask(
          fresh("t"), wanted.seq(), null, wanted.group(), wanted.name(), next, marks);
    }
    Marks marks = new Marks(before.marks(), actor, at);
    marks.compare("seq", before.seq(), wanted.seq());
    marks.compare("group", before.group(), wanted.group());
    marks.compare("name", before.name(), wanted.name());
    return new SheetTask(
        before.key(),
        wanted.seq(),
        before.label(),
        wanted.group(),
        wanted.name(),
        next,
        marks.all());
  }

  private SheetItem item(SheetEdit.Item wanted, String pointer, @Nullable Integer year) {
    SheetItem before = known(wanted.key(), items, pointer + "/key");
    if (before != null) {
      return new ItemEdit(before, actor, at).to(wanted, before.key(), year);
    }
    SheetItem origin = wanted.from() == null ? null : items.get(wanted.from());
    if (wanted.from() != null && origin == null) {
      problems.add(new FieldProblem(pointer + "/from", "没有这一行"));
    }
    return new ItemEdit(origin == null ? ItemEdit.NOTHING : origin, actor, at)
        .to(wanted, fresh("r"), year);
  }

  private <T> @Nullable T known(@Nullable String key, Map<String, T> all, String pointer) {
    if (key == null) {
      return null;
    }
    T found = all.get(key);
    if (found == null) {
      problems.add(new FieldProblem(pointer, "没有“" + key + "”，新增的请不要填写"));
    } else if (!used.add(key)) {
      problems.add(new FieldProblem(pointer, "“" + key + "”重复"));
    }
    return found;
  }

  /** Keys never come back, because the number of edits only grows. */
  private String fresh(String kind) {
    added++;
    return kind + "e" + (sheet.edits() + 1) + "-" + added;
  }
}
