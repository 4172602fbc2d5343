package org.gongkai.task.imports;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms in which plans write deadlines, each with the way to its date. */
record DeadlineForm(DeadlineKind kind, Pattern pattern, Reading reading) {

  private static final Set<DeadlineKind> UNDATED =
      EnumSet.of(DeadlineKind.ALL_YEAR, DeadlineKind.EACH_PERIOD, DeadlineKind.UNSPECIFIED);

  private static final String YEAR = "(?:(?<year>\\d{4})年|(?<next>次年|明年|翌年)|(?:当年|今年|本年)?)";
  private static final String BEFORE = "(?:以前|之前|前)";
  private static final String COUNT = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,2})";
  private static final String DAYS = COUNT + "(?:个?(?:工作日|自然日|日|天|周|小时)|个月)";
  private static final String WITHIN = "(?:之?内|以内|前)";

  /** The forms in order of preference where two begin at the same place. */
  private static final List<DeadlineForm> ALL =
      List.of(
          form(
              DeadlineKind.YEAR_END,
              "^(?:\\d{4})年?(?:[-~至到]|--)(?<year>\\d{4})年?(?:年?底)?" + BEFORE + "?$",
              (match, year) -> DeadlineDate.monthEnd(12, DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.MONTH_END,
              YEAR
                  + "\\d{1,2}月份?(?:\\d{1,2}[日号])?(?:[-~至到]|--)(?:(?<until>\\d{4})年)?(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})[日号]|底|末|(?!\\d))",
              (match, year) -> DeadlineDate.lastDay(match, DeadlineDate.until(match, year))),
          form(
              DeadlineKind.MONTH_END,
              YEAR + "\\d{1,2}[-~至到](?<month>\\d{1,2})月份?(?:底|末|(?!\\d))",
              (match, year) ->
                  DeadlineDate.monthEnd(
                      DeadlineDate.number(match, "month"), DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.MONTH_END,
              YEAR + "(?:第?[一二三四1-4](?:[、-]|至|到)|前)(?<quarter>[一二两三四2-4])个?季度",
              (match, year) -> DeadlineDate.quarterEnd(match, DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.EACH_PERIOD,
              "每(?:半年|年(?!(?:度)?(?:年?底|末|\\d{1,2}月))|个?季度?|个?月|周|日|天|两个?月)(?:的?\\d{1,2}[日号])?(?:(?:底|末|初)?(?:之?前|内)?)"
                  + "|每\\d{1,2}个?(?:工作日|日|天|月|周|年)|按(?:年度?|季度?|月|周)|定期|(?:按|逐)[月季年]"
                  + "|(?:[一1]个?(?:季度?|月|周)|半年)[一1]次|^(?:月度|季度|半年|年度|季度?[末底]前?|月[末底]前?)$",
              (match, year) -> DeadlineDate.undated()),
          form(
              DeadlineKind.FIXED_DATE,
              YEAR + "(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]",
              (match, year) -> DeadlineDate.day(match, DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.FIXED_DATE,
              "(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})",
              (match, year) -> DeadlineDate.day(match, DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.FIXED_DATE,
              "^(?<month>\\d{1,2})[./](?<day>\\d{1,2})[日号]?" + BEFORE + "?$",
              (match, year) -> DeadlineDate.day(match, year)),
          form(
              DeadlineKind.FIXED_DATE,
              YEAR + "(?<month>\\d{1,2})月份?(?<part>[上中下])旬",
              (match, year) -> DeadlineDate.partOfMonth(match, DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.MONTH_END,
              "^(?<year>\\d{4})[-/.](?<month>\\d{1,2})月?底?$",
              (match, year) ->
                  DeadlineDate.monthEnd(
                      DeadlineDate.number(match, "month"), DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.MONTH_END,
              YEAR + "(?<month>\\d{1,2})月份?(?:底|末|内|之内|(?![前以之]))",
              (match, year) ->
                  DeadlineDate.monthEnd(
                      DeadlineDate.number(match, "month"), DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.UNSPECIFIED,
              YEAR + "(?<month>\\d{1,2})月份?" + BEFORE,
              (match, year) -> DeadlineDate.doubtful("“" + match.group() + "”是否包含当月不明确")),
          form(
              DeadlineKind.MONTH_END,
              YEAR + "第?(?<quarter>[一二三四1-4])季度",
              (match, year) -> DeadlineDate.quarterEnd(match, DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.MONTH_END,
              YEAR + "上半年",
              (match, year) -> DeadlineDate.monthEnd(6, DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.YEAR_END,
              "(?<!半)(?:(?<year>\\d{4})年年?度?|(?:(?<next>次|明|翌)|[今当本])?年度?)(?:底|末|终|内)",
              (match, year) -> DeadlineDate.monthEnd(12, DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.YEAR_END,
              YEAR + "下半年",
              (match, year) -> DeadlineDate.monthEnd(12, DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.YEAR_END,
              "^(?:[到至]|截至)?(?:(?<year>\\d{4})|(?<next>[次明翌](?=年))|[今当本](?=年))年?度?(?:完成|实现)?$",
              (match, year) -> DeadlineDate.monthEnd(12, DeadlineDate.yearOf(match, year))),
          form(
              DeadlineKind.UNSPECIFIED,
              "(?<year>\\d{4})年" + BEFORE,
              (match, year) -> DeadlineDate.doubtful("“" + match.group() + "”是否包含当年不明确")),
          form(
              DeadlineKind.YEAR_START,
              "年初",
              (match, year) -> DeadlineDate.doubtful("“年初”没有确定日期，请指定")),
          form(
              DeadlineKind.FIVE_YEAR_PLAN_END,
              "[“\"]?十(?<plan>[一二三四五六七])五[”\"]?(?:规划)?(?:期?末|期间|时期|期内)",
              (match, year) ->
                  DeadlineDate.monthEnd(
                      12, 1955 + 5 * (10 + DeadlineDate.numeral(match.group("plan"))))),
          form(
              DeadlineKind.MULTI_YEAR,
              "(?<!\\d)(?:\\d{1,2}|[一二两三四五六七八九十])(?:(?:[-–~至到]|--)(?:\\d{1,2}|[一二三四五六七八九十]))?"
                  + "年(?:的?[时間间]+|左右|之?内|期)",
              (match, year) -> DeadlineDate.undated()),
          form(
              DeadlineKind.AFTER_EVENT,
              "(?:完成|出台|发布|公布|施行|实施|印发|下发|结束|通过|成立|生效|开始|批复|批准|形成|变更|变动|调整|签发|受理|作出|产生|公告|确定|发放)(?:之日起|之后|以后|后|前)(?:的?"
                  + DAYS
                  + WITHIN
                  + "?)?|之日起(?:的?"
                  + DAYS
                  + WITHIN
                  + "?)?",
              (match, year) -> DeadlineDate.undated()),
          form(
              DeadlineKind.AFTER_EVENT,
              "(?<![\\d一二两三四五六七八九十])" + DAYS + WITHIN,
              (match, year) -> DeadlineDate.doubtful("没有起算的事件，请指定日期")),
          form(
              DeadlineKind.ALL_YEAR,
              "全年|常年|长期|持续|常态|贯穿|动态|经常|日常|始终|坚持|不断",
              (match, year) -> DeadlineDate.undated()),
          form(
              DeadlineKind.UNSPECIFIED,
              "及时|立即|即时|实时|随时|适时|尽快|限期|近期|立[行知]立改|即[知行]即改|即日起(?![^,;。]*[年月])"
                  + "|按照?[^,;。]{0,12}(?:时限|时间|期限|要求|节点|进度|程序|部署|统一|规定)|按时|(?:规定|法定)(?:时限|时间|期限)|法定",
              (match, year) -> DeadlineDate.doubtful("没有确定的日期，请指定")));

  /** How a match becomes a date. */
  @FunctionalInterface
  interface Reading {
    DeadlineDate read(MatchResult match, @Nullable Integer year);
  }

  private record Hit(DeadlineForm form, MatchResult match) {

    /** Says something else than the first: 长期坚持 says one thing twice. */
    boolean isBeside(Hit first) {
      boolean again = form.kind() == first.form().kind() && UNDATED.contains(form.kind());
      return match.start() >= first.match().end() && !again;
    }
  }

  static Deadline read(String text, @Nullable Integer year) {
    String plain = Numerals.ofDates(Script.plain(text));
    List<Hit> hits =
        ALL.stream()
            .flatMap(form -> form.in(plain))
            .sorted(Comparator.comparingInt(hit -> hit.match().start()))
            .toList();
    if (hits.isEmpty()) {
      return new Deadline(text, DeadlineKind.UNSPECIFIED, null, "无法识别的时限：" + text);
    }
    Hit first = hits.getFirst();
    DeadlineDate found = first.form().reading().read(first.match(), year);
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
}
