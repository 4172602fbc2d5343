package org.gongkai.disclosure.item;

import java.time.Instant;

/** Why an item is no longer public; the reason is shown to everybody. */
public record Withdrawal(Kind kind, String reason, Instant at, Person person) {

  /** What the withdrawal means for the text itself. */
  public enum Kind {
    /** It should not have been published like this; its document number is free again. */
    IN_ERROR,
    /** The document no longer holds. */
    REPEALED,
    /** Its content lives on in another item. */
    CONSOLIDATED
  }
}
