package org.gongkai.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.TestStore.await;
import static org.gongkai.store.TestStore.ids;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.health.MongoReactiveHealthIndicator;

class DocumentStoreTests {

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("store.mv");
  }

  private DocumentStore store() {
    return DocumentStore.open(file(), "127.0.0.1", 0);
  }

  private static MongoCollection<Document> tasks(MongoClient client) {
    return client.getDatabase("task").getCollection("tasks");
  }

  @Test
  void isHealthyForSpringBoot() {
    try (DocumentStore store = DocumentStore.inMemory();
        MongoClient client = MongoClients.create(store.uri())) {
      assertThat(new MongoReactiveHealthIndicator(client).health().block().getStatus())
          .isEqualTo(Status.UP);
      await(tasks(client).insertOne(new Document()));
      assertThat(new MongoReactiveHealthIndicator(client).health().block().getStatus())
          .isEqualTo(Status.UP);
    }
  }

  @Test
  void givesTheAddressItListensAt() {
    try (DocumentStore store = DocumentStore.inMemory()) {
      assertThat(store.uri()).matches("mongodb://127\\.0\\.0\\.1:\\d+");
    }
  }

  @Test
  void keepsDocumentsAndIndexesOverARestart() {
    try (DocumentStore store = store();
        MongoClient client = MongoClients.create(store.uri())) {
      await(tasks(client).createIndex(ascending("number"), new IndexOptions().unique(true)));
      await(tasks(client).createIndex(ascending("tags", "_id")));
      await(
          tasks(client)
              .createIndex(
                  ascending("day"),
                  new IndexOptions().unique(true).partialFilterExpression(eq("active", true))));
      await(
          tasks(client)
              .insertMany(
                  IntStream.range(0, 500)
                      .mapToObj(i ->
                          new Document("_id", i)
                              .append("number", i)
                              .append("tags", List.of("t" + i % 5, "all"))
                              .append("day", i % 2)
                              .append("active", i < 2))
                      .toList()));
      await(tasks(client).updateMany(eq("tags", "t3"), Updates.push("tags", "new")));
      await(tasks(client).deleteMany(eq("tags", "t4")));
    }
    assertThat(IndexCheck.disagreements(file(), "task", "tasks")).isEmpty();
    try (DocumentStore store = store();
        MongoClient client = MongoClients.create(store.uri())) {
      assertThat(ids(tasks(client).find(eq("tags", "new")))).hasSize(100);
      assertThat(ids(tasks(client).find(eq("number", 7)))).containsExactly(7);
      assertRefused(client, new Document("number", 7));
      assertRefused(client, new Document("number", -1).append("day", 1).append("active", true));
      await(tasks(client).insertOne(new Document("number", -2).append("day", 1)));
    }
  }

  private static void assertRefused(MongoClient client, Document task) {
    assertThatThrownBy(() -> await(tasks(client).insertOne(task)))
        .isInstanceOf(MongoWriteException.class);
  }

  @Test
  void refusesAFileThatIsInUse() {
    try (DocumentStore store = store()) {
      assertThat(store.uri()).isNotEmpty();
      assertThatThrownBy(this::store).hasMessageContaining("locked");
    }
  }
}
