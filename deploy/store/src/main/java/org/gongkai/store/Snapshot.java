package org.gongkai.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * One collection, data and indexes, as it was between two writes. Its pages stay in the file until
 * it is closed.
 */
final class Snapshot implements AutoCloseable {

  private final MVStore store;
  private final MVStore.TxCounter version;
  private final View<byte[]> data;
  private final Map<StoreIndex, View<?>> indexes = new LinkedHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  Snapshot(MVMap<KeyValue, byte[]> data, List<StoreIndex> indexes) {
    this.store = data.getStore();
    this.version = store.registerVersionUsage(); // or a commit could free pages we still read
    this.data = View.of(data);
    indexes.forEach(index -> this.indexes.put(index, index.view()));
  }

  Map<StoreIndex, View<?>> indexes() {
    return indexes;
  }

  long documents() {
    return data.root().getTotalCount();
  }

  Document document(KeyValue position) {
    return DocumentBytes.decode(
        Objects.requireNonNull(data.get(position), "entry without document"));
  }

  Stream<Document> all(boolean backwards) {
    Cursor<KeyValue, byte[]> cursor = data.all(backwards);
    return stream(cursor).map(key -> DocumentBytes.decode(cursor.getValue()));
  }

  static <T> Stream<T> stream(Iterator<T> elements) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(elements, Spliterator.NONNULL), false);
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      store.deregisterVersionUsage(version);
    }
  }
}
