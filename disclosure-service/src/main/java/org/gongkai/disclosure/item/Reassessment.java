package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked again at what is kept from the public (定期评估、动态调整, 条例第十八条).
 *
 * @param from the openness before
 * @param nextDate by when it is to be done again; null once it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reassessment(
    Result result,
    Openness from,
    String reason,
    Person person,
    Instant at,
    @Nullable LocalDate nextDate) {

  /** What was decided. */
  public enum Result {
    /** The ground still holds. */
    KEPT,
    /** Open on request from now on; it was not open at all. */
    ON_REQUEST,
    /** To be public, after a review of its own. */
    OPENED
  }
}
