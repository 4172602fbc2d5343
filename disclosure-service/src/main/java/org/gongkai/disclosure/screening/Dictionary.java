package org.gongkai.disclosure.screening;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.screening.detector.Expression;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;

/** Expressions as data: officials edit them. */
public record Dictionary(
    @BsonId String id,
    long revision,
    String name,
    Kind kind,
    List<Expression> entries,
    List<PendingEvent> pending)
    implements Aggregate {

  /** How the entries are used. */
  public enum Kind {
    /** Must not occur. */
    FORBIDDEN,
    /** Must be written exactly so. */
    PROTECTED
  }

  Dictionary rewritten(String newName, Kind newKind, List<Expression> newEntries) {
    return new Dictionary(id, revision + 1, newName, newKind, newEntries, pending);
  }
}
