package org.gongkai.task.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What activities need to know of {@code task.inspection.finished.v1}. */
record InspectionNews(String id, String unitId, String type, LocalDate finishedOn) {

  /** As what it counts; null for what is monitored every day by itself. */
  @Nullable ActivityKind kind() {
    return switch (type) {
      case "QUARTERLY_SPOT" -> ActivityKind.SPOT_CHECK;
      case "DAILY_MONITOR" -> null;
      default -> ActivityKind.INSPECTION;
    };
  }
}
