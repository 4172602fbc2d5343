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
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTests {

  @TempDir Path folder;

  private final List<StoreFailure> failures = new CopyOnWriteArrayList<>();

  @BeforeEach
  void disk() {
    FullDisk.register();
  }

  private Path file() {
    return folder.resolve("store.mv");
  }

  private DocumentStore storeOnTheDisk() {
    return DocumentStore.serve(
        StoreFile.open(FullDisk.SCHEME + ":" + file(), 16),
        "127.0.0.1",
        0,
        Clock.systemUTC(),
        failures::add);
  }

  private static MongoCollection<Document> items(MongoClient client) {
    return client.getDatabase("full").getCollection("items");
  }

  @Test
  void stopsWithAClearMessageAndKeepsWhatItAcknowledged() {
    List<Object> acknowledged = new ArrayList<>();
    try (DocumentStore store = storeOnTheDisk();
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
    assertThat(failures)
        .singleElement()
        .extracting(StoreFailure::getMessage)
        .asString()
        .contains("No space left on device", file().toString());
    assertThat(IndexCheck.disagreements(file(), "full", "items")).isEmpty();
    try (DocumentStore store = DocumentStore.open(file(), "127.0.0.1", 0);
        MongoClient client = MongoClients.create(store.uri())) {
      assertThat(ids(items(client).find())).containsExactlyElementsOf(acknowledged);
    }
  }
}
