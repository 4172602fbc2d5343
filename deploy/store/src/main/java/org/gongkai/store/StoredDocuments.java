package org.gongkai.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.Assert;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/** The documents of one collection as BSON in one map ordered by _id. */
abstract class StoredDocuments extends AbstractMongoCollection<KeyValue> {

  private final MVMap<KeyValue, byte[]> data;

  StoredDocuments(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      MVMap<KeyValue, byte[]> data) {
    super(database, name, options, cursors);
    this.data = data;
  }

  MVMap<KeyValue, byte[]> data() {
    return data;
  }

  @Override
  protected KeyValue addDocumentInternal(Document document) {
    String idField = getIdField();
    Object id = idField == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, idField);
    KeyValue position = StoreIndex.position(id);
    byte[] previous = data.putIfAbsent(position, DocumentBytes.encode(document));
    Assert.isNull(previous, () -> "duplicate key " + position + " in " + this);
    return position;
  }

  @Override
  protected void handleUpdate(KeyValue position, Document oldDocument, Document newDocument) {
    data.put(position, DocumentBytes.encode(newDocument));
  }

  @Override
  protected void removeDocument(KeyValue position) {
    data.remove(position);
  }

  @Override
  protected Document getDocument(KeyValue position) {
    return DocumentBytes.decode(Objects.requireNonNull(data.get(position)));
  }

  @Override
  protected Stream<DocumentWithPosition<KeyValue>> streamAllDocumentsWithPosition() {
    return data.entrySet().stream()
        .map(entry ->
            new DocumentWithPosition<>(DocumentBytes.decode(entry.getValue()), entry.getKey()));
  }

  @Override
  public int count() {
    return data.size();
  }

  @Override
  protected boolean tracksDataSize() { // would cost one more changed page in every commit
    return false;
  }

  @Override
  protected int getDataSize() {
    return 0;
  }

  @Override
  protected void updateDataSize(int delta) {
    throw new UnsupportedOperationException("sizes are not tracked");
  }
}
