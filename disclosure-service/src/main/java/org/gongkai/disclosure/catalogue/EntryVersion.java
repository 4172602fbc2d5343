package org.gongkai.disclosure.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.disclosure.item.Person;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entry; never changed.
 *
 * @param validTo the last day; null while it is open
 * @param note what has changed, for everybody
 */
public record EntryVersion(
    int number,
    Change change,
    EntryContent content,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Source source,
    @Nullable String note,
    Instant at,
    Person by) {

  /** What made a version. */
  public enum Change {
    CREATED,
    CHANGED,
    CLOSED
  }

  /** Why the catalogue was changed. */
  public enum Origin {
    PLAN_TASK,
    PUBLIC_DEMAND,
    FREQUENT_APPLICATIONS,
    OTHER
  }

  /**
   * @param reference the task, demand or applications; null when none is named
   */
  public record Source(Origin kind, @Nullable String reference) {

    static final Source OTHER = new Source(Origin.OTHER, null);
  }

  boolean holdsOn(LocalDate day) {
    return validTo == null || !day.isAfter(validTo);
  }
}
