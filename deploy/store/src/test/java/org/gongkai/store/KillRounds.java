package org.gongkai.store;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Kills a store under eight writers, again and again, and compares what it then holds with what it
 * had acknowledged.
 */
final class KillRounds {

  private static final int WRITERS = 8;

  /** A busy machine needs a while until writes flow. */
  private static final long LEAST_WRITES = 100;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * @param acknowledged writes in all rounds
   * @param lost acknowledged writes that were missing after a restart
   * @param unknown documents that nobody wrote
   * @param disagreements between documents and index entries
   * @param longestStart of the restarts
   */
  record Report(
      int rounds,
      long acknowledged,
      long lost,
      long unknown,
      long disagreements,
      Duration longestStart) {}

  private final Path file;
  private final List<Writer> writers = IntStream.range(0, WRITERS).mapToObj(Writer::new).toList();
  private final Random random = new Random(5);
  private long lost;
  private long unknown;
  private long disagreements;
  private Duration longestStart = Duration.ZERO;

  private KillRounds(Path file) {
    this.file = file;
  }

  /**
   * @param writing how long each round goes on writing once writes flow
   */
  static Report run(Path file, int rounds, Duration writing) throws Exception {
    KillRounds kills = new KillRounds(file);
    for (int round = 0; round < rounds; round++) {
      kills.round(writing);
      kills.check();
      System.out.printf(
          "round %d: %d acknowledged, %d lost, %d disagreements, file %d MB%n",
          round + 1, kills.acknowledged(), kills.lost, kills.disagreements, Files.size(file) >> 20);
    }
    return new Report(
        rounds,
        kills.acknowledged(),
        kills.lost,
        kills.unknown,
        kills.disagreements,
        kills.longestStart);
  }

  private long acknowledged() {
    return writers.stream().mapToLong(Writer::acknowledged).sum();
  }

  private void round(Duration writing) throws Exception {
    try (StoreProcess store = StoreProcess.start(file, 32, "-Xmx192m", "-XX:+UseSerialGC");
        MongoClient client =
            MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=15000")) {
      longestStart = max(longestStart, store.startTime());
      MongoCollection<Document> tasks = tasks(client);
      createIndexes(tasks);
      List<Thread> threads = new ArrayList<>();
      writers.forEach(writer -> threads.add(Thread.ofPlatform().start(() -> writer.write(tasks))));
      awaitWrites(acknowledged() + LEAST_WRITES);
      Thread.sleep(writing.plusMillis(random.nextInt(700)));
      store.kill();
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private void awaitWrites(long wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (acknowledged() < wanted && System.nanoTime() < end) {
      Thread.sleep(10);
    }
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  private static MongoCollection<Document> tasks(MongoClient client) {
    return client.getDatabase("kill").getCollection("tasks");
  }

  private static void createIndexes(MongoCollection<Document> tasks) {
    Mono.from(tasks.createIndex(ascending("number"), new IndexOptions().unique(true))).block();
    Mono.from(tasks.createIndex(compoundIndex(ascending("writer", "status"), descending("due"))))
        .block();
    Mono.from(tasks.createIndex(ascending("tags"))).block();
  }

  private void check() {
    disagreements += IndexCheck.disagreements(file, "kill", "tasks").size();
    Map<String, Integer> stored = new HashMap<>();
    try (DocumentStore store = DocumentStore.open(file, "127.0.0.1", 0);
        MongoClient client = MongoClients.create(store.uri())) {
      Flux.from(tasks(client).find())
          .doOnNext(task -> stored.put(task.getString("_id"), task.getInteger("version")))
          .blockLast();
    }
    for (Writer writer : writers) {
      lost += writer.reconcile(stored);
    }
    unknown += stored.size(); // each writer has taken out its own
  }
}
