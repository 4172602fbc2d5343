package org.gongkai.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares every index entry of a collection with its documents. */
final class IndexCheck {

  private IndexCheck() {}

  /** What does not agree, in words; opens the file, which nobody else may have open. */
  static List<String> disagreements(Path file, String database, String... collections) {
    StoreBackend backend =
        new StoreBackend(StoreFile.open(file, 16), Clock.systemUTC(), failure -> {});
    try {
      StoreDatabase opened = (StoreDatabase) backend.resolveDatabase(database);
      return Stream.of(collections)
          .map(name -> (StoreCollection) opened.resolveCollection(name, true))
          .flatMap(collection -> disagreements(collection).stream())
          .toList();
    } finally {
      backend.close();
    }
  }

  static List<String> disagreements(StoreCollection collection) {
    List<String> found = new ArrayList<>();
    collection.getIndexes().stream()
        .filter(EntryIndex.class::isInstance)
        .map(EntryIndex.class::cast)
        .forEach(index -> compare(collection, index, found));
    return found;
  }

  private static void compare(StoreCollection collection, EntryIndex index, List<String> found) {
    Set<String> stored = new HashSet<>();
    index.map().keySet().forEach(entry -> stored.add(entry.toString()));
    Set<String> values = new HashSet<>();
    try (Stream<Document> documents = collection.search(new Document(), null, 0, 0)) {
      documents.forEach(document -> {
        for (KeyValue entry : index.entriesOf(document)) {
          if (!stored.remove(entry.toString())) {
            found.add(index.getName() + " lacks " + entry);
          }
          if (index.isUnique() && !values.add(withoutId(entry))) {
            found.add(index.getName() + " has twice " + entry);
          }
        }
      });
    }
    stored.forEach(entry -> found.add(index.getName() + " has left " + entry));
  }

  private static String withoutId(KeyValue entry) {
    return entry.stream().limit(entry.size() - 1).toList().toString();
  }
}
