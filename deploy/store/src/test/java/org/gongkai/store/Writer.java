package org.gongkai.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Inserts, replaces and deletes its own documents and remembers what was acknowledged. */
final class Writer {

  private static final String TEXT = "政务公开".repeat(120);

  /** A write whose answer has not come: it may or may not be in the store. */
  private record Open(String id, @Nullable Integer version) {}

  private final Map<String, Integer> versions = new HashMap<>();
  private final Random random;
  private final int number;
  private @Nullable Open open;
  private int inserted;
  private volatile long acknowledged;

  Writer(int number) {
    this.number = number;
    this.random = new Random(number);
  }

  long acknowledged() {
    return acknowledged;
  }

  /** Writes until the store is gone. */
  void write(MongoCollection<Document> tasks) {
    try {
      while (true) {
        one(tasks);
      }
    } catch (MongoException e) {
      return; // killed, as planned
    }
  }

  private void one(MongoCollection<Document> tasks) {
    int kind = random.nextInt(10);
    String id = "w%d-%d".formatted(number, random.nextInt(inserted + 1));
    Integer version = versions.get(id);
    if (kind < 5 || version == null) {
      String added = "w%d-%d".formatted(number, inserted++);
      send(tasks.insertOne(task(added, 0)), added, 0);
    } else if (kind < 9) {
      Document replaced =
          send(
              tasks.findOneAndReplace(
                  and(eq("_id", id), eq("version", version)), task(id, version + 1)),
              id,
              version + 1);
      Objects.requireNonNull(replaced, "acknowledged version not found");
    } else {
      send(tasks.deleteOne(eq("_id", id)), id, null);
    }
  }

  private <T> @Nullable T send(Publisher<T> write, String id, @Nullable Integer version) {
    open = new Open(id, version);
    T answer = Mono.from(write).block();
    remember(id, version);
    open = null;
    acknowledged++;
    return answer;
  }

  private void remember(String id, @Nullable Integer version) {
    if (version == null) {
      versions.remove(id);
    } else {
      versions.put(id, version);
    }
  }

  private Document task(String id, int version) {
    return new Document("_id", id)
        .append("version", version)
        .append("number", "N" + id + "-" + version)
        .append("writer", "w" + number)
        .append("status", "s" + version % 5)
        .append("due", new Date(1_700_000_000_000L + random.nextInt(1_000_000)))
        .append("tags", List.of("t" + version % 3, "w" + number))
        .append("text", TEXT);
  }

  /**
   * Takes this writer's documents out of {@code stored} and counts the acknowledged writes that are
   * not there.
   */
  long reconcile(Map<String, Integer> stored) {
    Map<String, Integer> mine = new HashMap<>();
    stored
        .entrySet()
        .removeIf(task -> isMine(task) && mine.put(task.getKey(), task.getValue()) == null);
    Open unanswered = open;
    if (unanswered != null && Objects.equals(mine.get(unanswered.id()), unanswered.version())) {
      remember(unanswered.id(), unanswered.version());
    }
    open = null;
    long lost =
        versions.entrySet().stream()
            .filter(task -> !task.getValue().equals(mine.get(task.getKey())))
            .count();
    mine.keySet().removeAll(versions.keySet());
    stored.putAll(mine); // what this writer never had acknowledged, or had deleted
    return lost;
  }

  private boolean isMine(Map.Entry<String, Integer> task) {
    return task.getKey().startsWith("w" + number + "-");
  }
}
