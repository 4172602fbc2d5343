package org.gongkai.disclosure.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.column.ShippedColumns;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.item.ElementRules;
import org.gongkai.disclosure.item.ElementRules.Element;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.link.BrokenLink;
import org.gongkai.disclosure.link.BrokenLinkExamples;
import org.gongkai.disclosure.link.Fault;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.search.FactExamples;
import org.gongkai.disclosure.section.PublicTallies;
import org.gongkai.disclosure.section.Tallies;
import org.gongkai.disclosure.section.Terms;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.test.Capability;
import org.junit.jupiter.api.Test;

@Capability({"D-05", "T-12"})
class MeasuringTests {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant LATELY = Instant.parse("2026-02-20T02:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2024-02-20T02:00:00Z");

  /** Beside what every item must have. */
  private static final ElementRules ELEMENTS =
      new ElementRules(
          Map.of(ItemType.NOTICE, Set.of(Element.SIGNED_DATE)),
          Map.of(ItemType.NOTICE, Set.of(Element.PUBLISHER)));

  private final Map<String, List<Gap>> explained = new HashMap<>();
  private final List<BrokenLink> broken = new ArrayList<>();
  private final Columns columns = ShippedColumns.withSelfChosen("own", "finance");
  private final UnitTree units =
      UnitTree.of(
          List.of(
              new UnitNode("county", 1, "望川县人民政府", null, true),
              new UnitNode("finance", 1, "望川县财政局", "county", true),
              new UnitNode("old", 1, "旧局", "county", false)));

  @Test
  void anEmptySiteIsVetoedByItsHomePageAndBlankColumns() {
    IndicatorReport report = measure(List.of()).report(null);
    assertThat(report.vetoed()).isTrue();
    assertThat(report.row(IndicatorCode.HOME_PAGE).verdict()).isEqualTo(Verdict.VETO);
    IndicatorRow blank = report.row(IndicatorCode.BLANK_COLUMNS);
    assertThat(blank.verdict()).isEqualTo(Verdict.VETO);
    assertThat(blank.offenders()).extracting(Offender::id).contains("budget", "rules", "notices");
    assertThat(blank.offenders()).extracting(Offender::link).contains("/record/columns/budget");
  }

  @Test
  void aFilledSiteOfTodayHasNoVeto() {
    IndicatorReport report = measure(everywhere("finance", LATELY)).report(null);
    assertThat(report.vetoed()).isFalse();
    assertThat(report.row(IndicatorCode.HOME_PAGE).verdict()).isEqualTo(Verdict.CLEAR);
    assertThat(report.row(IndicatorCode.BLANK_COLUMNS).count()).isZero();
    assertThat(report.items()).isEqualTo(columns.all().size());
  }

  @Test
  void theHomePageIsOldFromTheFifteenthDayOn() {
    Instant fourteen = Instant.parse("2026-02-16T02:00:00Z");
    Instant fifteen = Instant.parse("2026-02-15T02:00:00Z");
    assertThat(home(everywhere("finance", fourteen))).isEqualTo(Verdict.CLEAR);
    assertThat(home(everywhere("finance", fifteen))).isEqualTo(Verdict.VETO);
  }

  @Test
  void fewStaleColumnsAreFoundAndManyAreAVeto() {
    List<Fact> old = everywhere("finance", LONG_AGO);
    IndicatorReport report = measure(old).report(null);
    IndicatorRow stale = report.row(IndicatorCode.STALE_COLUMNS);
    assertThat(stale.offenders())
        .extracting(Offender::id)
        .contains("notices", "interpretation")
        .doesNotContain("budget", "organisation");
    assertThat(stale.limit()).isEqualTo(5);
    IndicatorRow neglected = report.row(IndicatorCode.NEGLECTED_COLUMNS);
    assertThat(neglected.offenders()).extracting(Offender::id).contains("notices", "budget");
    IndicatorLimits strict = new IndicatorLimits(14, stale.count(), neglected.count(), 5);
    IndicatorReport vetoed = measure(old, strict, List.of()).report(null);
    assertThat(vetoed.row(IndicatorCode.STALE_COLUMNS).verdict()).isEqualTo(Verdict.VETO);
    assertThat(vetoed.row(IndicatorCode.NEGLECTED_COLUMNS).verdict()).isEqualTo(Verdict.VETO);
    IndicatorLimits mild = new IndicatorLimits(14, 50, 50, 50);
    assertThat(
            measure(old, mild, List.of()).report(null).row(IndicatorCode.STALE_COLUMNS).verdict())
        .isEqualTo(Verdict.FOUND);
  }

