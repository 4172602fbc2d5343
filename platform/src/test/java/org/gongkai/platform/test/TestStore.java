package org.gongkai.platform.test;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.UUID;
import org.gongkai.store.DocumentStore;
import org.jspecify.annotations.Nullable;

/**
 * A document store for tests, with a fresh database each: the embedded one in memory, or the server
 * that GONGKAI_TEST_MONGODB_URI names.
 */
public final class TestStore implements AutoCloseable {

  private final @Nullable DocumentStore embedded;
  private final String uri;
  private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");
  private @Nullable MongoClient client;

  private TestStore(@Nullable DocumentStore embedded, String uri) {
    this.embedded = embedded;
    this.uri = uri;
  }

  public static TestStore start() {
    String real = System.getenv("GONGKAI_TEST_MONGODB_URI");
    if (real != null && !real.isBlank()) {
      return new TestStore(null, real);
    }
    DocumentStore embedded = DocumentStore.inMemory();
    return new TestStore(embedded, embedded.uri());
  }

  public String uri() {
    return uri;
  }

  /** The name of the database that belongs to this test alone. */
  public String databaseName() {
    return name;
  }

  public MongoDatabase database() {
    if (client == null) {
      client = MongoClients.create(uri);
    }
    return client.getDatabase(name);
  }

  @Override
  public void close() {
    if (client != null) {
      reactor.core.publisher.Mono.from(client.getDatabase(name).drop()).block();
      client.close();
    }
    if (embedded != null) {
      embedded.close();
    }
  }
}
