package org.gongkai.disclosure.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator found.
 *
 * @param id of the column or item; of a series its beginning
 * @param unit null of what belongs to no one unit
 * @param lastPublishedAt null where nothing is public or it does not matter
 * @param detail how it was counted, Chinese
 * @param link of the public page; null when there is none
 */
public record Offender(
    Kind kind,
    String id,
    String name,
    @Nullable String unit,
    @Nullable String unitName,
    @Nullable Instant lastPublishedAt,
    String detail,
    @Nullable String link) {

  /** What it is. */
  public enum Kind {
    PAGE,
    COLUMN,
    ITEM,
    SERIES
  }
}
