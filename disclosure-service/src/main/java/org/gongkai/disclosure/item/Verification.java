package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody compared a public item with the facts (定期核验).
 *
 * @param nextDate by when it is to be done again; null for once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verification(
    Result result, @Nullable String note, Person person, Instant at, @Nullable LocalDate nextDate) {

  /** What the comparison showed. */
  public enum Result {
    ACCURATE,
    /** A correction or withdrawal must follow. */
    INACCURATE
  }
}
