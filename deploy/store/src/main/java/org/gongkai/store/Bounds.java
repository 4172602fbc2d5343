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

/**
 * What a filter says about one field: a set of values, or a range. It may allow more than the
 * filter does (every candidate is matched against the filter again) but never less.
 */
final class Bounds {

  Set<Object> points; // null: no equality
  Object low; // null: open
  Object high;
  boolean lowInclusive;
  boolean highInclusive;
  boolean present; // the field must exist and not be null

  static Bounds of(String field, Document query) {
    Bounds bounds = new Bounds();
    bounds.collect(field, query);
    return bounds;
  }

  boolean isRange() {
    return low != null || high != null;
  }

  private void collect(String field, Document query) {
    for (Map.Entry<String, Object> entry : query.entrySet()) {
      Object value = entry.getValue();
      if (entry.getKey().equals(field)) {
        if (isOperators(value)) {
          ((Document) value).forEach(this::operator);
        } else if (isValue(value)) {
          points(Collections.singletonList(value));
        }
      } else if (entry.getKey().equals("$and")) {
        ((Collection<?>) value).forEach(part -> collect(field, (Document) part));
      } else if (entry.getKey().equals("$or")) {
        hull(field, (Collection<?>) value);
      }
    }
    present |= isRange() || points != null && !points.contains(null);
  }

  private void operator(String operator, Object value) {
    switch (operator) {
      case "$eq" -> points(Collections.singletonList(value));
      case "$in" -> points((Collection<?>) value);
      case "$gt", "$gte" -> {
        if (low == null && value != null && isValue(value)) {
          low = normalise(value);
          lowInclusive = operator.equals("$gte");
        }
      }
      case "$lt", "$lte" -> {
        if (high == null && value != null && isValue(value)) {
          high = normalise(value);
          highInclusive = operator.equals("$lte");
        }
      }
      case "$exists" -> present |= Boolean.TRUE.equals(value);
      case "$ne" -> present |= value == null;
      default -> {}
    }
  }

  private void points(Collection<?> values) {
    if (points == null && values.stream().allMatch(Bounds::isValue)) {
      points = new LinkedHashSet<>();
      values.forEach(value -> points.add(normalise(value)));
    }
  }

  /**
   * $or: the smallest range that holds all branches, as in the keyset form (a < x) or (a = x and
   * _id > y).
   */
  private void hull(String field, Collection<?> branches) {
    List<Object> lows = new ArrayList<>();
    List<Object> highs = new ArrayList<>();
    for (Object branch : branches) {
      Bounds bounds = of(field, (Document) branch);
      boolean single =
          bounds.points != null && bounds.points.size() == 1 && !bounds.points.contains(null);
      Object point = single ? bounds.points.iterator().next() : null;
      lows.add(single ? point : bounds.low);
      highs.add(single ? point : bounds.high);
    }
    if (low == null && !lows.contains(null)) {
      low = Collections.min(lows, ValueComparator.ascWithoutListHandling());
      lowInclusive = true;
    }
    if (high == null && !highs.contains(null)) {
      high = Collections.max(highs, ValueComparator.ascWithoutListHandling());
      highInclusive = true;
    }
  }

  private static boolean isOperators(Object value) {
    return value instanceof Document document
        && !document.isEmpty()
        && document.keySet().iterator().next().startsWith("$");
  }

  private static boolean isValue(Object value) {
    return !isOperators(value)
        && !(value instanceof Collection)
        && !(value instanceof BsonRegularExpression);
  }

  private static Object normalise(Object value) {
    return new KeyValue(Collections.singletonList(value)).normalized().get(0);
  }
}
