package org.gongkai.task.quota;

import java.util.List;
import org.gongkai.task.unit.Reach;
import org.jspecify.annotations.Nullable;

/** A quota as staff see it. */
record QuotaView(
    String id,
    Quota.State state,
    String territory,
    QuotaContent content,
    @Nullable String taskItemId,
    List<String> doubts,
    @Nullable String reason,
    @Nullable String nextPeriod,
    long revision,
    List<String> allowedActions) {

  static QuotaView of(Quota quota, Reach reach) {
    boolean mine = reach.isOffice() && reach.tree().isWithin(quota.territory(), reach.territory());
    return new QuotaView(
        quota.id(),
        quota.state(),
        quota.territory(),
        quota.content(),
        quota.taskItemId(),
        quota.doubts(),
        quota.reason(),
        quota.nextPeriod(),
        quota.revision(),
        mine ? actions(quota.state()) : List.of());
  }

  private static List<String> actions(Quota.State state) {
    return switch (state) {
      case SUGGESTED -> List.of("change", "confirm", "dismiss");
      case ACTIVE -> List.of("change", "end");
      case DISMISSED, ENDED -> List.of();
    };
  }
}
