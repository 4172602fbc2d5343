package org.gongkai.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;

/**
 * An index on disk: one entry (field values..., _id) per document and array element. The index on
 * _id is the data map itself, whose keys are (_id), so it needs no entries of its own.
 */
final class MvIndex extends Index<KeyValue> {

  final MVMap<KeyValue, ?> map;
  private final MVMap<KeyValue, Boolean> entries;
  private final MVMap<String, Boolean> multikeys;
  private final boolean unique;
  private final boolean built;
  private final Document partialFilter;

  /**
   * @param entries null for the index on _id
   */
  MvIndex(
      String name,
      List<IndexKey> keys,
      boolean unique,
      boolean sparse,
      Document partialFilter,
      boolean built,
      MVMap<KeyValue, ?> map,
      MVMap<KeyValue, Boolean> entries,
      MVMap<String, Boolean> multikeys) {
    super(name, keys, sparse);
    this.map = map;
    this.entries = entries;
    this.multikeys = multikeys;
    this.unique = unique;
    this.built = built || entries == null;
    this.partialFilter = partialFilter;
  }

  static KeyValue position(Object id) {
    return new KeyValue(Collections.singletonList(id)).normalized();
  }

  boolean isMultikey() {
    return entries != null && multikeys.containsKey(entries.getName());
  }

  /** False if the index may lack documents that match the query: it is sparse or partial. */
  boolean coversMatchesOf(Document query) {
    return (partialFilter == null
            || partialFilter.entrySet().stream().allMatch(part -> implies(query, part)))
        && (!isSparse() || keys().stream().anyMatch(key -> Bounds.of(key, query).present));
  }

  private static boolean implies(Document query, Map.Entry<String, Object> part) {
    return query.entrySet().contains(part)
        || part.getValue().equals(new Document("$exists", true))
            && Bounds.of(part.getKey(), query).present
        || query.get("$and") instanceof Collection<?> all
            && all.stream().anyMatch(q -> implies((Document) q, part));
  }

  @Override
  protected List<String> keys() { // widened to this package
    return super.keys();
  }

  private boolean holds(Document document) {
    return (!isSparse() || keys().stream().anyMatch(key -> exists(document, key)))
        && (partialFilter == null || new DefaultQueryMatcher().matches(document, partialFilter));
  }

  private static boolean exists(Document document, String key) {
    return new DefaultQueryMatcher()
        .matches(document, new Document(key, new Document("$exists", true)));
  }

  /** The indexed values of a document, without its _id. */
  private Set<KeyValue> values(Document document) {
    if (!holds(document)) {
      return Set.of();
    }
    Set<KeyValue> values = getKeyValues(document);
    if (values.isEmpty()) { // the library has no key for an empty array
      values =
          Set.of(
              new KeyValue(
                      keys().stream()
                          .map(key -> Utils.getSubdocumentValueCollectionAware(document, key))
                          .map(value -> value instanceof Collection ? null : value)
                          .collect(Collectors.toList()))
                  .normalized());
    }
    return values;
  }

  Set<KeyValue> entriesOf(Document document) {
    Set<KeyValue> result = new LinkedHashSet<>();
    for (KeyValue value : values(document)) {
      List<Object> entry = value.stream().collect(Collectors.toCollection(ArrayList::new));
      entry.add(getPosition(document).get(0));
      result.add(new KeyValue(entry));
    }
    return result;
  }

  private void checkUnique(Document document, MongoCollection<KeyValue> collection) {
    if (!unique) {
      values(document); // rejects parallel arrays
      return;
    }
    Object id = entries == null ? null : getPosition(document).get(0);
    for (KeyValue value : values(document)) {
      KeyValue found = map.ceilingKey(value);
      while (found != null && startsWith(found, value)) { // at most two steps
        if (entries == null || !found.get(found.size() - 1).equals(id)) {
          throw new DuplicateKeyError(this, collection, getKeys(), value);
        }
        found = map.higherKey(found);
      }
    }
  }

  private boolean startsWith(KeyValue entry, KeyValue value) {
    KeyValue start = new KeyValue(entry.stream().limit(value.size()).collect(Collectors.toList()));
    return map.getKeyType().compare(start, value) == 0;
  }

  @Override
  public KeyValue getPosition(Document document) {
    return position(document.get("_id"));
  }

  @Override
  public void checkAdd(Document document, MongoCollection<KeyValue> collection) {
    checkUnique(document, collection);
  }

  @Override
  public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
    if (entries == null) {
      return;
    }
    checkUnique(document, collection); // needed while an index is built over existing documents
    Set<KeyValue> added = entriesOf(document);
    if (!isMultikey()
        && keys().stream()
            .anyMatch(key ->
                Utils.getSubdocumentValueCollectionAware(document, key) instanceof Collection)) {
      multikeys.put(entries.getName(), true);
    }
    added.forEach(entry -> entries.put(entry, true));
  }

  @Override
  public KeyValue remove(Document document) {
    if (entries != null) {
      entriesOf(document).forEach(entries::remove);
    }
    return getPosition(document);
  }

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<KeyValue> collection) {
    if (entries == null) {
      Bson.encode(newDocument); // too large or not encodable: fail before any index changes
    } else {
      checkUnique(newDocument, collection);
    }
  }

  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      KeyValue position,
      MongoCollection<KeyValue> collection) {
    if (entries != null && !entriesOf(oldDocument).equals(entriesOf(newDocument))) {
      remove(oldDocument);
      add(newDocument, position, collection);
    }
  }

  @Override
  public boolean isEmpty() { // asked once, to decide whether to build the index
    return !built;
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public long getCount() {
    return map.sizeAsLong();
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public boolean canHandle(Document query) {
    return false; // MvCollection plans queries itself
  }

  @Override
  public Iterable<KeyValue> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void drop() {
    if (entries != null) {
      multikeys.remove(entries.getName());
      entries.store.removeMap(entries);
    }
  }
}
