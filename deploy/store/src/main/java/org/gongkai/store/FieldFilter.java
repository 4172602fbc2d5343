package org.gongkai.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.store.Bounds.Bound;
import org.jspecify.annotations.Nullable;

/** Reads the bounds of one field from a filter; conditions it does not know are left out. */
final class FieldFilter {

  private final String field;
  private @Nullable Set<@Nullable Object> points;
  private @Nullable Bound low;
  private @Nullable Bound high;
  private boolean present;

  private FieldFilter(String field) {
    this.field = field;
  }

  static Bounds bounds(String field, Document filter) {
    FieldFilter reading = new FieldFilter(field);
    reading.collect(filter);
    return new Bounds(reading.points, reading.low, reading.high, reading.present);
  }

  private void collect(Document filter) {
    for (Map.Entry<String, Object> entry : filter.entrySet()) {
      Object value = entry.getValue();
      if (entry.getKey().equals(field)) {
        condition(value);
      } else if (entry.getKey().equals("$and")) {
        ((Collection<?>) value).forEach(part -> collect((Document) part));
      } else if (entry.getKey().equals("$or")) {
        hull((Collection<?>) value);
      }
    }
    present |= low != null || high != null || (points != null && !points.contains(null));
  }

  private void condition(@Nullable Object value) {
    if (value instanceof Document document && isOperators(document)) {
      document.forEach(this::operator);
    } else if (isValue(value)) {
      points(Collections.singletonList(value));
    }
  }

  private void operator(String operator, @Nullable Object value) {
    switch (operator) {
      case "$eq" -> points(Collections.singletonList(value));
      case "$in" -> points(value instanceof Collection<?> values ? values : List.of());
      case "$gt", "$gte" -> low = low == null ? bound(value, operator.equals("$gte")) : low;
      case "$lt", "$lte" -> high = high == null ? bound(value, operator.equals("$lte")) : high;
      case "$exists" -> present |= Boolean.TRUE.equals(value);
      case "$ne" -> present |= value == null;
      default -> {}
    }
  }

  private static @Nullable Bound bound(@Nullable Object value, boolean inclusive) {
    Object normalised = isValue(value) ? normalise(value) : null;
    return normalised == null ? null : new Bound(normalised, inclusive);
  }

  private void points(Collection<? extends @Nullable Object> values) {
    if (points == null && values.stream().allMatch(FieldFilter::isValue)) {
      Set<@Nullable Object> normalised = new LinkedHashSet<>();
      values.forEach(value -> normalised.add(normalise(value)));
      points = normalised;
    }
  }

  /**
   * The smallest range that holds all branches of an $or, as in the keyset form (a &lt; x) or (a =
   * x and _id &gt; y).
   */
  private void hull(Collection<?> branches) {
    List<@Nullable Object> lows = new ArrayList<>();
    List<@Nullable Object> highs = new ArrayList<>();
    for (Object branch : branches) {
      Bounds bounds = bounds(field, (Document) branch);
      Object point = bounds.onlyPoint();
      lows.add(point == null ? value(bounds.low()) : point);
      highs.add(point == null ? value(bounds.high()) : point);
    }
    if (low == null && !lows.contains(null)) {
      low = new Bound(Collections.min(lows, ValueComparator.ascWithoutListHandling()), true);
    }
    if (high == null && !highs.contains(null)) {
      high = new Bound(Collections.max(highs, ValueComparator.ascWithoutListHandling()), true);
    }
  }

  private static @Nullable Object value(@Nullable Bound bound) {
    return bound == null ? null : bound.value();
  }

  private static boolean isOperators(@Nullable Object value) {
    return value instanceof Document document
        && !document.isEmpty()
        && document.keySet().iterator().next().startsWith("$");
  }

  private static boolean isValue(@Nullable Object value) {
    return !isOperators(value)
        && !(value instanceof Collection)
        && !(value instanceof BsonRegularExpression);
  }

  /** Numbers of all kinds compare equal in an index. */
  private static @Nullable Object normalise(@Nullable Object value) {
    return new KeyValue(Collections.singletonList(value)).normalized().get(0);
  }
}
