package org.gongkai.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** An index in the file: one entry (field values..., _id) per document and array element. */
final class EntryIndex extends StoreIndex {

  private final IndexRule rule;
  private final boolean unique;
  private final IndexMaps maps;
  private final boolean built;

  EntryIndex(String name, List<IndexKey> keys, boolean unique, IndexRule rule, IndexMaps maps) {
    super(name, keys, rule.sparse());
    this.rule = rule;
    this.unique = unique;
    this.maps = maps;
    this.built = !maps.isNew();
  }

  @Override
  MVMap<KeyValue, ?> map() {
    return maps.entries();
  }

  @Override
  boolean isMultikey() {
    return maps.isMultikey();
  }

  @Override
  boolean mayBeArray(String field) {
    return maps.mayBeArray(field);
  }

  @Override
  boolean coversMatchesOf(Document query) {
    return rule.coversMatchesOf(query);
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public boolean isEmpty() { // asked once, to decide whether to build the index
    return !built;
  }

  boolean wasBuilt() {
    return built;
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof EntryIndex index
        && unique == index.unique
        && rule.equals(index.rule)
        && Objects.equals(getKeys().toString(), index.getKeys().toString());
  }

  Set<KeyValue> entriesOf(Document document) {
    Set<KeyValue> entries = new LinkedHashSet<>();
    for (KeyValue value : values(document)) {
      List<Object> entry = new ArrayList<>();
      value.forEach(entry::add);
      entry.add(getPosition(document).get(0));
      entries.add(new KeyValue(entry));
    }
    return entries;
  }

  private Set<KeyValue> values(Document document) {
    if (!rule.holds(document)) {
      return Set.of();
    }
    Set<KeyValue> values = getKeyValues(document);
    return values.isEmpty() ? Set.of(valueOfEmptyArray(document)) : values;
  }

  /**
   * The library has no key for an empty array, with which a compound index would lose documents.
   */
  private KeyValue valueOfEmptyArray(Document document) {
    List<Object> values = new ArrayList<>();
    for (String field : rule.fields()) {
      Object value = Utils.getSubdocumentValueCollectionAware(document, field);
      values.add(value instanceof Collection ? null : value);
    }
    return new KeyValue(values).normalized();
  }

  @Override
  void check(Document document, MongoCollection<KeyValue> collection) {
    Set<KeyValue> values = values(document); // refuses parallel arrays
    if (unique) {
      Object id = getPosition(document).get(0);
      values.forEach(value -> checkFree(value, id, collection));
    }
  }

  private void checkFree(KeyValue value, Object id, MongoCollection<KeyValue> collection) {
    KeyValue found = maps.entries().ceilingKey(value);
    while (found != null && startsWith(found, value)) { // at most two steps
      if (!found.get(found.size() - 1).equals(id)) {
        throw new DuplicateKeyError(this, collection, getKeys(), value);
      }
      found = maps.entries().higherKey(found);
    }
  }

  private boolean startsWith(KeyValue entry, KeyValue value) {
    List<Object> start = entry.stream().limit(value.size()).toList();
    return maps.entries().getKeyType().compare(new KeyValue(start), value) == 0;
  }

  @Override
  public void add(Document document, KeyValue position, MongoCollection<KeyValue> collection) {
    check(document, collection); // needed while an index is built over existing documents
    Set<KeyValue> added = entriesOf(document);
    List<String> arrays = rule.fields().stream().filter(field -> isArray(document, field)).toList();
    if (!arrays.isEmpty()) {
      maps.markArrays(arrays);
    }
    added.forEach(maps::add);
  }

  private static boolean isArray(Document document, String field) {
    return Utils.getSubdocumentValueCollectionAware(document, field) instanceof Collection;
  }

  @Override
  public KeyValue remove(Document document) {
    entriesOf(document).forEach(maps::remove);
    return getPosition(document);
  }

  @Override
  public void updateInPlace(
      Document oldDocument,
      Document newDocument,
      KeyValue position,
      MongoCollection<KeyValue> collection) {
    if (!rule.sameEntries(oldDocument, newDocument)) {
      remove(oldDocument);
      add(newDocument, position, collection);
    }
  }

  @Override
  public void checkUpdate(
      Document oldDocument, Document newDocument, MongoCollection<KeyValue> collection) {
    if (!rule.sameEntries(oldDocument, newDocument)) {
      check(newDocument, collection);
    }
  }

  @Override
  public void drop() {
    maps.drop();
  }
}
