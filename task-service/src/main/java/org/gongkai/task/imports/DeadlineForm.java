package org.gongkai.task.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms in which plans write deadlines, each with the way to its date. */
record DeadlineForm(DeadlineKind kind, Pattern pattern, Reading reading) {

  static final String NO_SUCH_DAY = "日期不存在";

  private static final Set<DeadlineKind> UNDATED =
      EnumSet.of(DeadlineKind.ALL_YEAR, DeadlineKind.EACH_PERIOD, DeadlineKind.UNSPECIFIED);

  private static final String NUMERALS = "一二三四五六七八九十";
  private static final String YEAR = "(?:(?<year>\\d{4})年|(?<next>次年|明年|翌年)|(?:当年|今年|本年)?)";

  /** The forms in order of preference where two begin at the same place. */
  private static final List<DeadlineForm> ALL =
      List.of(
          form(
              DeadlineKind.MONTH_END,
              YEAR
                  + "\\d{1,2}月份?(?:\\d{1,2}[日号])?(?:[-~至到]|--)(?:(?<until>\\d{4})年)?(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})[日号]|底|末|(?!\\d))",
              (match, year) -> lastDay(match, until(match, year))),
          form(
              DeadlineKind.MONTH_END,
              YEAR + "第?[一二三四1-4](?:[、-]|至|到)(?<quarter>[一二三四2-4])季度",
              (match, year) -> monthEnd(3 * numeral(match.group("quarter")), yearOf(match, year))),
          form(
              DeadlineKind.EACH_PERIOD,
              "每(?:半年|年(?!(?:度)?(?:年?底|末|\\d{1,2}月))|个?季度?|个?月|周|日|天|两个?月)(?:的?\\d{1,2}[日号])?(?:(?:底|末|初)?(?:之?前|内)?)"
                  + "|每\\d{1,2}个?(?:工作日|日|天|月|周|年)|按(?:年度?|季度?|月|周)|定期|(?:按|逐)[月季年]",
              (match, year) -> undated()),
          form(
              DeadlineKind.FIXED_DATE,
              YEAR + "(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]",
              (match, year) -> day(match, yearOf(match, year))),
          form(
              DeadlineKind.FIXED_DATE,
              "(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})",
              (match, year) -> day(match, yearOf(match, year))),
          form(
              DeadlineKind.FIXED_DATE,
              YEAR + "(?<month>\\d{1,2})月份?(?<part>[上中下])旬",
              (match, year) -> partOfMonth(match, yearOf(match, year))),
          form(
              DeadlineKind.MONTH_END,
              YEAR + "(?<month>\\d{1,2})月份?(?:底|末|内|之内|(?![前以之]))",
              (match, year) -> monthEnd(number(match, "month"), yearOf(match, year))),
          form(
              DeadlineKind.UNSPECIFIED,
              YEAR + "(?<month>\\d{1,2})月份?(?:以前|之前|前)",
              (match, year) -> doubtful("“" + match.group() + "”是否包含当月不明确")),
          form(
              DeadlineKind.MONTH_END,
              YEAR + "第?(?<quarter>[一二三四1-4])季度",
              (match, year) -> monthEnd(3 * numeral(match.group("quarter")), yearOf(match, year))),
          form(
              DeadlineKind.MONTH_END,
              YEAR + "上半年",
              (match, year) -> monthEnd(6, yearOf(match, year))),
          form(
              DeadlineKind.YEAR_END,
              "(?<!半)(?:(?<year>\\d{4})|(?<next>次|明|翌)|[今当本])?年度?(?:底|末|终|内)|下半年",
              (match, year) -> monthEnd(12, yearOf(match, year))),
          form(
              DeadlineKind.YEAR_END,
              "^(?<year>\\d{4})年?$",
              (match, year) -> monthEnd(12, yearOf(match, year))),
          form(DeadlineKind.YEAR_START, "年初", (match, year) -> doubtful("“年初”没有确定日期，请指定")),
          form(
              DeadlineKind.FIVE_YEAR_PLAN_END,
              "[“\"]?十(?<plan>[一二三四五六七])五[”\"]?(?:规划)?(?:期?末|期间|时期|期内)",
              (match, year) -> monthEnd(12, 1955 + 5 * (10 + numeral(match.group("plan"))))),
          form(
              DeadlineKind.MULTI_YEAR,
              "(?<!\\d)(?:\\d{1,2}|[一二两三四五六七八九十])(?:(?:[-–~至到]|--)(?:\\d{1,2}|[一二三四五六七八九十]))?"
                  + "年(?:的?[时間间]+|左右|之?内|期)",
              (match, year) -> undated()),
          form(
              DeadlineKind.AFTER_EVENT,
              "(?:完成|出台|发布|公布|施行|实施|印发|下发|结束|通过|成立|生效|开始|批复|批准|形成|变更|变动|调整|签发|受理|作出|产生|公告|确定)(?:之日起|之后|以后|后|前)(?:的?\\d{1,3}个?(?:工作日|自然日|日|天)(?:之?内|前)?)?|之日起(?:的?\\d{1,3}个?(?:工作日|自然日|日|天)(?:之?内|前)?)?",
              (match, year) -> undated()),
          form(
              DeadlineKind.AFTER_EVENT,
              "(?<!\\d)\\d{1,3}个?(?:工作日|自然日|日|天)(?:之?内|前)",
              (match, year) -> doubtful("没有起算的事件，请指定日期")),
          form(
              DeadlineKind.ALL_YEAR,
              "全年|常年|长期|持续|常态|贯穿|动态|经常|日常|始终|坚持|不断",
              (match, year) -> undated()),
          form(
              DeadlineKind.UNSPECIFIED,
              "及时|立即|即时|实时|随时|适时|尽快|限期|近期|立[行知]立改|即[知行]即改|按照?(?:规定|法定|相关|上级|有关|省|市|县)*(?:时限|时间|期限|要求|节点|进度|程序|部署|统一)|按时|(?:规定|法定)(?:时限|时间|期限)|法定",
              (match, year) -> doubtful("没有确定的日期，请指定")));

