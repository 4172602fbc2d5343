package org.gongkai.disclosure.catalogue;

import java.time.LocalDate;
import java.util.Objects;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a term, and how it was counted.
 *
 * @param complete false when it rests on a year whose holidays are not loaded, so that it may move
 * @param explained Chinese, for people
 */
public record Due(LocalDate on, boolean complete, String explained) {

  /** 《政府信息公开条例》第二十六条. */
  static final int LEGAL_DAYS = 20;

  private static final int SOON = 5;

  /** Holidays that are not loaded move no term by more. */
  private static final int MARGIN_DAYS = 30;

  /**
   * Counted from that day; what names no number of days has the term of the law.
   *
   * @param start a phrase and a day, as in “信息形成于”
   */
  public static Due of(
      String start, LocalDate from, @Nullable TimeLimit limit, WorkingDays calendar) {
    boolean own =
        limit != null
            && limit.n() != null
            && (limit.kind() == TimeLimit.Kind.WORKDAYS || limit.kind() == TimeLimit.Kind.CALENDAR);
    boolean workdays = !own || Objects.requireNonNull(limit).kind() == TimeLimit.Kind.WORKDAYS;
    int days = own ? Objects.requireNonNull(Objects.requireNonNull(limit).n()) : LEGAL_DAYS;
    Deadline deadline =
        calendar.deadline(from, workdays ? Limit.ofWorkingDays(days) : Limit.ofCalendarDays(days));
    // Only the days off of working days can move a term.
    boolean complete = !workdays || deadline.complete();
    String basis =
        own
            ? "目录规定" + days + (workdays ? "个工作日" : "日")
            : limit == null ? "《条例》第二十六条规定20个工作日" : "目录规定“" + limit.text() + "”，最迟按《条例》第二十六条20个工作日";
    String caution = complete ? "" : deadline.dueOn().getYear() + "年放假安排尚未载入，按周末推算，日期可能变动。";
    return new Due(
        deadline.dueOn(),
        complete,
        start + from + "，" + basis + "，最迟" + deadline.dueOn() + "公开。" + caution);
  }

  /** Not red while the day may still move. */
  public Light light(LocalDate today, WorkingDays calendar) {
    if (today.isAfter(on)) {
      boolean certain = complete || today.isAfter(on.plusDays(MARGIN_DAYS));
      return certain ? Light.RED : Light.YELLOW;
    }
    return calendar.workingDaysBetween(today, on) <= SOON ? Light.YELLOW : Light.GREEN;
  }

  public boolean isOverdueOn(LocalDate today) {
    return today.isAfter(on);
  }
}