  @Test
  void aUnitIsMeasuredByItsOwnItems() {
    List<Fact> facts = everywhere("finance", LATELY);
    assertThat(blank(facts, "finance")).isEmpty();
    assertThat(blank(facts, "county")).contains("budget");
    assertThat(measure(facts).report("finance").unitName()).isEqualTo("望川县财政局");
    assertThat(measure(facts).standings("county"))
        .extracting(standing -> standing.column().id())
        .contains("notices")
        .doesNotContain("own");
  }

  @Test
  void namesWhatItCannotKnowInsteadOfGuessing() {
    IndicatorReport report = measure(List.of(), limits(), null).report(null);
    assertThat(report.rows()).hasSize(IndicatorCode.values().length);
    for (IndicatorCode code :
        List.of(
            IndicatorCode.UPTIME,
            IndicatorCode.UNANSWERED_MESSAGES,
            IndicatorCode.SERVICE_GUIDES,
            IndicatorCode.SECURITY,
            IndicatorCode.FORGED_DATES)) {
      assertThat(report.row(code).measured()).as(code.name()).isFalse();
      assertThat(report.row(code).verdict()).isEqualTo(Verdict.NOT_MEASURED);
      assertThat(report.row(code).detail()).isNotBlank();
    }
  }

  @Test
  void namesTheItemsWhosePagesLeadNowhere() {
    broken.add(BrokenLinkExamples.of("a", "finance", "旧通知", Fault.ITEM_WITHDRAWN));
    broken.add(BrokenLinkExamples.of("a", "finance", "附表", Fault.NO_PAGE));
    List<Fact> facts =
        List.of(
            FactExamples.of("a", "notices", "finance", LATELY),
            FactExamples.of("b", "notices", "finance", LATELY));
    IndicatorRow row = measure(facts).report(null).row(IndicatorCode.BROKEN_LINKS);
    assertThat(row.verdict()).isEqualTo(Verdict.FOUND);
    assertThat(row.offenders()).extracting(Offender::id).containsExactly("a");
    assertThat(row.offenders().getFirst().detail()).isEqualTo("正文“旧通知”：链接的事项已撤下；正文“附表”：本站没有这个页面");
    assertThat(measure(facts).report("county").row(IndicatorCode.BROKEN_LINKS).verdict())
        .isEqualTo(Verdict.CLEAR);
  }

  @Test
  void oneForgedDateIsAVeto() {
    Offender forged =
        new Offender(Offender.Kind.ITEM, "x", "甲", "finance", null, LONG_AGO, "早于", "/record/x");
    Measuring measuring = measure(List.of(), limits(), List.of(forged));
    assertThat(measuring.report(null).row(IndicatorCode.FORGED_DATES).verdict())
        .isEqualTo(Verdict.VETO);
    assertThat(measuring.report("finance").row(IndicatorCode.FORGED_DATES).count()).isEqualTo(1);
    assertThat(measuring.report("county").row(IndicatorCode.FORGED_DATES).verdict())
        .isEqualTo(Verdict.CLEAR);
  }

  @Test
  @Capability("D-65")
  void findsItemsWhosePicturesSayNothing() {
    List<Fact> facts =
        List.of(
            FactExamples.withBarePictures("1", "finance", 2),
            FactExamples.withBarePictures("2", "finance", 0));
    IndicatorRow row = measure(facts).report(null).row(IndicatorCode.MEDIA_WITHOUT_ALTERNATIVE);
    assertThat(row.offenders()).extracting(Offender::id).containsExactly("1");
    assertThat(row.verdict()).isEqualTo(Verdict.FOUND);
    assertThat(row.veto()).isFalse();
  }