  /** What the cells of a deadline column hold, for tables whose cells ran together. */
  private static final Pattern CELL =
      Pattern.compile(
          "(?:(?:批复|批准|印发|出台|发布|公布|形成|变更|变动|调整|完成|生效|受理)(?:之日起|之?后)的?\\d{1,3}个?(?:工作日|自然日|日|天)(?:之?内|前)?|\\d{1,3}个?(?:工作日|自然日)(?:之?内)|全年(?:持续)?(?:推进|落实|实施|开展|完成|坚持)?|(?:长期|常年)(?:坚持|推进|实施|开展|落实)?|(?:持续|常态化?|动态)(?:推进|实施|开展|落实|更新|管理|调整)"
              + "|立即|立[行知]立改|即[知行]即改|适时|定期|实时(?:公开|更新)?|即时(?:公开|更新)?|及时(?:公开|更新)?|按(?:规定|法定)?(?:时限|时间)?(?:节点)?要求(?:完成|推进|落实)?|按(?:规定|法定)时限"
              + "|按(?:月|季度?|年)|每(?:半?年|季度?|月|周)(?:末|底|更新|\\d{1,2}[日号])?(?:前)?"
              + "|(?:\\d{4}年|当年|次年)?\\d{1,2}月(?:\\d{1,2}[日号]|份?(?:底|末|[上中下]旬))?(?:之前|以前|前)?(?:完成)?"
              + "|(?:\\d{4}|当|今|本|次|明)?年(?:底|末|初|内)(?:之前|以前|前)?(?:完成)?|(?:\\d{4}年)?(?:上半年|下半年|第?[一二三四]季度)(?:末|底)?(?:前|内)?(?:完成)?)");

  /** How a match becomes a date. */
  @FunctionalInterface
  interface Reading {
    Found read(MatchResult match, @Nullable Integer year);
  }

  /** A date, or why there is none. */
  record Found(@Nullable LocalDate date, @Nullable String doubt) {}

  private record Hit(DeadlineForm form, MatchResult match) {

