package org.gongkai.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;

/** One database: maps "data/db.collection" and "index/db.collection/name" of the store. */
final class MvDatabase extends AbstractSynchronizedMongoDatabase<KeyValue> {

  static final String DATA = "data/";
  private static final String INDEX = "index/";
  private static final List<IndexKey> ID = List.of(new IndexKey("_id", true));

  private final MVStore store;
  private Document newIndex = new Document();

  MvDatabase(String name, MVStore store, CursorRegistry cursors) {
    super(name, cursors);
    this.store = store;
    initializeNamespacesAndIndexes();
  }

  private <V> MVMap<KeyValue, V> open(String name, List<IndexKey> keys, DataType<V> values) {
    return store.openMap(
        name, new MVMap.Builder<KeyValue, V>().keyType(new KeyType(keys)).valueType(values));
  }

  @Override
  protected MongoCollection<KeyValue> openOrCreateCollection(
      String name, CollectionOptions options) {
    return new MvCollection(
        this,
        name,
        options,
        cursorRegistry,
        open(DATA + getFullCollectionNamespace(name), ID, ByteArrayDataType.INSTANCE));
  }

  @Override
  protected synchronized void addIndex(Document description) {
    resolveOrCreateCollection(
        collectionOf(description)); // adds the index on _id, through this method
    newIndex = description;
    super.addIndex(description);
  }

  @Override
  protected Index<KeyValue> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return openIndex(collection, name, keys, true, sparse);
  }

  @Override
  protected Index<KeyValue> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return openIndex(collection, name, keys, false, sparse);
  }

  private Index<KeyValue> openIndex(
      String collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
    String namespace = getFullCollectionNamespace(collection);
    MVMap<String, Boolean> multikeys = store.openMap("multikeys");
    if (name.equals("_id_")) {
      MVMap<KeyValue, byte[]> data = open(DATA + namespace, ID, ByteArrayDataType.INSTANCE);
      return new MvIndex(name, keys, true, false, null, true, data, null, multikeys);
    }
    String mapName = INDEX + namespace + "/" + name;
    boolean built = store.hasMap(mapName);
    MVMap<KeyValue, Boolean> entries = open(mapName, keys, null);
    Document partialFilter = (Document) description(namespace, name).get("partialFilterExpression");
    return new MvIndex(
        name, keys, unique, sparse, partialFilter, built, entries, entries, multikeys);
  }

  private static String collectionOf(Document indexDescription) {
    return Utils.getCollectionNameFromFullName(indexDescription.get("ns").toString());
  }

  /**
   * The library does not pass the description on: it is the one being added, or (on start) a stored
   * one.
   */
  private Document description(String namespace, String name) {
    if (namespace.equals(newIndex.get("ns")) && name.equals(newIndex.get("name"))) {
      return newIndex;
    }
    return indexes
        .get()
        .handleQuery(new Document("ns", namespace).append("name", name))
        .iterator()
        .next();
  }

  /**
   * Lets an index serve the leading $match, $sort and $limit of a pipeline, which then run again on
   * fewer documents.
   */
  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    if (command.equals("aggregate")
        && query.get("pipeline") instanceof List<?> stages
        && !stages.isEmpty()
        && ((Document) stages.get(0)).get("$match") instanceof Document match) {
      MongoCollection<KeyValue> collection = resolveCollection((String) query.get(command), false);
      if (collection != null) {
        Aggregation aggregation =
            Aggregation.fromPipeline(query.get("pipeline"), databases, this, collection, oplog);
        aggregation.validate(query);
        Object sort = stages.size() > 1 ? ((Document) stages.get(1)).get("$sort") : null;
        Object limit =
            sort != null && stages.size() > 2 ? ((Document) stages.get(2)).get("$limit") : null;
        Document selector = new Document("$query", match).append("$orderby", sort);
        QueryParameters parameters =
            new QueryParameters(selector, 0, limit instanceof Number n ? n.intValue() : 0);
        List<Document> input = collection.handleQuery(parameters).collectDocuments();
        Document cursor =
            new Document("id", 0L)
                .append("ns", collection.getFullName())
                .append("firstBatch", aggregation.runStages(input.stream()));
        Document response = new Document("cursor", cursor);
        Utils.markOkay(response);
        return response;
      }
    }
    return super.handleCommand(channel, command, query, databases, oplog);
  }

  /** Deletes what TTL indexes have outlived. */
  void deleteExpired(Instant now) {
    if (indexes.get() == null) {
      return;
    }
    for (Document description : indexes.get().queryAll()) {
      if (description.get("expireAfterSeconds") instanceof Number seconds) {
        String field = ((Document) description.get("key")).keySet().iterator().next();
        resolveCollection(collectionOf(description), true)
            .deleteDocuments(
                new Document(field, new Document("$lt", now.minusSeconds(seconds.longValue()))), 0);
      }
    }
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    store.removeMap(DATA + getFullCollectionNamespace(name));
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    String old = collection.getFullName();
    String target = getFullCollectionNamespace(newName);
    for (String name : List.copyOf(store.getMapNames())) {
      if (name.equals(DATA + old) || name.startsWith(INDEX + old + "/")) {
        store.renameMap(
            store.openMap(name), name.replaceFirst(java.util.regex.Pattern.quote(old), target));
      }
    }
    super.moveCollection(from, collection, newName);
  }

  @Override
  protected long getStorageSize() {
    return store.getFileStore().size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }
}
