package org.gongkai.disclosure.proof.audit;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.gongkai.disclosure.proof.LogEntry;
import org.gongkai.disclosure.proof.merkle.Hash;
import org.gongkai.disclosure.proof.merkle.LeafList;

/**
 * Audit entries that were closed together, in the order in which they were stored.
 *
 * @param number from 1 on, without gaps
 * @param salt base64 of 32 random bytes
 * @param until when the last of them was stored
 * @param closedAt when the batch was made
 */
public record AuditBatch(
    @BsonId long number, String salt, List<Line> entries, Instant until, Instant closedAt) {

  public AuditBatch {
    entries = List.copyOf(entries);
  }

  /** One entry: its id and its leaf within the batch. */
  public record Line(String id, Binary hash) {
    Hash leaf() {
      return Hash.of(hash.getData());
    }
  }

  static AuditBatch of(long number, String salt, List<StoredEntry> entries, Instant at) {
    List<Line> lines =
        entries.stream()
            .map(entry -> new Line(entry.id(), new Binary(entry.hash(salt).bytes())))
            .toList();
    return new AuditBatch(number, salt, lines, entries.getLast().storedAt(), at);
  }

  LeafList tree() {
    return new LeafList(entries.stream().map(Line::leaf).toList());
  }

  /** The place of an entry, -1 if it is not in this batch. */
  int position(String entryId) {
    return entries.stream().map(Line::id).toList().indexOf(entryId);
  }

  /** The name under which the log knows it. */
  String key() {
    return "audit/" + number;
  }

  LogEntry logEntry() {
    return LogEntry.audit(
        null,
        number,
        closedAt,
        entries.size(),
        entries.getFirst().id(),
        entries.getLast().id(),
        tree().root().hex());
  }
}
