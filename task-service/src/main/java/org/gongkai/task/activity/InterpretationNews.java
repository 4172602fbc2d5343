package org.gongkai.task.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.platform.text.TextForm;
import org.gongkai.task.activity.ActivityPerson.PersonRole;
import org.jspecify.annotations.Nullable;

/**
 * What activities need to know of {@code disclosure.interpretation.published.v1}.
 *
 * @param id of the interpreting item
 * @param publishedAt null when it is public no longer
 */
record InterpretationNews(
    String id,
    String unit,
    String title,
    Who interpreter,
    Instant occurredAt,
    @Nullable Instant publishedAt) {

  /** In a name that an activity takes. */
  private static final int LONGEST_NAME = 50;

  private static final int LONGEST_TITLE = 200;

  /**
   * @param kind {@code HEAD}, {@code EXPERT}, {@code SPOKESPERSON} or, of nobody in person, {@code
   *     UNIT}
   */
  record Who(String name, String kind) {}

  boolean isPublic() {
    return publishedAt != null;
  }

  /** Who led it; null when nobody did in person. */
  @Nullable ActivityPerson leader() {
    PersonRole role =
        switch (interpreter.kind()) {
          case "HEAD" -> PersonRole.HEAD;
          case "EXPERT" -> PersonRole.EXPERT;
          case "SPOKESPERSON" -> PersonRole.SPOKESPERSON;
          default -> null;
        };
    return role == null
        ? null
        : new ActivityPerson(cut(interpreter.name().strip(), LONGEST_NAME), role);
  }

  /** As it is recorded when this news comes before that of the item. */
  ActivityContent content(ZoneId zone) {
    Instant at = publishedAt == null ? occurredAt : publishedAt;
    LocalDate date = LocalDate.ofInstant(at, zone);
    return ActivityContent.published(
            ActivityKind.INTERPRETATION, unit, cut(title, LONGEST_TITLE), date, "/items/" + id)
        .ledBy(leader());
  }

  private static String cut(String text, int most) {
    return TextForm.beginning(text, most);
  }
}
