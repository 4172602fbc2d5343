package org.gongkai.task.ledger;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An edited spreadsheet of the ledger, waiting for its sender to confirm what it changes.
 *
 * @param id follows from the sender and the file, so that sending it again leads here
 * @param by who sent it
 * @param lines how many lines of the ledger the file has
 * @param rows those that are not as the ledger has them
 * @param missing places in the export whose lines are no longer in the file
 */
public record LedgerImport(
    @BsonId String id,
    long revision,
    State state,
    String by,
    @Nullable String sourceName,
    int lines,
    List<ImportedRow> rows,
    List<Integer> missing,
    Instant readAt,
    List<PendingEvent> pending)
    implements Aggregate {

  /** How far it has come. */
  public enum State {
    PREVIEW,
    /** Every accepted change was tried. */
    CONFIRMED
  }

  /** What was found in a file. */
  record Found(int lines, List<ImportedRow> rows, List<Integer> missing) {}

  public LedgerImport {
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
    pending = List.copyOf(pending);
  }

  static LedgerImport read(
      String id, String by, @Nullable String sourceName, Found found, Instant now) {
    return new LedgerImport(
        id,
        1,
        State.PREVIEW,
        by,
        sourceName,
        found.lines(),
        found.rows(),
        found.missing(),
        now,
        List.of());
  }

  /** Compared again with the ledger as it is now, unless it was confirmed. */
  LedgerImport readAgain(Found found, Instant now) {
    boolean same = found.rows().equals(rows) && found.missing().equals(missing);
    return state == State.CONFIRMED || same
        ? this
        : new LedgerImport(
            id,
            revision + 1,
            state,
            by,
            sourceName,
            found.lines(),
            found.rows(),
            found.missing(),
            now,
            pending);
  }

  LedgerImport confirmed(List<ImportedRow> applied) {
    return state == State.CONFIRMED
        ? this
        : new LedgerImport(
            id,
            revision + 1,
            State.CONFIRMED,
            by,
            sourceName,
            lines,
            applied,
            missing,
            readAt,
            pending);
  }
}
