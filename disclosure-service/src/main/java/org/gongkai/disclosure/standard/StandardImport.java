package org.gongkai.disclosure.standard;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;

/** A file that was read and waits for a person's word. */
public record StandardImport(
    @BsonId String id,
    long revision,
    String catalogue,
    String fileName,
    State state,
    List<ReadSheet> sheets,
    Instant at,
    List<PendingEvent> pending)
    implements Aggregate {

  public StandardImport {
    sheets = List.copyOf(sheets);
  }

  /** Where it stands. */
  public enum State {
    PREVIEW,
    CONFIRMED
  }

  StandardImport confirmed() {
    return state == State.CONFIRMED
        ? this
        : new StandardImport(
            id, revision + 1, catalogue, fileName, State.CONFIRMED, sheets, at, pending);
  }
}
