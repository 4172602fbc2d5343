package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The query shapes of the services read a few entries of an index, never the whole collection. */
class PlanTests {

  private static final int DOCUMENTS = 1000;

  private final StoreBackend backend =
      new StoreBackend(StoreFile.inMemory(), Clock.systemUTC(), failure -> {});
  private StoreCollection tasks;

  @BeforeEach
  void thousandTasks() {
    StoreDatabase database = (StoreDatabase) backend.resolveDatabase("task");
    index(database, "unit_status_due", "{unit: 1, status: 1, due: 1, _id: 1}", "");
    index(database, "due_id", "{due: -1, _id: 1}", "");
    index(database, "version_id", "{version: 1, _id: 1}", "");
    index(database, "tags", "{tags: 1}", "");
    index(database, "tags_due", "{tags: 1, due: 1, _id: 1}", "");
    index(database, "pending", "{pendingSince: 1}", "sparse: true");
    index(database, "active", "{number: 1}", "partialFilterExpression: {active: true}");
    tasks = (StoreCollection) database.resolveCollection("tasks", true);
    IntStream.range(0, DOCUMENTS).mapToObj(PlanTests::task).forEach(tasks::addDocument);
  }

  @AfterEach
  void close() {
    backend.close();
  }

  private static void index(StoreDatabase database, String name, String keys, String options) {
    database.addIndex(
        document("{ns: 'task.tasks', name: '%s', key: %s, %s}".formatted(name, keys, options)));
  }

  private static Document task(int i) {
    Document task =
        document(
            "{_id: %d, version: 1, unit: 'u%d', status: 's%d', due: %d, number: %d, active: %b, tags: ['a%d', 'b']}"
                .formatted(i, i % 20, i / 20 % 5, i / 2, i, i % 2 == 0, i % 100));
    return i % 100 == 0 ? task.append("pendingSince", i) : task;
  }

  private long read(String query) {
    return read(query, "{}", 0);
  }

  private long read(String query, String order, int limit) {
    try (Snapshot snapshot = tasks.snapshot()) {
      return Search.cheapest(snapshot, document(query), document(order), limit)
          .map(plan -> plan.cost(limit))
          .orElse((long) DOCUMENTS);
    }
  }

  private static Document document(String json) {
    return Json.document(json);
  }

  @Test
  void readsOneEntryForAnIdWhateverElseIsAsked() {
    assertThat(read("{_id: 7}")).isEqualTo(1);
    assertThat(read("{_id: 7, version: 1}")).isEqualTo(1);
    assertThat(read("{$and: [{_id: 7}, {version: 1}]}")).isEqualTo(1);
    assertThat(read("{_id: {$in: [1, 2, 3]}, version: 1}")).isEqualTo(3);
  }

  @Test
  void readsAPrefixAndARangeOfACompoundIndex() {
    assertThat(read("{unit: 'u3', status: 's1'}")).isEqualTo(10);
    assertThat(read("{unit: 'u3', status: {$in: ['s1', 's2']}}")).isEqualTo(20);
    assertThat(read("{unit: 'u3', status: 's1', due: {$gte: 200, $lt: 300}}")).isEqualTo(2);
    assertThat(read("{unit: 'u3'}")).isEqualTo(50);
  }

  @Test
  void readsAKeysetPageInTheOrderOfAnIndex() {
    String next = "{$or: [{due: {$lt: 10}}, {due: 10, _id: {$gt: 20}}]}";
    assertThat(read(next, "{due: -1, _id: 1}", 5)).isLessThanOrEqualTo(22);
    assertThat(read("{}", "{due: -1, _id: 1}", 5)).isLessThan(DOCUMENTS / 2);
    assertThat(read("{unit: 'u3', status: 's1'}", "{due: 1, _id: 1}", 5)).isLessThanOrEqualTo(10);
  }

  @Test
  void beginsAKeysetPageBehindTheLastDocumentEvenAmongManyWithTheSameValue() {
    String after = "{$or: [{version: {$gt: 1}}, {version: 1, _id: {$gt: 990}}]}";
    assertThat(read(after, "{version: 1, _id: 1}", 0)).isEqualTo(9);
    assertThat(read("{$and: [{active: true}, %s]}".formatted(after), "{version: 1, _id: 1}", 0))
        .isEqualTo(9);
    String before = "{$or: [{version: {$lt: 1}}, {version: 1, _id: {$lt: 20}}]}";
    assertThat(ids(before, "{version: -1, _id: -1}", 3)).containsExactly(19, 18, 17);
  }

