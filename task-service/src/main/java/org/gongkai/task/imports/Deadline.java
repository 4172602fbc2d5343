package org.gongkai.task.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as printed and as understood.
 *
 * @param date the last day on which the duty is met in time; null when the form names none
 * @param doubt why a person should look at it, in Chinese; null when there is no reason
 */
public record Deadline(
    @Nullable String text, DeadlineKind kind, @Nullable LocalDate date, @Nullable String doubt) {

  static final Deadline NONE = new Deadline(null, DeadlineKind.UNSPECIFIED, null, null);

  /**
   * Understands the text of a deadline cell.
   *
   * @param year the plan's year, for texts that name none
   */
  public static Deadline of(String text, @Nullable Integer year) {
    return text.isEmpty() ? NONE : DeadlineForm.read(text, year);
  }

  public boolean allYear() {
    return kind == DeadlineKind.ALL_YEAR;
  }

  /** Both promise the same, however they say it. */
  boolean isSame(Deadline other) {
    return kind == other.kind && date != null && date.equals(other.date);
  }

  /** The text names a day that the calendar does not have. */
  boolean impossible() {
    return doubt != null && doubt.startsWith(DeadlineDate.NO_SUCH_DAY);
  }
}
