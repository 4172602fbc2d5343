package org.gongkai.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The index on _id: the data itself, whose keys are the ids. */
final class IdIndex extends StoreIndex {

  static final String NAME = "_id_";
  static final List<IndexKey> KEYS = List.of(new IndexKey("_id", true));

  private final MVMap<KeyValue, byte[]> data;

  IdIndex(MVMap<KeyValue, byte[]> data) {
    super(NAME, KEYS, false);
    this.data = data;
  }

  @Override
  MVMap<KeyValue, ?> map() {
    return data;
  }

  @Override
  boolean isMultikey() {
    return false;
  }

  @Override
  boolean mayBeArray(String field) {
    return false;
  }

  @Override
  boolean coversMatchesOf(Document query) {
    return true;
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public boolean isEmpty() { // asked once, to decide whether to build the index
    return false;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
    KeyValue position = getPosition(document);
    if (data.containsKey(position)) {
      throw new DuplicateKeyError(this, collection, getKeys(), position);
    }
    check(document, collection);
  }

  @Override
  void check(Document document, MongoCollection<KeyValue> collection) {
    if (DocumentSize.of(document) > BsonConstants.MAX_BSON_OBJECT_SIZE) {
      DocumentBytes.encode(document); // says whether it is really too large
    }
  }

  @Override
  public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {}

  @Override
  public KeyValue remove(Document document) {
    return getPosition(document);
  }

  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      KeyValue position,
      MongoCollection<KeyValue> collection) {}

  @Override
  public void drop() {}
}
