package org.gongkai.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.store.Bounds.Bound;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive entries of an index.
 *
 * @param from the first key, or null for the start of the index
 * @param to the last key
 */
record KeyRange(@Nullable KeyValue from, KeyValue to) {

  /** All entries that start with {@code prefix}. */
  static KeyRange of(List<@Nullable Object> prefix) {
    return between(prefix, null, null);
  }

  /** The entries with {@code prefix} whose next value lies between two bounds, in index order. */
  static KeyRange between(
      List<@Nullable Object> prefix, @Nullable Bound first, @Nullable Bound last) {
    List<@Nullable Object> from = prefix;
    List<@Nullable Object> to = with(prefix, KeyType.TOP);
    if (first != null) {
      from = with(prefix, first.value());
      from = first.inclusive() ? from : with(from, KeyType.TOP);
    }
    if (last != null) {
      to = with(prefix, last.value());
      to = last.inclusive() ? with(to, KeyType.TOP) : to;
    }
    return new KeyRange(from.isEmpty() ? null : new KeyValue(from), new KeyValue(to));
  }

  static List<@Nullable Object> with(List<@Nullable Object> values, @Nullable Object next) {
    List<@Nullable Object> result = new ArrayList<>(values);
    result.add(next);
    return result;
  }
}
