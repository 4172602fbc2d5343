package org.gongkai.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collections;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** What an index on entries in the file and the one on _id, which is the data itself, share. */
abstract class StoreIndex extends Index<KeyValue> {

  StoreIndex(String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
  }

  /** Where the document with this _id is. */
  static KeyValue position(@Nullable Object id) {
    return new KeyValue(Collections.singletonList(id)).normalized();
  }

  abstract MVMap<KeyValue, ?> map();

  /** Whether some document has an array in an indexed field, and so several entries. */
  abstract boolean isMultikey();

  /** Whether some document has an array in this indexed field. */
  abstract boolean mayBeArray(String field);

  /** False if documents that match the query may be missing from the index. */
  abstract boolean coversMatchesOf(Document query);

  View<?> view() {
    return View.of(map());
  }

  @Override
  public KeyValue getPosition(Document document) {
    return position(document.get("_id"));
  }

  @Override
  public long getCount() {
    return map().sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return 0; // would cost one more changed page in every commit
  }

  /** Never: the collection plans its queries itself. */
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<KeyValue> getPositions(Document query) {
    throw new UnsupportedOperationException("queries are planned by the collection");
  }

  @Override
  public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
    check(document, collection);
  }

  /** Refuses a document that cannot be stored, before any index changes. */
  abstract void check(Document document, MongoCollection<KeyValue> collection);

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<KeyValue> collection) {
    check(newDocument, collection);
  }
}
