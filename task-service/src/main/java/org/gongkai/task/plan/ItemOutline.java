package org.gongkai.task.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What counts of an item when the progress of its plan is counted. */
public record ItemOutline(@Nullable String group, ItemStatus status, ItemDeadline deadline) {

  ItemStatus statusOn(LocalDate today) {
    return status.on(today, deadline);
  }
}
