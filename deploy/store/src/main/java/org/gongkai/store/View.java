package org.gongkai.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.Iterator;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** One map as it was at one moment; later changes do not show. */
record View<V>(MVMap<KeyValue, V> map, RootReference<KeyValue, V> root) {

  static <V> View<V> of(MVMap<KeyValue, V> map) {
    return new View<>(map, map.flushAndGetRoot());
  }

  @Nullable V get(KeyValue key) {
    return map.get(root.root, key);
  }

  Cursor<KeyValue, V> all(boolean backwards) {
    return map.cursor(root, null, null, backwards);
  }

  Iterator<KeyValue> keys(KeyRange range, boolean backwards) {
    return backwards
        ? map.cursor(root, range.to(), range.from(), true)
        : map.cursor(root, range.from(), range.to(), false);
  }

  /** The number of entries in a range; the map may have changed since, so it is an estimate. */
  long count(KeyRange range) {
    KeyValue from = range.from();
    return rank(range.to()) - (from == null ? 0 : rank(from));
  }

  private long rank(KeyValue key) {
    long index = map.getKeyIndex(key);
    return index < 0 ? -index - 1 : index;
  }
}