    /** Says something else than the first: 长期坚持 says one thing twice. */
    boolean isBeside(Hit first) {
      boolean again = form.kind() == first.form().kind() && UNDATED.contains(form.kind());
      return match.start() >= first.match().end() && !again;
    }
  }

  /** The end of a deadline that begins here and fills a cell, else 0. */
  static int cellEnd(String plain, int start) {
    Matcher cell = CELL.matcher(plain).region(start, plain.length());
    return cell.lookingAt() ? cell.end() : 0;
  }

  /** The whole text is what a cell of deadlines holds. */
  static boolean isCell(String text) {
    String plain = Script.plain(text);
    return !plain.isEmpty() && cellEnd(plain, 0) == plain.length();
  }

  static Deadline read(String text, @Nullable Integer year) {
    String plain = Script.plain(text);
    List<Hit> hits =
        ALL.stream()
            .flatMap(form -> form.in(plain))
            .sorted(Comparator.comparingInt(hit -> hit.match().start()))
            .toList();
    if (hits.isEmpty()) {
      return new Deadline(text, DeadlineKind.UNSPECIFIED, null, "无法识别的时限：" + text);
    }
    Hit first = hits.getFirst();
    Found found = first.form().reading().read(first.match(), year);
    boolean several = hits.stream().anyMatch(hit -> hit.isBeside(first));
    String doubt = found.doubt() == null && several ? "含有多个时限，只取第一个" : found.doubt();
    return new Deadline(text, first.form().kind(), found.date(), doubt);
  }

  private Stream<Hit> in(String plain) {
    return pattern.matcher(plain).results().map(match -> new Hit(this, match));
  }

  private static DeadlineForm form(DeadlineKind kind, String regex, Reading reading) {
    return new DeadlineForm(kind, Pattern.compile(regex), reading);
  }

  private static Found day(MatchResult match, @Nullable Integer year) {
    int month = number(match, "month");
    int day = number(match, "day");
    try {
      MonthDay inYear = MonthDay.of(month, day);
      return year == null ? noYear() : new Found(LocalDate.of(year, inYear.getMonth(), day), null);
    } catch (DateTimeException impossible) {
      return doubtful(NO_SUCH_DAY + "：" + match.group());
    }
  }

  private static Found lastDay(MatchResult match, @Nullable Integer year) {
    return match.group("day") == null ? monthEnd(number(match, "month"), year) : day(match, year);
  }

  private static Found partOfMonth(MatchResult match, @Nullable Integer year) {
    Found end = monthEnd(number(match, "month"), year);
    if (end.date() == null || match.group("part").equals("下")) {
      return end;
    }
    return new Found(end.date().withDayOfMonth(match.group("part").equals("上") ? 10 : 20), null);
  }

  private static Found monthEnd(int month, @Nullable Integer year) {
    if (month < 1 || month > 12) {
      return doubtful(NO_SUCH_DAY + "：" + month + "月");
    }
    return year == null ? noYear() : new Found(YearMonth.of(year, month).atEndOfMonth(), null);
  }

  private static Found noYear() {
    return doubtful("没有年份，无法确定日期");
  }

  private static Found undated() {
    return new Found(null, null);
  }

  private static Found doubtful(String reason) {
    return new Found(null, reason);
  }

  private static @Nullable Integer yearOf(MatchResult match, @Nullable Integer planYear) {
    if (match.namedGroups().containsKey("year") && match.group("year") != null) {
      return number(match, "year");
    }
    boolean next = match.namedGroups().containsKey("next") && match.group("next") != null;
    return planYear != null && next ? Integer.valueOf(planYear + 1) : planYear;
  }

  /** The year in which a span of months ends. */
  private static @Nullable Integer until(MatchResult match, @Nullable Integer planYear) {
    return match.group("until") == null
        ? yearOf(match, planYear)
        : Integer.valueOf(match.group("until"));
  }

  private static int number(MatchResult match, String group) {
    return Integer.parseInt(match.group(group));
  }

  private static int numeral(String digit) {
    int known = NUMERALS.indexOf(digit);
    return known >= 0 ? known + 1 : Integer.parseInt(digit);
  }
}
