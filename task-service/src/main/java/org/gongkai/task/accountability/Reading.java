package org.gongkai.task.accountability;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;

/**
 * That somebody has read cases. It is stored before the answer is given, and its write leaves the
 * entry in the audit trail.
 *
 * @param cases the ids of what was shown
 */
public record Reading(
    @BsonId String id,
    long revision,
    String reader,
    List<String> cases,
    Instant at,
    List<PendingEvent> pending)
    implements Aggregate {

  public Reading {
    cases = List.copyOf(cases);
    pending = List.copyOf(pending);
  }

  /** Its id begins with that of the only case, so that the trail can be asked for it. */
  static Reading of(String reader, List<String> cases, Instant now) {
    String suffix = NewId.random().value();
    String id = cases.size() == 1 ? cases.getFirst() + "." + suffix : suffix;
    return new Reading(id, 1, reader, cases, now, List.of());
  }
}
