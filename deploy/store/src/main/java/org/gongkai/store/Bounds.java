package org.gongkai.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a filter says about one field. It may allow more than the filter does (every candidate is
 * matched against the filter again) but never less.
 *
 * @param points the only values possible, or null if there is no such limit
 * @param low the smallest value possible, or null
 * @param high the largest value possible, or null
 * @param present whether the field must exist with a value
 */
record Bounds(
    @Nullable Set<@Nullable Object> points,
    @Nullable Bound low,
    @Nullable Bound high,
    boolean present) {

  /** One end of a range. */
  record Bound(Object value, boolean inclusive) {}

  /** The single value possible, or null. */
  @Nullable Object onlyPoint() {
    return points != null && points.size() == 1 ? points.iterator().next() : null;
  }
}
