package org.gongkai.task.imports.preview;

import java.util.List;
import org.gongkai.task.imports.PlanPreview;
import org.jspecify.annotations.Nullable;

/**
 * A task of a preview.
 *
 * @param key by which it is known as long as it exists
 * @param label its number as printed
 * @param marks what a person wrote
 */
public record SheetTask(
    String key,
    @Nullable Integer seq,
    @Nullable String label,
    @Nullable String group,
    String name,
    List<SheetItem> items,
    List<Mark> marks) {

  public SheetTask {
    items = List.copyOf(items);
    marks = List.copyOf(marks);
  }

  static SheetTask of(PlanPreview.Task task) {
    return new SheetTask(
        "t" + task.order(),
        task.seq(),
        task.label(),
        task.group(),
        task.name(),
        task.items().stream().map(SheetItem::of).toList(),
        List.of());
  }
}
