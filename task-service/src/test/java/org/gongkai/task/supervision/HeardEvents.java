package org.gongkai.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What tests of other features let supervision hear. */
public final class HeardEvents {

  private final CaseHearing hearing;

  public HeardEvents(ApplicationContext context) {
    this.hearing = context.getBean(CaseHearing.class);
  }

  public void published(
      String id, String unit, String column, LocalDate signed, Instant published) {
    hearing
        .published(
            new ItemEvent(
                id,
                6,
                published,
                "PUBLISHED",
                "通知",
                null,
                unit,
                column,
                signed,
                null,
                published,
                null,
                null))
        .block();
  }

  /** An item whose few changes cannot have held three approvals. */
  public void publishedAtOnce(String id, String unit, Instant published) {
    hearing
        .published(
            new ItemEvent(
                id,
                2,
                published,
                "PUBLISHED",
                "通知",
                null,
                unit,
                "news",
                null,
                null,
                published,
                null,
                null))
        .block();
  }

  /** A duty of disclosure; the light has been what it is since the day before. */
  public void duty(
      String id, long revision, String kind, String unit, boolean owed, String light, Instant at) {
    duty(id, revision, kind, unit, owed, light, at, null);
  }

  /** One that can be met at a place of disclosure-service. */
  public void duty(
      String id,
      long revision,
      String kind,
      String unit,
      boolean owed,
      String light,
      Instant at,
      @Nullable String link) {
    String state = owed ? "OPEN" : "ENDED";
    Instant since = at.minusSeconds(86_400);
    hearing
        .duty(
            new DutyEvent(id, revision, at, kind, unit, "补齐公开要素", state, light, null, since, link))
        .block();
  }

  public void assigned(String id, String unit, LocalDate due) {
    Instant at = due.atStartOfDay(ItemEvent.CHINA).toInstant().minusSeconds(86_400);
    hearing
        .appeal(new AppealEvent(id, 2, at, "WC-" + id, "教育", unit, "ASSIGNED", due, null))
        .block();
  }
}
