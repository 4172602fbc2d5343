package org.gongkai.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.MVMap;

/**
 * The stored state of one index.
 *
 * @param entries the entries; the value says nothing
 * @param multikeys names of the entry maps in which a document has several entries
 * @param isNew whether the entries were never filled
 */
record IndexMaps(
    MVMap<KeyValue, Boolean> entries, MVMap<String, Boolean> multikeys, boolean isNew) {

  void add(KeyValue entry) {
    entries.put(entry, true);
  }

  void remove(KeyValue entry) {
    entries.remove(entry);
  }

  boolean isMultikey() {
    return multikeys.containsKey(entries.getName());
  }

  void markMultikey() {
    multikeys.put(entries.getName(), true);
  }

  void drop() {
    multikeys.remove(entries.getName());
    entries.getStore().removeMap(entries);
  }
}
