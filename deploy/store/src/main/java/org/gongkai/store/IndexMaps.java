package org.gongkai.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;

/**
 * The stored state of one index.
 *
 * @param entries the entries; the value says nothing
 * @param multikeys names of the entry maps in which a document has several entries
 * @param arrays by name of the entry map the fields, one a line, that are an array in some
 *     document; none for an index of before these were kept, of which any field may be one
 * @param isNew whether the entries were never filled
 */
record IndexMaps(
    MVMap<KeyValue, Boolean> entries,
    MVMap<String, Boolean> multikeys,
    MVMap<String, String> arrays,
    boolean isNew) {

  IndexMaps {
    if (isNew) {
      arrays.put(entries.getName(), "");
    }
  }

  void add(KeyValue entry) {
    entries.put(entry, true);
  }

  void remove(KeyValue entry) {
    entries.remove(entry);
  }

  boolean isMultikey() {
    return multikeys.containsKey(entries.getName());
  }

  boolean mayBeArray(String field) {
    String known = arrays.get(entries.getName());
    return isMultikey() && (known == null || fields(known).contains(field));
  }

  void markArrays(Collection<String> fields) {
    String known = arrays.get(entries.getName());
    if (!isMultikey()) {
      multikeys.put(entries.getName(), true);
    }
    if (known != null && !fields(known).containsAll(fields)) {
      Set<String> all = new TreeSet<>(fields(known));
      all.addAll(fields);
      arrays.put(entries.getName(), String.join("\n", all));
    }
  }

  private static List<String> fields(String known) {
    return known.lines().toList();
  }

  void drop() {
    multikeys.remove(entries.getName());
    arrays.remove(entries.getName());
    entries.getStore().removeMap(entries);
  }
}
