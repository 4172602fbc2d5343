package org.gongkai.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class KeyTypeTests {

  private final KeyType type =
      new KeyType(List.of(new IndexKey("a", true), new IndexKey("b", false)));

  private static KeyValue key(Object... values) {
    return new KeyValue(values);
  }

  @Test
  void ordersByTypeThenValueAndTurnsDescendingFieldsRound() {
    List<KeyValue> ordered =
        List.of(
            key(new Object[] {null}),
            key(null, 1.0),
            key(1.0, 9.0),
            key(1.0, 2.0),
            key(1.0, KeyType.TOP),
            key("x", 1.0),
            key(Instant.EPOCH, 1.0));
    assertThat(ordered.reversed().stream().sorted(type)).containsExactlyElementsOf(ordered);
  }

  @Test
  void readsWhatItWrote() {
    Stream.of(
            key(1.5, "政务公开"),
            key(null, true, UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8")),
            key(Instant.parse("2026-03-01T08:00:00Z"), new ObjectId()),
            key(new Document("k", 1.0), Long.MAX_VALUE))
        .forEach(key -> {
          WriteBuffer buffer = new WriteBuffer();
          type.write(buffer, key);
          buffer.limit(buffer.position()).position(0);
          assertThat(type.read(buffer.getBuffer())).isEqualTo(key);
        });
  }
}
