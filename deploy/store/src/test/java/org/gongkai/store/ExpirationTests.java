package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExpirationTests {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final StoreBackend backend =
      new StoreBackend(StoreFile.inMemory(), Clock.fixed(NOW, ZoneOffset.UTC), failure -> {});
  private final StoreDatabase database = (StoreDatabase) backend.resolveDatabase("d");

  @AfterEach
  void close() {
    backend.close();
  }

  private StoreCollection sessions() {
    database.addIndex(
        Json.document("{ns: 'd.sessions', name: 'at', key: {at: 1}, expireAfterSeconds: 60}"));
    return (StoreCollection) database.resolveCollection("sessions", true);
  }

  private static Document session(Object id, Object at) {
    return new Document("_id", id).append("at", at);
  }

  @Test
  void deletesOnlyWhatHasOutlivedItsTime() {
    StoreCollection sessions = sessions();
    sessions.addDocument(session("old", NOW.minusSeconds(61)));
    sessions.addDocument(session("young", NOW.minusSeconds(59)));
    sessions.addDocument(session("no date", "yesterday"));
    sessions.addDocument(new Document("_id", "without"));
    backend.deleteExpired();
    assertThat(sessions.search(new Document(), null, 0, 0).map(document -> document.get("_id")))
        .containsExactly("no date", "without", "young");
  }

  @Test
  void deletesMoreThanOnePortion() {
    StoreCollection sessions = sessions();
    IntStream.range(0, 450).forEach(i -> sessions.addDocument(session(i, NOW.minusSeconds(90))));
    backend.deleteExpired();
    assertThat(sessions.count()).isZero();
  }
}