  @Test
  @Capability("D-01")
  void namesPublicItemsWithoutElementsThatTheirTypeAsksFor() {
    int some = Element.SIGNED_DATE.bit() | Element.PUBLISHER.bit() | Element.GENRE.bit();
    List<Fact> facts =
        List.of(
            FactExamples.without("1", "finance", "NOTICE", some),
            FactExamples.without("2", "finance", "NOTICE", Element.GENRE.bit()),
            FactExamples.without("3", "county", "OTHER", some | Element.ISSUER.bit()),
            FactExamples.without("4", "county", "A_TYPE_TO_COME", some));
    IndicatorRow row = measure(facts).report(null).row(IndicatorCode.INCOMPLETE_ELEMENTS);
    assertThat(row.verdict()).isEqualTo(Verdict.FOUND);
    assertThat(row.veto()).isFalse();
    assertThat(row.offenders()).extracting(Offender::id).containsExactly("1", "3");
    assertThat(row.offenders().getFirst().detail()).isEqualTo("缺少发布机构、成文日期");
    assertThat(row.offenders().getLast().detail()).isEqualTo("缺少发文机关");
    IndicatorReport own = measure(facts).report("county");
    assertThat(own.row(IndicatorCode.INCOMPLETE_ELEMENTS).count()).isEqualTo(1);
    List<DutyFinding> owed =
        of(IndicatorDuties.findings(measure(facts)).toList(), DutyKind.INCOMPLETE_ELEMENTS);
    assertThat(owed).extracting(DutyFinding::unit).containsExactlyInAnyOrder("finance", "county");
    assertThat(owed).allSatisfy(duty -> assertThat(duty.itemIds()).hasSize(1));
  }

  @Test
  @Capability("D-09")
  void saysWhichNumbersOfASeriesAreMissing() {
    List<Fact> facts =
        List.of(
            FactExamples.numbered("1", "finance", "NOTICE", "望财〔2026〕1号"),
            FactExamples.numbered("2", "finance", "POLICY", "望财[2026]第04號"),
            FactExamples.numbered("3", "finance", "POLICY", "望财函〔2026〕1号"),
            FactExamples.numbered("4", "finance", "REPOST", "国办发〔2019〕54号"),
            FactExamples.numbered("5", "finance", "POLICY", "没有文号"));
    IndicatorReport report = measure(facts).report(null);
    assertThat(report.series())
        .extracting(IndicatorReport.Series::issuer)
        .containsExactlyInAnyOrder("望财", "望财函");
    IndicatorRow gaps = report.row(IndicatorCode.NUMBER_GAPS);
    assertThat(gaps.count()).isEqualTo(1);
    assertThat(gaps.detail()).contains("2个文号系列").contains("1个从1号起全部公开");
    NumberSeries broken =
        NumberSeries.of(facts, Map.of()).stream()
            .filter(one -> !one.complete())
            .findFirst()
            .orElseThrow();
    assertThat(broken.missing()).containsExactly(2, 3);
    assertThat(Measuring.detail(broken)).contains("缺2个号：2、3");
  }

  @Test
  @Capability("D-09")
  void aGapThatANamedPersonExplainedIsNoProblem() {
    List<Fact> facts = List.of(FactExamples.numbered("1", "finance", "POLICY", "望财〔2026〕4号"));
    Gap second = gap(2, "涉及个人隐私，不予公开");
    explained.put(ExplainedSeries.id("finance", "望财", 2026), List.of(second, gap(4, "已公开")));
    NumberSeries series = measure(facts).series().getFirst();
    assertThat(series.explained()).containsExactly(second);
    assertThat(series.unexplained()).containsExactly(1, 3);
    assertThat(Measuring.detail(series)).contains("缺2个号：1、3", "另有1个缺号已说明");
    assertThat(of(IndicatorDuties.findings(measure(facts)).toList(), DutyKind.NUMBER_GAP))
        .hasSize(1);
    explained.put(
        ExplainedSeries.id("finance", "望财", 2026), List.of(gap(1, "空号"), second, gap(3, "空号")));
    IndicatorReport report = measure(facts).report("finance");
    assertThat(report.row(IndicatorCode.NUMBER_GAPS).count()).isZero();
    assertThat(report.series().getFirst().settled()).isTrue();
    assertThat(report.series().getFirst().explained()).hasSize(3);
    assertThat(of(IndicatorDuties.findings(measure(facts)).toList(), DutyKind.NUMBER_GAP))
        .isEmpty();
  }