  @Test
  void readsOverlappingBranchesOfAnOrAsOneRange() {
    String query = "{$or: [{due: {$lt: 10}}, {due: {$lt: 20}, _id: {$gt: 20}}]}";
    assertThat(read(query, "{due: -1, _id: 1}", 0)).isEqualTo(42);
    assertThat(ids(query, "{due: -1, _id: 1}", 3)).containsExactly(38, 39, 36);
  }

  private List<Object> ids(String query, String order, int limit) {
    try (var found = tasks.search(document(query), document(order), 0, limit)) {
      return found.map(task -> task.get("_id")).toList();
    }
  }

  @Test
  void readsSparsePartialAndMultikeyIndexes() {
    assertThat(read("{pendingSince: {$exists: true}}", "{pendingSince: 1}", 5)).isEqualTo(10);
    assertThat(read("{number: 4, active: true}")).isEqualTo(1);
    assertThat(read("{tags: 'a7'}")).isEqualTo(10);
  }

  @Test
  void readsADocumentOnceInTheOrderBehindOneValueOfAnArray() {
    assertThat(read("{tags: 'b'}", "{due: 1, _id: 1}", 5)).isLessThan(DOCUMENTS / 5);
    assertThat(ids("{tags: 'a7'}", "{due: 1, _id: 1}", 3)).containsExactly(7, 107, 207);
    assertThat(ids("{tags: 'a7'}", "{due: -1, _id: -1}", 3)).containsExactly(907, 807, 707);
    assertThat(ids("{tags: {$in: ['b', 'a7']}}", "{due: -1, _id: -1}", 3))
        .containsExactly(999, 998, 997);
    assertThat(ids("{tags: {$gt: 'a98'}}", "{due: 1, _id: 1}", 3)).containsExactly(0, 1, 2);
  }

  @Test
  void leavesAnIndexThatMayLackMatches() {
    assertThat(read("{number: 4}")).isEqualTo(DOCUMENTS);
    assertThat(read("{pendingSince: null}")).isEqualTo(DOCUMENTS);
    assertThat(read("{pendingSince: {$exists: false}}")).isEqualTo(DOCUMENTS);
  }

  @Test
  void unitesTheBranchesOfAnOr() {
    try (Snapshot snapshot = tasks.snapshot()) {
      Search search =
          Search.of(snapshot, document("{$or: [{_id: 3}, {tags: 'a7'}]}"), new Document(), 0);
      assertThat(search.candidates().map(task -> task.get("_id")))
          .hasSize(11)
          .contains(3, 107, 907);
    }
  }

  @Test
  void givesTheIndexOrderOnlyIfItIsTheOneAskedFor() {
    assertThat(sorted("{due: -1, _id: 1}")).isTrue();
    assertThat(sorted("{due: 1, _id: -1}")).isTrue();
    assertThat(sorted("{due: 1, _id: 1}")).isFalse();
    assertThat(sorted("{tags: 1}")).as("several entries per document").isFalse();
  }

  @Test
  void readsSeveralRangesInOneOrder() {
    try (Snapshot snapshot = tasks.snapshot()) {
      Search search =
          Search.of(snapshot, document("{_id: {$in: [5, 1, 9]}}"), document("{_id: -1}"), 0);
      assertThat(search.sorted()).isTrue();
      assertThat(search.candidates().map(task -> task.get("_id"))).containsExactly(9, 5, 1);
    }
  }

  private boolean sorted(String order) {
    try (Snapshot snapshot = tasks.snapshot()) {
      return Search.of(snapshot, new Document(), document(order), 3).sorted();
    }
  }

  @Test
  void refusesNothingThatItDoesNotKnow() {
    List.of("{$nor: [{_id: 1}]}", "{due: {$mod: [2, 0]}}", "{$expr: {$eq: ['$due', 1]}}")
        .forEach(query -> assertThat(read(query)).isEqualTo(DOCUMENTS));
  }
}
