package org.gongkai.task.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit handed in by hand.
 *
 * @param url of a link, or the reference of a file
 * @param unit whose work it shows
 * @param by the person
 * @param date the day that counts
 */
public record Submission(
    Kind kind,
    String title,
    @Nullable String url,
    @Nullable String note,
    String unit,
    String by,
    String name,
    LocalDate date) {

  /** What is handed in. */
  public enum Kind {
    LINK,
    FILE,
    NOTE
  }
}
