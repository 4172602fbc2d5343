package org.gongkai.disclosure.migration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Validity;

/** The values of old systems in our terms; empty for what has none. */
final class Values {

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})\\s?[-年/.]\\s?(\\d{1,2})\\s?[-月/.]\\s?(\\d{1,2})\\s?日?(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?.*)?");
  private static final Pattern BARE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  /** Some sites write it behind the day. */
  private static final Pattern WEEKDAY = Pattern.compile("\\s*(?:星期|周)[一二三四五六日天]\\s*$");

  private static final Pattern WRITTEN_OUT =
      Pattern.compile("([〇○零Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");
  private static final String NUMERALS = "〇一二三四五六七八九";

  private Values() {}

  static Optional<LocalDate> date(String written) {
    String text = digits(WEEKDAY.matcher(written).replaceFirst(""));
    Matcher date = DATE.matcher(text);
    Matcher found = date.matches() ? date : BARE.matcher(text);
    if (!found.matches()) {
      return instant(text).map(moment -> moment.atZone(HERE).toLocalDate());
    }
    try {
      return Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** A day without a time begins at midnight in China. */
  static Optional<Instant> moment(String text) {
    Optional<Instant> exact = instant(text);
    return exact.isPresent()
        ? exact
        : date(text).map(day -> day.atTime(time(text)).atZone(HERE).toInstant());
  }

  static Optional<ItemType> type(String text) {
    return switch (text) {
      case "规范性文件", "行政规范性文件" -> Optional.of(ItemType.NORMATIVE_DOCUMENT);
      case "政策", "政策文件", "政府文件" -> Optional.of(ItemType.POLICY);
      case "通知", "公告", "通知公告" -> Optional.of(ItemType.NOTICE);
      case "解读", "政策解读" -> Optional.of(ItemType.INTERPRETATION);
      case "新闻", "新闻稿", "动态" -> Optional.of(ItemType.PRESS_RELEASE);
      case "会议", "会议纪要" -> Optional.of(ItemType.MEETING_RECORD);
      case "制度" -> Optional.of(ItemType.RULE);
      case "报告" -> Optional.of(ItemType.REPORT);
      case "建议提案办理", "答复" -> Optional.of(ItemType.REPLY);
      case "转载" -> Optional.of(ItemType.REPOST);
      case "其他" -> Optional.of(ItemType.OTHER);
      default -> named(ItemType.values(), text);
    };
  }

  static Optional<Validity> validity(String text) {
    return switch (text) {
      case "有效", "现行有效", "继续有效", "有效期内", "是" -> Optional.of(Validity.VALID);
      case "尚未生效", "未生效" -> Optional.of(Validity.NOT_YET);
      case "失效", "已失效", "宣布失效", "全文失效", "过期", "否" -> Optional.of(Validity.EXPIRED);
      case "废止", "已废止", "宣布废止", "全文废止" -> Optional.of(Validity.REPEALED);
      case "已修改", "已修订", "修改", "修订" -> Optional.of(Validity.AMENDED);
      default -> named(Validity.values(), text);
    };
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String text) {
    for (E each : all) {
      if (each.name().equalsIgnoreCase(text)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    if (text.indexOf('T') < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException noMoment) {
      return Optional.empty();
    }
  }

  private static LocalTime time(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches() || date.group(4) == null) {
      return LocalTime.MIDNIGHT;
    }
    int second = date.group(6) == null ? 0 : number(date, 6);
    try {
      return LocalTime.of(number(date, 4), number(date, 5), second);
    } catch (DateTimeException noTime) {
      return LocalTime.MIDNIGHT;
    }
  }

  /** 二〇一九年一月二十七日 as 2019年1月27日; anything else as it is. */
  private static String digits(String text) {
    Matcher written = WRITTEN_OUT.matcher(text);
    if (!written.matches()) {
      return text;
    }
    StringBuilder year = new StringBuilder();
    written
        .group(1)
        .replaceAll("[○零Ｏ]", "〇")
        .chars()
        .forEach(digit -> year.append(NUMERALS.indexOf(digit)));
    return year + "年" + numeral(written.group(2)) + "月" + numeral(written.group(3)) + "日";
  }

  /** Up to 99. */
  private static int numeral(String written) {
    int ten = written.indexOf('十');
    if (ten < 0) {
      return NUMERALS.indexOf(written.charAt(0));
    }
    int tens = ten == 0 ? 1 : NUMERALS.indexOf(written.charAt(0));
    int ones = ten == written.length() - 1 ? 0 : NUMERALS.indexOf(written.charAt(ten + 1));
    return 10 * tens + ones;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
