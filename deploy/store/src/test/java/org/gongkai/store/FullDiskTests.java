package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.store.TestStore.await;
import static org.gongkai.store.TestStore.ids;

import com.mongodb.MongoException;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTests {

  @TempDir Path folder;

  private final BlockingQueue<StoreFailure> failures = new LinkedBlockingQueue<>();

  @BeforeEach
  void disk() {
    FullDisk.register();
  }

  private Path file() {
    return folder.resolve("store.mv");
  }

  private DocumentStore storeOnTheDisk(Consumer<StoreFailure> onFailure) {
    return DocumentStore.serve(
        StoreFile.open(FullDisk.SCHEME + ":" + file(), 16),
        "127.0.0.1",
        0,
        Clock.systemUTC(),
        onFailure);
  }

  private static MongoCollection<Document> items(MongoClient client) {
    return client.getDatabase("full").getCollection("items");
  }

  @Test
  void stopsWithAClearMessageAndKeepsWhatItAcknowledged() throws Exception {
    List<Object> acknowledged = new ArrayList<>();
    try (DocumentStore store = storeOnTheDisk(failures::add);
        MongoClient client = MongoClients.create(store.uri())) {
      await(items(client).createIndex(Indexes.ascending("number")));
      for (int i = 0; i < 100; i++) {
        await(items(client).insertOne(new Document("_id", i).append("number", i)));
        acknowledged.add(i);
      }
      FullDisk.fill();
      assertThatThrownBy(() -> await(items(client).insertOne(new Document("_id", "lost"))))
          .isInstanceOf(MongoException.class);
      assertThatThrownBy(() -> await(items(client).insertOne(new Document("_id", "late"))))
          .isInstanceOf(MongoException.class);
    }
    assertThat(failures.poll(10, TimeUnit.SECONDS))
        .hasMessageContainingAll("No space left on device", file().toString());
    assertThat(failures).as("told once").isEmpty();
    assertThat(IndexCheck.disagreements(file(), "full", "items")).isEmpty();
    try (DocumentStore store = DocumentStore.open(file(), "127.0.0.1", 0);
        MongoClient client = MongoClients.create(store.uri())) {
      assertThat(ids(items(client).find())).containsExactlyElementsOf(acknowledged);
    }
  }

  @Test
  void canBeClosedByWhoIsToldOfTheFailure() throws Exception {
    AtomicReference<DocumentStore> opened = new AtomicReference<>();
    CountDownLatch closed = new CountDownLatch(1);
    DocumentStore store =
        storeOnTheDisk(failure -> {
          opened.get().close();
          closed.countDown();
        });
    opened.set(store);
    try (MongoClient client = MongoClients.create(store.uri())) {
      await(items(client).insertOne(new Document("_id", 1)));
      FullDisk.fill();
      assertThatThrownBy(() -> await(items(client).insertOne(new Document("_id", 2))))
          .isInstanceOf(MongoException.class);
      assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
