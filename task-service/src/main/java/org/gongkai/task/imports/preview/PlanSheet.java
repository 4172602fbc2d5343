package org.gongkai.task.imports.preview;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.task.imports.PlanPreview;

/**
 * What will become the plan: as it was read, and as people have corrected it since.
 *
 * @param edits how often people have changed it
 */
public record PlanSheet(SheetHead head, List<SheetTask> tasks, int edits) {

  public PlanSheet {
    tasks = List.copyOf(tasks);
  }

  static PlanSheet of(PlanPreview preview) {
    return new PlanSheet(
        SheetHead.of(preview), preview.tasks().stream().map(SheetTask::of).toList(), 0);
  }

  Stream<SheetItem> items() {
    return tasks.stream().flatMap(task -> task.items().stream());
  }

  boolean isEdited() {
    return edits > 0;
  }
}
