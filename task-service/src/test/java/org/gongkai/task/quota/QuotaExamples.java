package org.gongkai.task.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongkai.task.activity.ActivityKind;
import org.gongkai.task.activity.ActivityPerson;
import org.gongkai.task.activity.CountedActivity;

/** Quotas of the demo county. */
final class QuotaExamples {

  static final LocalDate TODAY = LocalDate.of(2021, 6, 15);

  private QuotaExamples() {}

  static QuotaContent content(
      QuotaContent.Subject subject, ActivityKind kind, int minimum, Cycle cycle, String... units) {
    return new QuotaContent(
        kind.label(),
        subject,
        List.of(units),
        List.of(),
        Set.of(kind),
        minimum,
        cycle,
        null,
        "原文。",
        null,
        2021,
        2021);
  }

  static Quota spotChecks() {
    QuotaContent content =
        content(
            QuotaContent.Subject.UNIT,
            ActivityKind.SPOT_CHECK,
            1,
            Cycle.QUARTER,
            "wangchuan-education",
            "wangchuan-finance");
    return Quota.adopt("q1", "wangchuan", content, TODAY);
  }

  static CountedActivity done(String id, String unit, String date, ActivityPerson person) {
    return new CountedActivity(
        id,
        new CountedActivity.Content(
            ActivityKind.SPOT_CHECK, unit, "抽查", LocalDate.parse(date), person));
  }
}
