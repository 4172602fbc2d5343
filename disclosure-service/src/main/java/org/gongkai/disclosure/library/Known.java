package org.gongkai.disclosure.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the library has.
 *
 * @param publicRevision of the last state that it has taken; null while there is none
 * @param receipt under which it keeps the document
 */
public record Known(
    @Nullable Long publicRevision,
    @Nullable String receipt,
    @Nullable Instant sentAt,
    @Nullable Instant ackedAt) {

  static final Known NOTHING = new Known(null, null, null, null);

  Known taken(long told, @Nullable String number, Instant at) {
    long last = publicRevision == null ? told : Math.max(publicRevision, told);
    return new Known(last, number == null ? receipt : number, sentAt == null ? at : sentAt, at);
  }

  Known handedOver(Instant at) {
    return new Known(publicRevision, receipt, at, ackedAt);
  }
}
