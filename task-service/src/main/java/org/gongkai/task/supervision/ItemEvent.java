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
 * @param formedDate when the information was formed or changed; the term runs from there
 * @param approvalDueOn last day for the approvals of an emergency publication; null for any other
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
    @Nullable LocalDate formedDate,
    Instant publishedAt,
    @Nullable LocalDate approvalDueOn,
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
    LocalDate done = publishedAt.atZone(CHINA).toLocalDate();
    LocalDate from = formedDate == null || formedDate.isAfter(done) ? signedDate : formedDate;
    LocalDate due = from == null ? null : calendar.deadline(from, PUBLISHING).dueOn();
    return new CaseNews(
        CaseKind.ITEM, id, id, revision, occurredAt, unit, title, state, due, true, done, breach());
  }

  /**
   * What was imported was reviewed in another system, and what could not wait is reviewed
   * afterwards: {@link LateReview} tells when it was not.
   */
  private @Nullable String breach() {
    boolean reviewed =
        externalId != null
            || approvalDueOn != null
            || state.equals("WITHDRAWN")
            || revision >= REVISIONS_OF_A_REVIEW;
    return reviewed ? null : "未经三审即发布：至发布时只有 " + revision + " 次变更。";
  }
}
