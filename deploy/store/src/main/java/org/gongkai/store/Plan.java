package org.gongkai.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One way to find the candidates for a query: ranges of one index, perhaps already in the order
 * asked for.
 */
final class Plan {

  private static final int MAX_RANGES = 1000;

  private record Range(KeyValue from, KeyValue to) {}

  private final MvIndex index;
  private final List<Range> ranges = new ArrayList<>();
  private boolean reverse;
  final boolean sorted;
  final long cost; // entries to read

  /** The plan that reads the fewest entries, or null if no index beats reading all documents. */
  static Plan best(
      Collection<MvIndex> indexes, Document query, Document orderBy, int wanted, long documents) {
    return indexes.stream()
        .filter(index -> index.coversMatchesOf(query))
        .map(index -> new Plan(index, query, orderBy, wanted))
        .min(Comparator.comparingLong(plan -> plan.cost))
        .filter(plan -> plan.cost < documents)
        .orElse(null);
  }

  private Plan(MvIndex index, Document query, Document orderBy, int wanted) {
    this.index = index;
    List<List<Object>> prefixes = List.of(List.of());
    Bounds last = null;
    int fixed = 0; // leading fields with exactly one value
    for (IndexKey key : index.getKeys()) {
      last = Bounds.of(key.getKey(), query);
      if (last.points == null || prefixes.size() * last.points.size() > MAX_RANGES) {
        break;
      }
      fixed += prefixes.size() == 1 && last.points.size() == 1 ? 1 : 0;
      prefixes = extend(prefixes, last.points);
      last = null;
    }
    boolean descending = last != null && !index.getKeys().get(prefixes.get(0).size()).isAscending();
    for (List<Object> prefix : prefixes) {
      ranges.add(range(prefix, last, descending));
    }
    this.sorted = !index.isMultikey() && ranges.size() == 1 && isSorted(orderBy, fixed);
    long entries = ranges.stream().mapToLong(this::count).sum();
    this.cost = sorted && wanted > 0 ? Math.min(entries, 10L * wanted + entries / 10) : entries;
  }

  private static List<List<Object>> extend(List<List<Object>> prefixes, Set<Object> points) {
    List<List<Object>> result = new ArrayList<>();
    for (List<Object> prefix : prefixes) {
      for (Object point : points) {
        result.add(with(prefix, point));
      }
    }
    return result;
  }

  private static List<Object> with(List<Object> prefix, Object... more) {
    List<Object> result = new ArrayList<>(prefix);
    result.addAll(java.util.Arrays.asList(more));
    return result;
  }

  private Range range(List<Object> prefix, Bounds bounds, boolean descending) {
    List<Object> from = prefix;
    List<Object> to = with(prefix, KeyType.TOP);
    if (bounds != null) {
      boolean both =
          !index.isMultikey(); // (a > 2 and a < 3) may match [1, 4]: only one side can be used
      Object low = bounds.low;
      Object high = low == null || both ? bounds.high : null;
      Object first = descending ? high : low;
      Object end = descending ? low : high;
      if (first != null) {
        boolean inclusive = descending ? bounds.highInclusive : bounds.lowInclusive;
        from = inclusive ? with(prefix, first) : with(prefix, first, KeyType.TOP);
      }
      if (end != null) {
        boolean inclusive = descending ? bounds.lowInclusive : bounds.highInclusive;
        to = inclusive ? with(prefix, end, KeyType.TOP) : with(prefix, end);
      }
    }
    return new Range(from.isEmpty() ? null : new KeyValue(from), new KeyValue(to));
  }

  /** Whether the index order, forwards or backwards, is the order asked for. */
  private boolean isSorted(Document orderBy, int fixed) {
    List<IndexKey> keys = new ArrayList<>(index.getKeys());
    keys.add(new IndexKey("_id", true)); // every entry ends with it
    Set<String> constant = new LinkedHashSet<>();
    keys.subList(0, fixed).forEach(key -> constant.add(key.getKey()));
    Boolean backwards = null;
    int next = fixed;
    for (Map.Entry<String, Object> sort : orderBy.entrySet()) {
      if (constant.contains(sort.getKey())) {
        continue;
      }
      if (next == keys.size() || !keys.get(next).getKey().equals(sort.getKey())) {
        return false;
      }
      boolean flip = keys.get(next++).isAscending() != ((Number) sort.getValue()).intValue() > 0;
      if (backwards != null && backwards != flip) {
        return false;
      }
      backwards = flip;
    }
    reverse = Boolean.TRUE.equals(backwards);
    return true;
  }

  private long count(Range range) {
    return rank(range.to) - (range.from == null ? 0 : rank(range.from));
  }

  private long rank(KeyValue key) {
    long rank = index.map.getKeyIndex(key);
    return rank < 0 ? -rank - 1 : rank;
  }

  Stream<KeyValue> positions() {
    Stream<KeyValue> positions = ranges.stream().flatMap(this::scan);
    return index.isMultikey() || ranges.size() > 1 ? positions.distinct() : positions;
  }

  private Stream<KeyValue> scan(Range range) {
    Iterator<KeyValue> keys =
        reverse
            ? index.map.cursor(range.to, range.from, true)
            : index.map.cursor(range.from, range.to, false);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(keys, Spliterator.NONNULL), false)
        .map(key -> MvIndex.position(key.get(key.size() - 1)));
  }

  @Override
  public String toString() {
    return index.getName()
        + " ranges="
        + ranges.size()
        + " entries="
        + cost
        + (Objects.equals(sorted, true) ? " sorted" : "");
  }
}
