package org.gongkai.disclosure.proof.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.gongkai.platform.test.TestStore;
import reactor.core.publisher.Flux;

/** Audit entries as the relay leaves them. */
public final class TrailExamples {

  public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  public static final AuditProperties HOURLY =
      new AuditProperties(Duration.ofHours(1), 100, Duration.ofSeconds(10));

  private TrailExamples() {}

  /** Entries numbered from one number to another, stored one a second from an instant on. */
  public static void store(TestStore store, int from, int to, Instant first) {
    List<Document> entries =
        IntStream.range(from, to)
            .mapToObj(n -> entry("entry-" + n, first.plusSeconds(n - from)))
            .toList();
    Flux.from(store.database().getCollection("audit").insertMany(entries)).blockLast();
  }

  static Document entry(String id, Instant storedAt) {
    return new Document("_id", id)
        .append("at", storedAt.minusMillis(40))
        .append("object", "items/item-1")
        .append("revision", 6L)
        .append("action", "publish")
        .append("actorId", "office")
        .append("actorName", "秦简")
        .append("actorUnit", "wangchuan")
        .append("storedAt", storedAt);
  }

  public static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneId.of("Asia/Shanghai"));
  }
}
