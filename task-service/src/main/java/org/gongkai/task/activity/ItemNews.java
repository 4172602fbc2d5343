package org.gongkai.task.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What activities need to know of {@code disclosure.item.published.v1} and {@code
 * disclosure.item.withdrawn.v1}.
 *
 * @param migrated null unless it was published elsewhere; only whether it is there counts
 */
record ItemNews(
    String id,
    long revision,
    String type,
    String title,
    String unit,
    @Nullable Instant publishedAt,
    @Nullable Withdrawal withdrawal,
    @Nullable Object migrated) {

  record Withdrawal(@Nullable String reason) {}

  boolean isInterpretation() {
    return type.equals("INTERPRETATION");
  }

  /** Its public page, relative to the site. */
  String url() {
    return "/items/" + id;
  }
}
