package org.gongkai.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.jspecify.annotations.Nullable;

/** The smallest aggregate that has a rule, a unique value and an event. */
public record Counter(
    @BsonId String id, long revision, @Nullable String label, int count, List<PendingEvent> pending)
    implements Aggregate {

  public static final String TYPE = "test.counter.counted.v1";
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  public static Counter named(String id) {
    return new Counter(id, 1, id, 0, List.of());
  }

  public Counter counted() {
    List<PendingEvent> more = new ArrayList<>(pending);
    more.add(
        PendingEvent.of(TYPE, id, revision + 1, NOW, new Counted(id, revision + 1, count + 1)));
    return new Counter(id, revision + 1, label, count + 1, more);
  }

  /** What the readers see. */
  public record Counted(String id, long revision, int count) {}
}
