package org.gongkai.disclosure.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.section.ColumnStanding;
import org.gongkai.disclosure.section.ColumnState;
import org.gongkai.disclosure.unit.UnitNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** What units owe by the indicators: columns, the home page, number series, single items. */
@Component
class IndicatorDuties implements DutySource {

  private final Indicators indicators;

  IndicatorDuties(Indicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public String name() {
    return "indicators";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return indicators
        .whenComplete()
        .flatMapMany(measuring -> Flux.fromStream(() -> findings(measuring)));
  }

  static Stream<DutyFinding> findings(Measuring measuring) {
    List<UnitNode> bound =
        measuring.units().all().stream().filter(measuring.terms()::bind).toList();
    return Stream.of(
            bound.stream().flatMap(unit -> columns(unit, measuring)),
            bound.stream()
                .filter(unit -> unit.parentId() == null)
                .map(unit -> home(unit.id(), measuring)),
            measuring.series().stream()
                .filter(series -> !series.isSettled())
                .map(IndicatorDuties::gaps),
            bare(measuring),
            incomplete(measuring))
        .flatMap(found -> found);
  }

  private static Stream<DutyFinding> columns(UnitNode unit, Measuring measuring) {
    return measuring.standings(unit.id()).stream()
        .filter(standing -> standing.state() == ColumnState.BLANK || standing.due() != null)
        .map(standing -> column(unit.id(), standing));
  }

  private static DutyFinding column(String unit, ColumnStanding standing) {
    boolean blank = standing.state() == ColumnState.BLANK;
    String column = standing.column().id();
    Instant last = standing.tally().lastPublishedAt();
    return new DutyFinding(
        (blank ? "blank:" : "stale:") + unit + ":" + column,
        blank ? DutyKind.BLANK_COLUMN : DutyKind.STALE_COLUMN,
        unit,
        (blank ? "补充空白栏目“" : "更新栏目“") + standing.column().name() + "”",
        standing.due(),
        standing.state().light(),
        List.of(),
        "/record/columns/" + column,
        last == null ? "没有公开内容" : "最近发布于" + ColumnStanding.day(last));
  }

  private static DutyFinding home(String unit, Measuring measuring) {
    Instant last = measuring.counted().tallies().total(null).lastPublishedAt();
    LocalDate due =
        last == null ? null : ColumnStanding.day(last).plusDays(measuring.limits().homeDays());
    return new DutyFinding(
        "home:" + unit,
        DutyKind.HOME_STALE,
        unit,
        "更新首页",
        due,
        light(due, measuring),
        List.of(),
        "/record",
        last == null ? "没有公开内容" : "最近发布于" + ColumnStanding.day(last));
  }

  private static Light light(@Nullable LocalDate due, Measuring measuring) {
    if (due == null || measuring.today().isAfter(due)) {
      return Light.RED;
    }
    return measuring.today().plusDays(measuring.terms().warnDays()).isAfter(due)
        ? Light.YELLOW
        : Light.GREEN;
  }

  /** To be looked at by a person: a number may have been given to what is not to be public. */
  private static DutyFinding gaps(NumberSeries series) {
    return new DutyFinding(
        "gap:" + series.unit() + ":" + series.prefix(),
        DutyKind.NUMBER_GAP,
        series.unit(),
        "核对" + series.prefix() + "号缺号",
        null,
        Light.YELLOW,
        List.of(),
        null,
        Measuring.detail(series));
  }

  private static Stream<DutyFinding> bare(Measuring measuring) {
    return perUnit(
        measuring.faults().bare(null),
        DutyKind.MEDIA_WITHOUT_ALTERNATIVE,
        "bare:",
        "为图片补充替代文字",
        "件公开事项的图片没有替代文字");
  }

  private static Stream<DutyFinding> incomplete(Measuring measuring) {
    return perUnit(
        measuring.faults().incomplete(null),
        DutyKind.INCOMPLETE_ELEMENTS,
        "incomplete:",
        "补齐公开要素",
        "件公开事项缺少必备要素");
  }

  /** To be looked at by a person, all items of a unit together. */
  private static Stream<DutyFinding> perUnit(
      List<Offender> found, DutyKind kind, String key, String title, String detail) {
    Map<String, List<String>> byUnit =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    one -> String.valueOf(one.unit()),
                    Collectors.mapping(Offender::id, Collectors.toList())));
    return byUnit.entrySet().stream()
        .map(one ->
            new DutyFinding(
                key + one.getKey(),
                kind,
                one.getKey(),
                title,
                null,
                Light.YELLOW,
                one.getValue(),
                "/record/units/" + one.getKey(),
                one.getValue().size() + detail));
  }
}
