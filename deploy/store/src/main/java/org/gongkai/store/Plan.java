package org.gongkai.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.store.Bounds.Bound;
import org.jspecify.annotations.Nullable;

/** One way to find the candidates for a query: ranges of one index. */
final class Plan {

  private static final int MAX_RANGES = 1000;

  private final StoreIndex index;
  private final View<?> view;
  private final List<KeyRange> ranges = new ArrayList<>();
  private final boolean sorted;
  private final long entries;
  private boolean backwards;

  Plan(StoreIndex index, View<?> view, Document query, Document order) {
    this.index = index;
    this.view = view;
    List<List<@Nullable Object>> prefixes = List.of(List.of());
    Bounds range = null;
    int fixed = 0; // leading fields with exactly one value
    for (IndexKey key : index.getKeys()) {
      Bounds bounds = FieldFilter.bounds(key.getKey(), query);
      Set<@Nullable Object> points = bounds.points();
      if (points == null || prefixes.size() * points.size() > MAX_RANGES) {
        range = bounds;
        break;
      }
      fixed += prefixes.size() == 1 && points.size() == 1 ? 1 : 0;
      prefixes = extend(prefixes, points);
    }
    for (List<@Nullable Object> prefix : prefixes) {
      ranges.add(range == null ? KeyRange.of(prefix) : bounded(prefix, range));
    }
    this.sorted = !index.isMultikey() && isSorted(order, fixed);
    sortRanges();
    this.entries = ranges.stream().mapToLong(view::count).sum();
  }

  private static List<List<@Nullable Object>> extend(
      List<List<@Nullable Object>> prefixes, Set<@Nullable Object> points) {
    List<List<@Nullable Object>> result = new ArrayList<>();
    for (List<@Nullable Object> prefix : prefixes) {
      for (Object point : points) {
        result.add(KeyRange.with(prefix, point));
      }
    }
    return result;
  }

  private KeyRange bounded(List<@Nullable Object> prefix, Bounds bounds) {
    Bound low = bounds.low();
    // of an array, (a > 2 and a < 3) may match [1, 4]: there only one side can be used
    Bound high = low == null || !index.isMultikey() ? bounds.high() : null;
    boolean ascending = index.getKeys().get(prefix.size()).isAscending();
    return ascending ? KeyRange.between(prefix, low, high) : KeyRange.between(prefix, high, low);
  }

  /** Into the order in which the index is read. */
  private void sortRanges() {
    if (ranges.size() > 1) { // then each has a start, the value that makes it differ from others
      Comparator<KeyValue> order = view.map().getKeyType()::compare;
      ranges.sort(
          Comparator.comparing(
              range -> Objects.requireNonNull(range.from()), backwards ? order.reversed() : order));
    }
  }

  /** Whether the index order, forwards or backwards, is the order asked for. */
  private boolean isSorted(Document order, int fixed) {
    List<IndexKey> keys = new ArrayList<>(index.getKeys());
    keys.add(new IndexKey("_id", true)); // every entry ends with it
    Set<String> constant = new HashSet<>();
    keys.subList(0, fixed).forEach(key -> constant.add(key.getKey()));
    Boolean reversed = null;
    int next = fixed;
    for (Map.Entry<String, Object> sort : order.entrySet()) {
      if (constant.contains(sort.getKey())) {
        continue;
      }
      if (next == keys.size() || !keys.get(next).getKey().equals(sort.getKey())) {
        return false;
      }
      boolean flip = keys.get(next).isAscending() != ((Number) sort.getValue()).intValue() > 0;
      if (reversed != null && reversed != flip) {
        return false;
      }
      reversed = flip;
      next++;
    }
    backwards = Boolean.TRUE.equals(reversed);
    return true;
  }

  /** Whether the candidates come in the order asked for. */
  boolean isSorted() {
    return sorted;
  }

  /** Entries to read until {@code wanted} documents are found, 0 meaning all that match. */
  long cost(int wanted) {
    return sorted && wanted > 0 ? Math.min(entries, 10L * wanted + entries / 10) : entries;
  }

  Stream<KeyValue> positions() {
    Iterator<KeyRange> rest = ranges.iterator();
    Stream<KeyValue> positions =
        Snapshot.stream(new Concatenation<>(rest, range -> view.keys(range, backwards)))
            .map(entry -> StoreIndex.position(entry.get(entry.size() - 1)));
    return index.isMultikey() || ranges.size() > 1 ? positions.distinct() : positions;
  }
}
