package org.gongkai.task.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What evidence needs to know of {@code disclosure.item.published.v1} and {@code
 * disclosure.item.withdrawn.v1}: a snapshot of the public item.
 *
 * @param taskRef the work that it was published for, if any
 */
record PublicItem(
    String id,
    long revision,
    Instant occurredAt,
    String title,
    @Nullable String unit,
    @Nullable String column,
    @Nullable String type,
    @Nullable Instant publishedAt,
    String contentHash,
    @Nullable TaskRef taskRef,
    @Nullable Withdrawal withdrawal) {

  record TaskRef(String planId, String taskItemId) {}

  record Withdrawal(@Nullable String reason) {}

  boolean isFor(String taskItemId) {
    return taskRef != null && taskRef.taskItemId().equals(taskItemId);
  }

  @Nullable String withdrawalReason() {
    return withdrawal == null ? null : withdrawal.reason();
  }
}
