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
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;

/** One database: its collections and the descriptions of their indexes. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<KeyValue> {

  private final Maps maps;
  private Document added = new Document(); // the index description at hand, guarded by this

  StoreDatabase(String name, Maps maps, CursorRegistry cursors) {
    super(name, cursors);
    this.maps = maps;
    initializeNamespacesAndIndexes();
  }

  @Override
  protected MongoCollection<KeyValue> openOrCreateCollection(
      String name, CollectionOptions options) {
    return new StoreCollection(
        this, name, options, cursorRegistry, maps.data(getFullCollectionNamespace(name)));
  }

  @Override
  protected synchronized void addIndex(Document description) {
    resolveOrCreateCollection(collectionOf(description)); // adds the index on _id by this method
    added = description;
    super.addIndex(description);
  }

  @Override
  protected Index<KeyValue> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return name.equals(IdIndex.NAME)
        ? new IdIndex(maps.data(getFullCollectionNamespace(collection)))
        : entryIndex(collection, name, keys, true, sparse);
  }

  @Override
  protected Index<KeyValue> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return entryIndex(collection, name, keys, false, sparse);
  }

  private EntryIndex entryIndex(
      String collection, String name, List<IndexKey> keys, boolean unique, boolean sparse) {
    String namespace = getFullCollectionNamespace(collection);
    Document partialFilter = (Document) description(namespace, name).get("partialFilterExpression");
    List<String> fields = keys.stream().map(IndexKey::getKey).toList();
    IndexRule rule = new IndexRule(fields, sparse, partialFilter);
    return new EntryIndex(name, keys, unique, rule, maps.index(namespace, name, keys));
  }

  /** The library does not pass it on: it is the one being added, or on start a stored one. */
  private Document description(String namespace, String name) {
    if (namespace.equals(added.get("ns")) && name.equals(added.get("name"))) {
      return added;
    }
    Document wanted = new Document("ns", namespace).append("name", name);
    return indexes.get().handleQuery(wanted).iterator().next();
  }

  private static String collectionOf(Document indexDescription) {
    return Utils.getCollectionNameFromFullName(String.valueOf(indexDescription.get("ns")));
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
    if (command.equals("aggregate")
        && query.get(command) instanceof String name
        && resolveCollection(name, false) instanceof StoreCollection collection
        && Pipeline.isRead(query)) {
      return Pipeline.of(query).run(collection, databases, this, oplog, cursorRegistry);
    }
    return super.handleCommand(channel, command, query, databases, oplog);
  }

  /** The ends of life that TTL indexes set. */
  List<Expiration> expirations() {
    return indexes.get() == null
        ? List.of()
        : indexes
            .get()
            .queryAllAsStream()
            .filter(description -> description.get("expireAfterSeconds") instanceof Number)
            .map(this::expiration)
            .toList();
  }

  private Expiration expiration(Document description) {
    return Expiration.of(
        (StoreCollection) resolveCollection(collectionOf(description), true), description);
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    maps.dropData(getFullCollectionNamespace(name));
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    maps.rename(collection.getFullName(), getFullCollectionNamespace(newName));
    super.moveCollection(from, collection, newName);
  }

  @Override
  protected long getStorageSize() {
    return maps.fileSize();
  }

  @Override
  protected long getFileSize() {
    return maps.fileSize();
  }
}
