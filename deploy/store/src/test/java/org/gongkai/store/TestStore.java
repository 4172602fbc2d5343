package org.gongkai.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A store in memory with a client; GONGKAI_TEST_MONGODB_URI names a real server to test the same
 * expectations against. Each test finds its own empty database.
 */
final class TestStore implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private static final String EXTERNAL = System.getenv("GONGKAI_TEST_MONGODB_URI");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private @Nullable DocumentStore store;
  private @Nullable MongoClient client;
  private @Nullable MongoDatabase database;

  @Override
  public void beforeAll(ExtensionContext context) {
    store = EXTERNAL == null ? DocumentStore.inMemory() : null;
    client = MongoClients.create(store == null ? EXTERNAL : store.uri());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (database != null) {
      await(database.drop());
      database = null;
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    client().close();
    if (store != null) {
      store.close();
    }
  }

  static boolean isExternal() {
    return EXTERNAL != null;
  }

  MongoClient client() {
    return Objects.requireNonNull(client);
  }

  MongoDatabase database() {
    if (database == null) {
      database = client().getDatabase("test-" + UUID.randomUUID());
    }
    return database;
  }

  MongoCollection<Document> collection(String name) {
    return database().getCollection(name);
  }

  static <T> @Nullable T await(Publisher<T> publisher) {
    return Mono.from(publisher).block(LIMIT);
  }

  static <T> List<T> all(Publisher<T> publisher) {
    return Objects.requireNonNull(Flux.from(publisher).collectList().block(LIMIT));
  }

  /** The ids of the documents, in the order of the result. */
  static List<Object> ids(Publisher<Document> documents) {
    return all(documents).stream().map(document -> document.get("_id")).toList();
  }
}
