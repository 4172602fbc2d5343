package org.gongkai.disclosure.catalogue;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 公开时限 as it is written in catalogues, and what a clock can make of it.
 *
 * @param text as written; never altered
 * @param n days; null unless the text names a number of them
 * @param from what starts the clock; null when the text does not say
 */
public record TimeLimit(String text, Kind kind, @Nullable Integer n, @Nullable From from) {

  private static final String NUMBER = "([0-9０-９]{1,4}|[一二两三四五六七八九十百]{1,5})";
  private static final Pattern WORKDAYS =
      Pattern.compile(NUMBER + "\\s*(?:个|個)?\\s*(?:工作日|工作天|工作天数)");
  private static final Pattern DAYS =
      Pattern.compile(NUMBER + "\\s*(?:个|個)?\\s*(?:自然日|日历日|日内|日內|天)");
  private static final Pattern IMMEDIATE = Pattern.compile("及时|及時|即时|即時|实时|實時|立即|当日|當日|当天|第一时间|同步");
  private static final Pattern LONG_TERM = Pattern.compile("长期|長期|常年|永久|动态公开");
  private static final Pattern DECIDED = Pattern.compile("决定|決定|作出|审定|批准|审批|审核通过|通过之日");
  private static final int MOST = 3650;

  /** How the time is counted. */
  public enum Kind {
    WORKDAYS,
    CALENDAR,
    /** 及时. */
    IMMEDIATE,
    /** 长期公开. */
    LONG_TERM,
    OTHER
  }

  /** What starts the clock. */
  public enum From {
    /** 信息形成（或者变更）之日. */
    FORMED,
    CHANGED,
    DECIDED
  }

  /** A number of days wins over words beside it: “20个工作日内公开，长期公开”. */
  public static TimeLimit parse(String text) {
    Matcher workdays = WORKDAYS.matcher(text);
    if (workdays.find() && isDays(workdays.group(1))) {
      return new TimeLimit(text, Kind.WORKDAYS, days(workdays.group(1)), from(text));
    }
    Matcher days = DAYS.matcher(text);
    if (days.find() && isDays(days.group(1))) {
      return new TimeLimit(text, Kind.CALENDAR, days(days.group(1)), from(text));
    }
    Kind kind =
        IMMEDIATE.matcher(text).find()
            ? Kind.IMMEDIATE
            : LONG_TERM.matcher(text).find() ? Kind.LONG_TERM : Kind.OTHER;
    return new TimeLimit(text, kind, null, from(text));
  }

  private static @Nullable From from(String text) {
    if (text.contains("形成")) {
      return From.FORMED;
    }
    if (text.contains("变更") || text.contains("變更") || text.contains("变动")) {
      return From.CHANGED;
    }
    return DECIDED.matcher(text).find() ? From.DECIDED : null;
  }

  private static boolean isDays(String number) {
    int days = days(number);
    return days >= 1 && days <= MOST;
  }

  private static int days(String number) {
    return Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : chinese(number);
  }

  /** Up to 999, as in 二十 or 一百八十. */
  private static int chinese(String number) {
    int sum = 0;
    int digit = 0;
    for (char each : number.toCharArray()) {
      switch (each) {
        case '百' -> {
          sum += (digit == 0 ? 1 : digit) * 100;
          digit = 0;
        }
        case '十' -> {
          sum += (digit == 0 ? 1 : digit) * 10;
          digit = 0;
        }
        case '两' -> digit = 2;
        default -> digit = "零一二三四五六七八九".indexOf(each);
      }
    }
    return sum + digit;
  }

  /** The limit in days for whoever needs a number; null when the text names none. */
  public static @Nullable TimeLimit ofText(@Nullable String text) {
    return text == null || text.isBlank() ? null : parse(Objects.requireNonNull(text).strip());
  }
}
