package org.gongkai.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * What supervision needs of {@code disclosure.item.published.v1} and {@code
 * disclosure.item.withdrawn.v1}.
 *
 * @param migrated null unless it was published elsewhere; only whether it is there counts
 */
record ItemEvent(
    String id,
    long revision,
    Instant occurredAt,
    String state,
    String title,
    @Nullable String externalId,
    String unit,
    String column,
    @Nullable LocalDate signedDate,
    Instant publishedAt,
    @Nullable Object migrated) {

  /** 《政府信息公开条例》第二十六条：自形成之日起20个工作日内公开. */
  private static final Limit PUBLISHING = Limit.ofWorkingDays(20);

  /** Draft, submission, three approvals and the publication itself are six changes at least. */
  private static final int REVISIONS_OF_A_REVIEW = 6;

  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** What another system published long ago is no case of this year, and moves no column on. */
  boolean isHistory() {
    return migrated != null;
  }

  CaseNews news(WorkingDays calendar) {
    LocalDate due = signedDate == null ? null : calendar.deadline(signedDate, PUBLISHING).dueOn();
    LocalDate done = publishedAt.atZone(CHINA).toLocalDate();
    return new CaseNews(
        CaseKind.ITEM, id, id, revision, occurredAt, unit, title, state, due, true, done, breach());
  }

  /** What was imported was reviewed in another system. */
  private @Nullable String breach() {
    boolean reviewed = externalId != null || revision >= REVISIONS_OF_A_REVIEW;
    return reviewed ? null : "未经三审即发布：至发布时只有 " + revision + " 次变更。";
  }
}
