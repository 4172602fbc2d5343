package org.gongkai.store;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A result that is read batch by batch, as the client asks, from the snapshot it was searched in.
 */
final class ResultCursor implements Cursor, AutoCloseable {

  /** Bytes, roughly; a reply must stay below the protocol's 48 MB. */
  private static final long BATCH_LIMIT = 16L << 20;

  private final long id;
  private final Stream<Document> stream;
  private final Iterator<Document> documents;
  private final UnaryOperator<List<Document>> projection;

  ResultCursor(long id, Stream<Document> stream, UnaryOperator<List<Document>> projection) {
    this.id = id;
    this.stream = stream;
    this.documents = stream.iterator();
    this.projection = projection;
  }

  @Override
  public long getId() {
    return id;
  }

  @Override
  public synchronized boolean isEmpty() {
    boolean empty = !documents.hasNext();
    if (empty) {
      close();
    }
    return empty;
  }

  @Override
  public List<Document> takeDocuments(int count) {
    return take(count, BATCH_LIMIT);
  }

  List<Document> takeAll() {
    return take(Integer.MAX_VALUE, Long.MAX_VALUE);
  }

  private synchronized List<Document> take(int count, long bytes) {
    List<Document> batch = new ArrayList<>();
    long size = 0;
    while (batch.size() < count && size < bytes && documents.hasNext()) {
      Document document = documents.next();
      batch.add(document);
      size += bytes == Long.MAX_VALUE ? 0 : DocumentSize.of(document);
    }
    return projection.apply(batch);
  }

  /** Lets the file use the pages of the snapshot again. */
  @Override
  public void close() {
    stream.close();
  }
}
