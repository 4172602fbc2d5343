package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.store.TestStore.all;
import static org.gongkai.store.TestStore.await;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random documents, changes and queries: a collection with many indexes must answer as its copy
 * without any does, which is read through from end to end.
 */
class DifferentialTests {

  private static final int DOCUMENTS = 400;
  private static final int PHASES = 4;
  private static final int CHANGES = 60;
  private static final int QUERIES = 120;

  @RegisterExtension static final TestStore store = new TestStore();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void indexesChangeNoAnswer(long seed) {
    RandomTasks random = new RandomTasks(seed);
    MongoCollection<Document> indexed = store.collection("indexed");
    MongoCollection<Document> plain = store.collection("plain");
    RandomTasks.INDEXES.forEach(keys -> await(indexed.createIndex(Document.parse(keys))));
    await(indexed.createIndex(Document.parse("{s: 1}"), new IndexOptions().sparse(true)));
    await(indexed.createIndex(Document.parse("{'pending.0': 1}"), new IndexOptions().sparse(true)));
    await(
        indexed.createIndex(
            Document.parse("{b: 1}"),
            new IndexOptions().name("partial").partialFilterExpression(Filters.eq("a", 3))));
    List<Document> documents = random.documents(DOCUMENTS);
    await(indexed.insertMany(documents));
    await(plain.insertMany(documents));
    for (int phase = 0; phase < PHASES; phase++) {
      for (int i = 0; i < QUERIES; i++) {
        compare(indexed, plain, random);
      }
      for (int i = 0; i < CHANGES; i++) {
        change(indexed, plain, random);
      }
      assertThat(Set.copyOf(all(indexed.find()))).isEqualTo(Set.copyOf(all(plain.find())));
    }
  }

  private static void compare(
      MongoCollection<Document> indexed, MongoCollection<Document> plain, RandomTasks random) {
    Bson filter = random.filter();
    Document sort = random.sort();
    int limit = sort.isEmpty() ? 0 : random.limit();
    int skip = sort.isEmpty() ? 0 : random.skip();
    assertThat(find(indexed, filter, sort, limit, skip))
        .as("%s sort %s limit %d skip %d", filter.toBsonDocument(), sort, limit, skip)
        .isEqualTo(find(plain, filter, sort, limit, skip));
    assertThat(await(indexed.countDocuments(filter)))
        .as("count of %s", filter.toBsonDocument())
        .isEqualTo(await(plain.countDocuments(filter)));
  }

  private static List<String> find(
      MongoCollection<Document> collection, Bson filter, Document sort, int limit, int skip) {
    List<String> ids =
        all(collection.find(filter).sort(sort).limit(limit).skip(skip)).stream()
            .map(document -> String.valueOf(document.get("_id")))
            .toList();
    return sort.isEmpty() ? List.copyOf(new TreeSet<>(ids)) : ids;
  }

  /** Which of several matching documents one change takes is open, so it is named. */
  private static void change(
      MongoCollection<Document> indexed, MongoCollection<Document> plain, RandomTasks random) {
    Bson filter = random.filter();
    Document first = await(plain.find(filter).sort(new Document("_id", 1)).first());
    if (first != null) {
      Bson named = Filters.and(Filters.eq("_id", first.get("_id")), filter);
      RandomTasks.Change change = random.change();
      assertThat(outcome(change, indexed, filter, named))
          .as("%s where %s", change, filter.toBsonDocument())
          .isEqualTo(outcome(change, plain, filter, named));
    }
  }

  private static String outcome(
      RandomTasks.Change change, MongoCollection<Document> collection, Bson all, Bson one) {
    try {
      return Objects.toString(await(change.on(collection, all, one)));
    } catch (MongoException e) {
      return "refused with " + e.getCode();
    }
  }
}
