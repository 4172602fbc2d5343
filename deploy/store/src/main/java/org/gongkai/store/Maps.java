package org.gongkai.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The maps of the store by name: "data/db.collection" and "index/db.collection/name". Which indexes
 * are multikey stands in "multikeys", and by which fields in "arrays", by the name of their map.
 */
final class Maps {

  private static final String DATA = "data/";
  private static final String INDEX = "index/";
  private static final String MULTIKEYS = "multikeys";
  private static final String ARRAYS = "arrays";

  private final MVStore store;

  Maps(MVStore store) {
    this.store = store;
  }

  Stream<String> databases() {
    return store.getMapNames().stream()
        .filter(name -> name.startsWith(DATA))
        .map(name -> name.substring(DATA.length(), name.indexOf('.', DATA.length())))
        .distinct();
  }

  MVMap<KeyValue, byte[]> data(String namespace) {
    return store.openMap(
        DATA + namespace,
        new MVMap.Builder<KeyValue, byte[]>()
            .keyType(new KeyType(IdIndex.KEYS))
            .valueType(ByteArrayDataType.INSTANCE));
  }

  void dropData(String namespace) {
    store.removeMap(DATA + namespace);
  }

  IndexMaps index(String namespace, String index, List<IndexKey> keys) {
    String name = INDEX + namespace + "/" + index;
    boolean isNew = !store.hasMap(name);
    MVMap<KeyValue, Boolean> entries =
        store.openMap(name, new MVMap.Builder<KeyValue, Boolean>().keyType(new KeyType(keys)));
    return new IndexMaps(entries, store.openMap(MULTIKEYS), store.openMap(ARRAYS), isNew);
  }

  void rename(String from, String to) {
    for (String name : List.copyOf(store.getMapNames())) {
      if (name.equals(DATA + from)) {
        rename(name, DATA, to);
      } else if (name.startsWith(INDEX + from + "/")) {
        String index = name.substring((INDEX + from).length());
        move(MULTIKEYS, name, INDEX + to + index);
        move(ARRAYS, name, INDEX + to + index);
        rename(name, INDEX, to + index);
      }
    }
  }

  private void rename(String name, String kind, String target) {
    store.renameMap(store.openMap(name), kind + target);
  }

  private void move(String map, String from, String to) {
    MVMap<String, Object> known = store.openMap(map);
    Object value = known.remove(from);
    if (value != null) {
      known.put(to, value);
    }
  }

  /** Bytes of the file, 0 in memory. */
  long fileSize() {
    return store.getFileStore() == null ? 0 : store.getFileStore().size();
  }
}
