package org.gongkai.disclosure.guide;

import java.time.LocalDate;
import java.util.List;

/**
 * That a published guide no longer holds (NEEDS_REVISION).
 *
 * @param due last day for the next revision
 */
public record RevisionNeed(List<Reason> reasons, LocalDate due) {

  /**
   * @param detail Chinese, for people
   */
  public record Reason(Code code, String detail, LocalDate since) {}

  /** Why. */
  public enum Code {
    UNIT_RENAMED,
    UNIT_DISSOLVED,
    /** Its address, hours or numbers are others than when the guide was published. */
    UNIT_CONTACT_CHANGED,
    /** Older than the configured age. */
    AGE;

    /** Whether somebody may find that the guide holds all the same. */
    boolean mayBeUpheld() {
      return this == AGE || this == UNIT_CONTACT_CHANGED;
    }
  }
}
