package org.gongkai.disclosure.column;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;

/** A column as it is kept. Public for the codec alone. */
public record StoredColumn(
    @BsonId String id, long revision, Column column, List<PendingEvent> pending)
    implements Aggregate {

  /** For a configured column its first revision. */
  static StoredColumn of(Column column) {
    Column kept = column.revision() == 0 ? column.closed(column.closedAt()) : column;
    return new StoredColumn(kept.id(), kept.revision(), kept, List.of());
  }
}
