package org.gongkai.task.imports.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.task.imports.PlanPreview.Doubt;
import org.jspecify.annotations.Nullable;

/** Says of each value of a row where it comes from, unless it is plainly read. */
final class ItemMarks {

  private ItemMarks() {}

  /**
   * @param origins the line from which a value of a column goes on being inherited; filled in the
   *     order of the rows
   */
  static List<Mark> of(SheetItem item, Map<String, Integer> origins) {
    List<Mark> marks = new ArrayList<>();
    for (String field : List.of("group", "units", "deadline")) {
      if (item.inherited().contains(field)) {
        add(
            marks,
            item,
            new Mark(field, Mark.State.INHERITED, null, origins.get(field), null, null));
      } else if (item.line() != null) {
        origins.put(field, item.line());
      }
    }
    for (Doubt doubt : item.doubts()) {
      add(marks, item, mark(doubt.field(), Mark.State.DOUBTFUL, doubt.reason(), doubt.line()));
    }
    String lead = item.suggestedLead();
    if (lead != null) {
      add(
          marks,
          item,
          mark("lead", Mark.State.GUESSED, "没有写明牵头单位，按惯例推定为排在首位的“" + lead + "”", item.line()));
    }
    marks.addAll(item.marks());
    return marks;
  }

  /** What a person wrote or accepted is not doubtful any more. */
  private static void add(List<Mark> marks, SheetItem item, Mark mark) {
    if (!item.isMarked(mark.field())) {
      marks.add(mark);
    }
  }

  private static Mark mark(String field, Mark.State state, String reason, @Nullable Integer line) {
    return new Mark(field, state, reason, line, null, null);
  }
}