  @Test
  @Capability("D-09")
  void theSameExplanationAgainChangesNothing() {
    NumberSeries series =
        NumberSeries.of(
                List.of(FactExamples.numbered("1", "finance", "POLICY", "望财〔2026〕4号")), Map.of())
            .getFirst();
    ExplainedSeries first = ExplainedSeries.of(series, List.of(gap(3, "空号"), gap(1, "空号")));
    assertThat(first.gaps()).extracting(Gap::serial).containsExactly(1, 3);
    assertThat(first.explain(List.of(gap(1, "空号")))).isSameAs(first);
    assertThat(first.explain(List.of(gap(1, "作废"))).gaps().getFirst().reason()).isEqualTo("作废");
    assertThat(first.retract(List.of(3)).gaps()).extracting(Gap::serial).containsExactly(1);
    assertThat(first.retract(List.of(9))).isSameAs(first);
  }

  private static Gap gap(int serial, String reason) {
    return new Gap(serial, Gap.Ground.VOID, reason, new Person("signer", "江砚"), NOW);
  }

  @Test
  @Capability("D-09")
  void aLongGapIsCountedButNotListedToItsEnd() {
    NumberSeries series =
        NumberSeries.of(
                List.of(FactExamples.numbered("1", "finance", "NOTICE", "望财〔2026〕999号")), Map.of())
            .getFirst();
    assertThat(series.missing()).hasSize(200);
    assertThat(series.more()).isEqualTo(798);
    assertThat(series.gaps()).isEqualTo(998);
  }

  @Test
  void unitsOweWhatTheIndicatorsFind() {
    List<Fact> facts = new ArrayList<>(everywhere("finance", LONG_AGO));
    facts.add(FactExamples.numbered("n", "finance", "NOTICE", "望财〔2026〕3号"));
    facts.add(FactExamples.withBarePictures("p", "finance", 1));
    List<DutyFinding> duties = IndicatorDuties.findings(measure(facts)).toList();
    assertThat(duties).extracting(DutyFinding::key).doesNotHaveDuplicates();
    assertThat(of(duties, DutyKind.BLANK_COLUMN))
        .allSatisfy(duty -> assertThat(duty.unit()).isEqualTo("county"))
        .allSatisfy(duty -> assertThat(duty.light()).isEqualTo(Light.RED));
    assertThat(of(duties, DutyKind.STALE_COLUMN))
        .extracting(DutyFinding::key)
        .contains("stale:finance:budget");
    assertThat(of(duties, DutyKind.NUMBER_GAP).getFirst().detail()).contains("1、2");
    assertThat(of(duties, DutyKind.MEDIA_WITHOUT_ALTERNATIVE).getFirst().itemIds())
        .containsExactly("p");
    assertThat(of(duties, DutyKind.HOME_STALE))
        .extracting(DutyFinding::unit)
        .containsExactly("county");
    assertThat(duties).noneMatch(duty -> duty.unit().equals("old"));
    assertThat(IndicatorDuties.findings(measure(facts)).toList()).isEqualTo(duties);
  }

  private List<String> blank(List<Fact> facts, String unit) {
    return measure(facts).report(unit).row(IndicatorCode.BLANK_COLUMNS).offenders().stream()
        .map(Offender::id)
        .toList();
  }

  private Verdict home(List<Fact> facts) {
    return measure(facts).report(null).row(IndicatorCode.HOME_PAGE).verdict();
  }

  private List<Fact> everywhere(String unit, Instant at) {
    return columns.all().stream()
        .map(column -> FactExamples.of(unit + column.id(), column.id(), unit, at))
        .toList();
  }

  private Measuring measure(List<Fact> facts) {
    return measure(facts, limits(), List.of());
  }

  private Measuring measure(List<Fact> facts, IndicatorLimits limits, List<Offender> forged) {
    return new Measuring(
        new PublicTallies.Counted(facts, Tallies.of(facts, columns)),
        columns.all(),
        units,
        NumberSeries.of(facts, explained),
        forged,
        broken,
        new Terms(14, 183, 7, Set.of("DEPARTMENT")),
        limits,
        ELEMENTS,
        NOW);
  }

  private static IndicatorLimits limits() {
    return new IndicatorLimits(14, 5, 10, 5);
  }

  private static List<DutyFinding> of(List<DutyFinding> duties, DutyKind kind) {
    return duties.stream().filter(duty -> duty.kind() == kind).toList();
  }
}
