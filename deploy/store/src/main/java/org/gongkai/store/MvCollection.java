package org.gongkai.store;

import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.Assert;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Documents as BSON bytes in one MVMap ordered by _id; queries go through the cheapest index. */
final class MvCollection extends AbstractSynchronizedMongoCollection<KeyValue> {

  private final MVMap<KeyValue, byte[]> data;
  private boolean firstMatchOnly; // guarded by this

  MvCollection(
      MvDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      MVMap<KeyValue, byte[]> data) {
    super(database, name, options, cursors);
    this.data = data;
  }

  @Override
  protected QueryResult queryDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    MVStore.TxCounter version =
        data.store.registerVersionUsage(); // or a commit could free pages under our cursor
    try {
      boolean natural = orderBy != null && orderBy.containsKey("$natural");
      Document order = orderBy == null || natural ? new Document() : orderBy;
      int wanted = limit == 0 && firstMatchOnly ? 1 : limit;
      List<MvIndex> indexes = natural ? List.of() : mvIndexes();
      Plan plan =
          Plan.best(indexes, query, order, wanted == 0 ? 0 : skip + wanted, data.sizeAsLong());
      boolean sorted = plan != null && plan.sorted;
      Stream<KeyValue> positions = sorted ? null : eachBranch(query, indexes, plan);
      if (positions == null && plan != null) {
        positions = plan.positions();
      }
      Stream<Document> documents =
          positions == null ? all(orderBy) : positions.map(this::getDocument);
      return matchDocumentsFromStream(
          query,
          documents,
          skip,
          wanted,
          batchSize,
          sorted ? null : deriveComparator(order),
          fields);
    } finally {
      data.store.deregisterVersionUsage(version);
    }
  }

  /**
   * A query {..., $or: [...]}: the candidates of each branch, if every branch has an index and
   * together they are fewer.
   */
  private Stream<KeyValue> eachBranch(Document query, List<MvIndex> indexes, Plan whole) {
    if (!(query.get("$or") instanceof List<?> branches)) {
      return null;
    }
    long cost = 0;
    Set<KeyValue> positions = new LinkedHashSet<>();
    List<Plan> plans = new ArrayList<>();
    for (Object branch : branches) {
      Plan plan = Plan.best(indexes, (Document) branch, new Document(), 0, data.sizeAsLong());
      if (plan == null || (cost += plan.cost) >= (whole == null ? data.sizeAsLong() : whole.cost)) {
        return null;
      }
      plans.add(plan);
    }
    plans.forEach(plan -> plan.positions().forEach(positions::add));
    return positions.stream();
  }

  private List<MvIndex> mvIndexes() {
    return getIndexes().stream().map(MvIndex.class::cast).toList();
  }

  private Stream<Document> all(Document orderBy) {
    Cursor<KeyValue, byte[]> cursor = data.cursor(null, null, isNaturalDescending(orderBy));
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(cursor, 0), false)
        .map(key -> Bson.decode(cursor.getValue()));
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    throw new UnsupportedOperationException("see queryDocuments");
  }

  @Override
  public synchronized Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean multi,
      boolean upsert,
      Oplog oplog) {
    firstMatchOnly = !multi;
    try {
      return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
    } finally {
      firstMatchOnly = false;
    }
  }

  @Override
  public synchronized int count(Document query, int skip, int limit) {
    return super.count(query, skip, limit);
  }

  @Override
  public synchronized void addIndex(Index<KeyValue> index) {
    try {
      super.addIndex(index);
    } catch (IndexBuildFailedException e) {
      index.drop(); // or the next attempt would find a half-built index and take it as complete
      throw e;
    }
  }

  @Override
  protected KeyValue addDocumentInternal(Document document) {
    String idField = getIdField();
    Object id = idField == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, idField);
    KeyValue position = MvIndex.position(id);
    byte[] previous = data.putIfAbsent(position, Bson.encode(document));
    Assert.isNull(previous, () -> "duplicate key " + position + " in " + this);
    return position;
  }

  @Override
  protected void handleUpdate(KeyValue position, Document oldDocument, Document newDocument) {
    data.put(position, Bson.encode(newDocument));
  }

  @Override
  protected void removeDocument(KeyValue position) {
    data.remove(position);
  }

  @Override
  protected Document getDocument(KeyValue position) {
    return Bson.decode(data.get(position));
  }

  @Override
  protected Stream<DocumentWithPosition<KeyValue>> streamAllDocumentsWithPosition() {
    return data.entrySet().stream()
        .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
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
    throw new UnsupportedOperationException();
  }
}
