package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an item is no longer public; the reason is shown to everybody.
 *
 * @param redirectTo id of the item in which a consolidated one lives on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Withdrawal(
    Kind kind, String reason, @Nullable String redirectTo, Instant at, Person person) {

  /** What the withdrawal means for the text itself. */
  public enum Kind {
    /** It should not have been published like this; its document number is free again. */
    IN_ERROR,
    /** The document no longer holds; given up as a withdrawal, because its page stays. */
    REPEALED,
    /** Its content lives on in another item. */
    CONSOLIDATED
  }
}
