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
    /** Older than the configured age. */
    AGE
  }
}
