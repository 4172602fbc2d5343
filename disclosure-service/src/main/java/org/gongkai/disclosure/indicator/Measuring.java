package org.gongkai.disclosure.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gongkai.disclosure.column.Column;
import org.gongkai.disclosure.column.Timeliness;
import org.gongkai.disclosure.item.ElementRules;
import org.gongkai.disclosure.link.BrokenLink;
import org.gongkai.disclosure.section.ColumnStanding;
import org.gongkai.disclosure.section.ColumnState;
import org.gongkai.disclosure.section.PublicTallies;
import org.gongkai.disclosure.section.Terms;
import org.gongkai.disclosure.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * Measures the site and its units from one look at what is public.
 *
 * @param series of document numbers
 * @param forged found by the last daily search; null before the first one
 * @param broken links that lead nowhere
 */
record Measuring(
    PublicTallies.Counted counted,
    List<Column> columns,
    UnitTree units,
    List<NumberSeries> series,
    @Nullable List<Offender> forged,
    List<BrokenLink> broken,
    Terms terms,
    IndicatorLimits limits,
    ElementRules elements,
    Instant now) {

  /**
   * @param unit null: the whole site
   */
  IndicatorReport report(@Nullable String unit) {
    List<NumberSeries> own =
        series.stream().filter(one -> unit == null || one.unit().equals(unit)).toList();
    List<ColumnStanding> standings = standings(unit);
    List<IndicatorRow> rows = new ArrayList<>();
    rows.add(home(unit));
    rows.add(stale(unit, standings));
    rows.add(neglected(unit, standings));
    rows.add(blank(unit, standings));
    rows.add(forged(unit));
    rows.add(media(unit));
    rows.add(gaps(own));
    rows.add(incomplete(unit));
    rows.add(links(unit));
    rows.add(notHere(IndicatorCode.UPTIME, "由站点监测服务每日访问测试"));
    rows.add(notHere(IndicatorCode.UNANSWERED_MESSAGES, "由互动反馈服务统计留言办理时限"));
    rows.add(notHere(IndicatorCode.SERVICE_GUIDES, "由政务服务平台检查办事指南要素"));
    rows.add(notHere(IndicatorCode.SECURITY, "由网络安全主管部门认定"));
    return new IndicatorReport(
        today(),
        now,
        unit,
        unit == null ? null : units.name(unit),
        /* kept= */ false,
        counted.tallies().total(unit).items(),
        rows.stream().anyMatch(IndicatorRow::veto),
        new IndicatorReport.Limits(
            limits.homeDays(),
            terms.dynamicDays(),
            terms.noticeDays(),
            limits.stale(),
            limits.neglected(),
            limits.blank()),
        rows,
        own.stream().map(one -> IndicatorReport.Series.of(one, units.name(one.unit()))).toList());
  }

  LocalDate today() {
    return ColumnStanding.day(now);
  }

  /** Of the site every open column, of a unit those that it has to fill. */
  List<ColumnStanding> standings(@Nullable String unit) {
    return columns.stream()
        .filter(column -> !column.isClosed() && (unit == null || column.isFilledBy(unit)))
        .map(column ->
            ColumnStanding.of(column, counted.tallies().of(unit, column.id()), terms, today()))
        .toList();
  }

  private IndicatorRow home(@Nullable String unit) {
    Instant last = counted.tallies().total(unit).lastPublishedAt();
    boolean old =
        last == null || ColumnStanding.day(last).plusDays(limits.homeDays()).isBefore(today());
    String path = unit == null ? "/record" : "/record/units/" + unit;
    Offender page =
        new Offender(
            Offender.Kind.PAGE,
            path,
            unit == null ? "首页" : "单位专栏",
            unit,
            unit == null ? null : units.name(unit),
            last,
            last == null ? "没有公开内容" : "最近发布于" + ColumnStanding.day(last),
            path);
    return IndicatorRow.measured(
        IndicatorCode.HOME_PAGE,
        1,
        limits.homeDays() + "天内没有新发布的信息即为不更新",
        old ? List.of(page) : List.of());
  }

  private IndicatorRow stale(@Nullable String unit, List<ColumnStanding> standings) {
    return IndicatorRow.measured(
        IndicatorCode.STALE_COLUMNS,
        limits.stale(),
        "动态要闻类" + terms.dynamicDays() + "天、通知公告和政策文件类" + terms.noticeDays() + "天内没有更新",
        offenders(
            unit,
            standings,
            one ->
                one.state() == ColumnState.STALE && one.column().timeliness() != Timeliness.CYCLE));
  }

  private IndicatorRow neglected(@Nullable String unit, List<ColumnStanding> standings) {
    return IndicatorRow.measured(
        IndicatorCode.NEGLECTED_COLUMNS,
        limits.neglected(),
        "设有更新时限的栏目超过时限没有更新",
        offenders(unit, standings, one -> one.state() == ColumnState.STALE));
  }

  private IndicatorRow blank(@Nullable String unit, List<ColumnStanding> standings) {
    return IndicatorRow.measured(
        IndicatorCode.BLANK_COLUMNS,
        limits.blank(),
        "应有内容的栏目没有公开内容",
        offenders(unit, standings, one -> one.state() == ColumnState.BLANK));
  }

  private IndicatorRow forged(@Nullable String unit) {
    return forged == null
        ? IndicatorRow.notMeasured(IndicatorCode.FORGED_DATES, "每日检查一次，今日尚未完成首次检查")
        : IndicatorRow.measured(
            IndicatorCode.FORGED_DATES,
            1,
            "首次发布时间早于在本系统起草的时间，历史迁移的除外",
            ForgedDates.of(forged, unit));
  }

  private IndicatorRow media(@Nullable String unit) {
    return IndicatorRow.measured(
        IndicatorCode.MEDIA_WITHOUT_ALTERNATIVE,
        null,
        "正文或附件中的图片没有替代文字，或者视频没有字幕",
        faults().bare(unit));
  }

  private IndicatorRow incomplete(@Nullable String unit) {
    return IndicatorRow.measured(
        IndicatorCode.INCOMPLETE_ELEMENTS,
        null,
        "已公开事项缺少该类文件的必备要素，含历史迁移的",
        faults().incomplete(unit));
  }

  private IndicatorRow links(@Nullable String unit) {
    return IndicatorRow.measured(
        IndicatorCode.BROKEN_LINKS, null, "页面上的链接、附件和关联文件打不开", faults().broken(broken, unit));
  }

  ItemFaults faults() {
    return new ItemFaults(counted.facts(), elements, units);
  }

  private IndicatorRow gaps(List<NumberSeries> series) {
    List<Offender> broken =
        series.stream()
            .filter(one -> !one.isSettled())
            .map(one ->
                new Offender(
                    Offender.Kind.SERIES,
                    one.prefix(),
                    one.prefix(),
                    one.unit(),
                    units.name(one.unit()),
                    null,
                    detail(one),
                    null))
            .toList();
    return IndicatorRow.measured(
        IndicatorCode.NUMBER_GAPS,
        null,
        "共" + series.size() + "个文号系列，其中" + (series.size() - broken.size()) + "个从1号起全部公开或者已说明",
        broken);
  }

  static String detail(NumberSeries series) {
    List<Integer> open = series.unexplained();
    int count = series.gaps() - series.explained().size();
    String listed = open.stream().limit(20).map(String::valueOf).collect(Collectors.joining("、"));
    return "最大"
        + series.last()
        + "号，公开"
        + series.published()
        + "件，缺"
        + count
        + "个号："
        + listed
        + (count > 20 ? "等" : "")
        + (series.explained().isEmpty() ? "" : "，另有" + series.explained().size() + "个缺号已说明");
  }

  private static IndicatorRow notHere(IndicatorCode code, String who) {
    return IndicatorRow.notMeasured(code, "本系统不掌握，" + who + "。");
  }

  private List<Offender> offenders(
      @Nullable String unit, List<ColumnStanding> standings, Predicate<ColumnStanding> wanted) {
    return standings.stream().filter(wanted).map(one -> offender(unit, one)).toList();
  }

  private Offender offender(@Nullable String unit, ColumnStanding standing) {
    Column column = standing.column();
    String own = column.unit() == null ? column.ownerUnit() : column.unit();
    String owner = unit == null ? own : unit;
    LocalDate due = standing.due();
    return new Offender(
        Offender.Kind.COLUMN,
        column.id(),
        column.name(),
        owner,
        owner == null ? null : units.name(owner),
        standing.tally().lastPublishedAt(),
        due == null ? "没有公开内容" : "应在" + due + "前更新",
        "/record/columns/" + column.id());
  }
}
