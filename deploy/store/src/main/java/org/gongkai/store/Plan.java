package org.gongkai.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.store.Bounds.Bound;
import org.jspecify.annotations.Nullable;

/** One way to find the candidates for a query: ranges of one index. */
final class Plan {

  private static final int MAX_RANGES = 1000;
  private static final int MAX_BRANCHES = 10;

  private final StoreIndex index;
  private final View<?> view;
  private final List<KeyRange> ranges;
  private final boolean sorted;
  private final long entries;
  private boolean backwards;

  Plan(StoreIndex index, View<?> view, Document query, Document order) {
    this.index = index;
    this.view = view;
    Span whole = span(query);
    this.ranges = narrowed(query, whole.ranges());
    this.sorted = hasOneEntryEach(order) && isSorted(order, whole.fixed());
    if (backwards) {
      Collections.reverse(ranges);
    }
    this.entries = ranges.stream().mapToLong(view::count).sum();
  }

  /**
   * @param ranges in the order of the index
   * @param fixed how many leading fields have exactly one value
   */
  private record Span(List<KeyRange> ranges, int fixed) {}

  private Span span(Document query) {
    List<List<@Nullable Object>> prefixes = List.of(List.of());
    Bounds range = null;
    int fixed = 0;
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
    List<KeyRange> found = new ArrayList<>();
    for (List<@Nullable Object> prefix : prefixes) {
      found.add(range == null ? KeyRange.of(prefix) : bounded(prefix, range));
    }
    found.sort(this::compareStarts);
    return new Span(found, fixed);
  }

  /**
   * For {..., $or: [...]} the ranges of its branches, if they lie apart. A page by keyset, (a &lt;
   * x) or (a = x and _id &gt; y), then begins behind the last document of the page before it and
   * not with the first that has the same a.
   */
  private List<KeyRange> narrowed(Document query, List<KeyRange> whole) {
    List<Document> conditions = new ArrayList<>();
    split(query, conditions);
    for (Document condition : conditions) {
      if (condition.get("$or") instanceof List<?> branches && branches.size() <= MAX_BRANCHES) {
        List<Document> rest = new ArrayList<>(conditions);
        rest.remove(condition);
        List<KeyRange> parts = parts(rest, branches);
        if (lieApart(parts)) {
          return parts;
        }
      }
    }
    return whole;
  }

  /** Into conditions that must all hold. */
  private static void split(Document query, List<Document> conditions) {
    query.forEach((field, value) -> {
      if (field.equals("$and")) {
        ((Collection<?>) value).forEach(part -> split((Document) part, conditions));
      } else {
        conditions.add(new Document(field, value));
      }
    });
  }

  private List<KeyRange> parts(List<Document> rest, List<?> branches) {
    List<KeyRange> parts = new ArrayList<>();
    for (Object branch : branches) {
      List<Object> all = new ArrayList<>(rest);
      all.add(branch);
      parts.addAll(span(new Document("$and", all)).ranges());
    }
    parts.sort(this::compareStarts);
    return parts;
  }

  private int compareStarts(KeyRange one, KeyRange other) {
    KeyValue a = one.from();
    KeyValue b = other.from();
    return a == null || b == null
        ? Boolean.compare(a != null, b != null)
        : view.map().getKeyType().compare(a, b);
  }

  private boolean lieApart(List<KeyRange> sorted) {
    for (int next = 1; next < sorted.size(); next++) {
      KeyValue from = sorted.get(next).from();
      if (from == null || view.map().getKeyType().compare(sorted.get(next - 1).to(), from) > 0) {
        return false;
      }
    }
    return true;
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

  /**
   * Whether each document stands once in the ranges, at the place that the order gives it. An array
   * that must hold one value does not disturb an order by other fields.
   */
  private boolean hasOneEntryEach(Document order) {
    return order.keySet().stream().noneMatch(index::mayBeArray);
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
