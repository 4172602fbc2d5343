package org.gongkai.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that plans its queries. Writers exclude each other for a whole command; readers work
 * on a snapshot and hold nobody up.
 */
final class StoreCollection extends StoredDocuments {

  private boolean firstMatchOnly; // guarded by this

  StoreCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      MVMap<KeyValue, byte[]> data) {
    super(database, name, options, cursors, data);
  }

  synchronized Snapshot snapshot() {
    return new Snapshot(data(), getIndexes().stream().map(StoreIndex.class::cast).toList());
  }

  /** The documents that match, in order, read as they are asked for; to be closed. */
  Stream<Document> search(Document query, @Nullable Document orderBy, int skip, int limit) {
    Snapshot snapshot = snapshot();
    try {
      return search(snapshot, query, orderBy, skip, limit).onClose(snapshot::close);
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  private Stream<Document> search(
      Snapshot snapshot, Document query, @Nullable Document orderBy, int skip, int limit) {
    if (orderBy != null && orderBy.containsKey("$natural")) {
      Stream<Document> all = snapshot.all(isNaturalDescending(orderBy)).filter(matches(query));
      return slice(all, skip, limit);
    }
    Document order = orderBy == null ? new Document() : orderBy;
    Search search = Search.of(snapshot, query, order, limit == 0 ? 0 : skip + limit);
    Stream<Document> found = search.candidates().filter(matches(query));
    if (search.sorted()) {
      return slice(found, skip, limit);
    }
    return slice(
        Smallest.of(found, deriveComparator(order), limit == 0 ? 0 : skip + limit), skip, limit);
  }

  /** Each search has a matcher of its own: it remembers positions, which a writer relies on. */
  private static Predicate<Document> matches(Document query) {
    QueryMatcher matcher = new DefaultQueryMatcher();
    return query.isEmpty() ? document -> true : document -> matcher.matches(document, query);
  }

  private static Stream<Document> slice(Stream<Document> documents, int skip, int limit) {
    Stream<Document> rest = skip > 0 ? documents.skip(skip) : documents;
    return limit > 0 ? rest.limit(limit) : rest;
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document orderBy,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    int wanted = limit == 0 && Thread.holdsLock(this) && firstMatchOnly ? 1 : limit;
    ResultCursor cursor =
        new ResultCursor(
            cursorRegistry.generateCursorId(),
            search(query, orderBy, skip, wanted),
            batch -> project(batch, fields));
    return firstBatch(cursor, batchSize);
  }

  /** The first batch of a result; a rest is kept for the client to fetch. */
  QueryResult firstBatch(ResultCursor cursor, int batchSize) {
    List<Document> first = batchSize == 0 ? cursor.takeAll() : cursor.takeDocuments(batchSize);
    if (cursor.isEmpty()) {
      return new QueryResult(first);
    }
    cursorRegistry.add(cursor);
    return new QueryResult(first, cursor);
  }

  private List<Document> project(List<Document> documents, @Nullable Document fields) {
    return fields == null || fields.isEmpty()
        ? documents
        : matchDocumentsFromStream(new Document(), documents.stream(), 0, 0, 0, null, fields)
            .collectDocuments();
  }

  @Override
  protected QueryResult matchDocuments(
      Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
    throw new UnsupportedOperationException("see queryDocuments");
  }

  @Override
  public int count(@Nullable Document query, int skip, int limit) {
    if (query == null || query.isEmpty()) {
      return super.count(query, skip, limit);
    }
    try (Stream<Document> found = search(query, null, skip, Math.max(limit, 0))) {
      return (int) found.count();
    }
  }

  @Override
  public synchronized void addDocument(Document document) {
    super.addDocument(document);
  }

  @Override
  public synchronized Document findAndModify(Document query) {
    return super.findAndModify(query);
  }

  @Override
  public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
    return super.deleteDocuments(selector, limit, oplog);
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
  public synchronized void renameTo(MongoDatabase database, String name) {
    super.renameTo(database, name);
  }

  /** A half-built index is dropped, or the next attempt would take it as complete. */
  @Override
  public synchronized void addIndex(Index<KeyValue> index) {
    try {
      super.addIndex(index);
    } catch (RuntimeException e) {
      if (index.isEmpty()) {
        index.drop();
      }
      throw e;
    }
  }

  @Override
  public synchronized void dropIndex(String name) {
    super.dropIndex(name);
  }
}
