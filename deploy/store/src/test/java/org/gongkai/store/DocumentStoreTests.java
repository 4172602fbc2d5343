package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class DocumentStoreTests {

  @Test
  void answersHello() {
    try (DocumentStore store = DocumentStore.inMemory();
        MongoClient client = MongoClients.create(store.uri())) {
      Document reply = run(client, new Document("hello", 1));
      assertThat(reply.getBoolean("isWritablePrimary")).isTrue();
    }
  }

  @Test
  void keepsDocumentsOverARestart(@TempDir Path folder) {
    Path file = folder.resolve("store.mv");
    try (DocumentStore store = DocumentStore.open(file, "127.0.0.1", 0);
        MongoClient client = MongoClients.create(store.uri())) {
      var tasks = client.getDatabase("task").getCollection("tasks");
      Mono.from(tasks.insertOne(new Document("_id", "a").append("version", 1))).block();
    }
    try (DocumentStore store = DocumentStore.open(file, "127.0.0.1", 0);
        MongoClient client = MongoClients.create(store.uri())) {
      var tasks = client.getDatabase("task").getCollection("tasks");
      assertThat(Mono.from(tasks.find()).block()).containsEntry("version", 1);
    }
  }

  private static Document run(MongoClient client, Document command) {
    return Mono.from(client.getDatabase("admin").runCommand(command)).block();
  }
}
