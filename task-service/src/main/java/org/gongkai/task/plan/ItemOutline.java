package org.gongkai.task.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counts of an item when the progress of its plan is counted. */
public record ItemOutline(
    @Nullable String group, List<String> unitIds, ItemStatus status, ItemDeadline deadline) {

  public ItemOutline {
    unitIds = List.copyOf(unitIds);
  }

  public ItemStatus statusOn(LocalDate today) {
    return status.on(today, deadline);
  }
}
