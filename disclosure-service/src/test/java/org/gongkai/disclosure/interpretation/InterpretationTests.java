package org.gongkai.disclosure.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.disclosure.item.Content;
import org.gongkai.disclosure.item.Examples;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.test.Capability;
import org.gongkai.platform.test.Contract;
import org.junit.jupiter.api.Test;

/** Who interprets what, how well, and what that comes to in a period. */
class InterpretationTests {

  private static final Person WRITER = new Person("drafter", "沈言");
  private static final Interpreter HEAD = new Interpreter("许望", "局长", Interpreter.Kind.HEAD, null);
  private static final Interpreter NOBODY =
      new Interpreter("望川县财政局", null, Interpreter.Kind.UNIT, null);
  private static final String LONG = "为了让每个孩子都能就近上得起普惠性幼儿园，县里在三年里调查了全部园所并测算了成本。";
  private static final Content POLICY =
      Examples.document(ItemType.NORMATIVE_DOCUMENT, "学前教育普惠办法", "<p>第一条 普惠。</p>");

  private static final UnitTree UNITS =
      UnitTree.of(
          List.of(
              new UnitNode("county", 1, "望川县人民政府", null, true),
              new UnitNode("education", 1, "望川县教育和体育局", "county", true),
              new UnitNode("finance", 1, "望川县财政局", "county", true),
              new UnitNode("old", 1, "旧局", "county", false)));

  @Test
  @Capability({"D-20", "P-03"})
  void tellsWhoLedAnInterpretationThatIsPublicAndThatItIsNoLonger() {
    Sheet published = sheet("i1", "education", HEAD, Form.TEXT).published(Examples.NOW);
    Sheet told = published.told("《办法》解读", Examples.NOW);
    assertThat(told.revision()).isEqualTo(2);
    String event = told.pending().getLast().data();
    assertThat(Contract.of(InterpretationPublished.EVENT).validate(event)).isEmpty();
    assertThat(event).contains("\"kind\":\"HEAD\"", "许望");
    assertThat(told.published(Examples.NOW)).isSameAs(told);
    Sheet gone = told.published(null).told("《办法》解读", Examples.NOW);
    assertThat(Contract.of(InterpretationPublished.EVENT).validate(gone.pending().getLast().data()))
        .isEmpty();
    assertThat(gone.pending()).hasSize(2);
    Sheet corrected =
        told.replacedBy(sheet("i1", "education", NOBODY, Form.TEXT).published(Examples.NOW));
    assertThat(corrected.interpreter()).isEqualTo(NOBODY);
    assertThat(corrected.publishedAt()).isEqualTo(Examples.NOW);
  }

  @Test
  @Capability("D-17")
  void whichPartsAreCompulsoryDependsOnTheTypeOfTheDocument() {
    Quality quality =
        quality(
            Map.of(
                ItemType.OTHER,
                Set.of("政策背景"),
                ItemType.NORMATIVE_DOCUMENT,
                Set.of("政策背景", "适用对象", "关注问题")));
    Content bare = interpretation("<h2>一、政策背景</h2><p>" + LONG + "</p>");
    assertThat(details(quality.check(bare, POLICY)))
        .anyMatch(detail -> detail.contains("适用对象"))
        .anyMatch(detail -> detail.contains("关注问题"));
    Content notice = Examples.document(ItemType.POLICY, "政策", "<p>一。</p>");
    assertThat(quality.check(bare, notice)).isEmpty();
    Content whole =
        interpretation(
            "<h2>一、政策背景</h2><p>"
                + LONG
                + "</p><h2>二、适用于谁</h2><p>"
                + LONG
                + "</p><h2>三、常见问题答疑</h2><p>"
                + LONG
                + "</p>");
    assertThat(quality.check(whole, POLICY)).isEmpty();
  }

  @Test
  @Capability("D-17")
  void wordsOfAdvisoryPartsCutNothingOffTheCompulsoryOnes() {
    Quality quality = quality(Map.of(ItemType.OTHER, Set.of("政策背景")));
    Content written = interpretation("<h2>政策背景</h2><p>补贴对象：在园幼儿</p><p>" + LONG + "</p>");
    assertThat(quality.check(written, POLICY)).isEmpty();
  }

  @Test
  @Capability({"D-17", "D-19"})
  void whatIsShownInPicturesNeedsNoPartsButInterpretsNoDocumentByItself() {
    Quality quality = quality(Map.of(ItemType.OTHER, Set.of("政策背景")));
    Sheet diagram = sheet("i1", "education", NOBODY, Form.DIAGRAM, Form.NEW_MEDIA);
    Content picture =
        interpretation(
            "<p><img src=\"/api/disclosure/files/f/1.png\" alt=\"一图读懂\"></p><p>" + LONG + "</p>");
    assertThat(quality.check(diagram, picture, POLICY)).isEmpty();
    assertThat(details(quality.check(picture, POLICY))).anyMatch(it -> it.contains("政策背景"));
    Sheet text = sheet("i2", "education", NOBODY, Form.DIAGRAM, Form.TEXT);
    assertThat(quality.check(text, picture, POLICY)).as("as a text").isNotEmpty();
    Content words = interpretation("<p>" + LONG + "</p>");
    assertThat(quality.check(diagram, words, POLICY)).as("nothing to look at").isNotEmpty();
    Content bare = interpretation("<p><img src=\"/f/1.png\" alt=\"图\"></p>");
    assertThat(details(quality.check(diagram, bare, POLICY)))
        .as("says nothing to those who cannot see it")
        .anyMatch(it -> it.contains("过于简单"));
  }

  @Test
  @Capability("D-17")
  void configurationNamesOnlyPartsThatHaveWords() {
    assertThatThrownBy(() -> quality(Map.of(ItemType.OTHER, Set.of("没有这个部分"))))
        .hasMessageContaining("没有这个部分");
    assertThatThrownBy(() -> quality(Map.of(ItemType.POLICY, Set.of("政策背景"))))
        .hasMessageContaining("OTHER");
  }

  @Test
  @Capability("D-17")
  void aDutyKeepsWhyAPolicyMustBeInterpretedAndWhoSaidSo() {
    Duty undecided = Duty.of("p", "education", ItemType.POLICY);
    assertThat(undecided.isDecided()).isFalse();
    assertThat(Duty.of("n", "education", ItemType.NORMATIVE_DOCUMENT).isDecided()).isTrue();
    Duty required =
        undecided.require(
            true, "影响全县家长", List.of(Duty.Ground.RIGHTS, Duty.Ground.BROAD), Examples.DRAFTER);
    assertThat(required.grounds()).containsExactly(Duty.Ground.RIGHTS, Duty.Ground.BROAD);
    assertThat(required.decided()).isEqualTo(WRITER);
    assertThat(required.published(Examples.NOW).grounds()).isEqualTo(required.grounds());
    Duty off = required.require(false, "只对内部", List.of(Duty.Ground.RIGHTS), Examples.SIGNER);
    assertThat(off.grounds()).isEmpty();
    assertThat(off.isDecided()).isTrue();
  }

  @Test
  @Capability({"D-19", "D-20"})
  void everyUnitSeesItsOwnShareAndWhetherItRises() {
    LocalDate from = LocalDate.of(2026, 4, 1);
    LocalDate to = LocalDate.of(2026, 6, 30);
    List<Sheet> sheets =
        List.of(
            sheet("i1", "education", HEAD, Form.TEXT, Form.VIDEO),
            sheet("i2", "education", NOBODY, Form.TEXT),
            sheet("i3", "finance", NOBODY, Form.DIAGRAM));
    List<Sheet> earlier = List.of(sheet("i0", "finance", NOBODY, Form.TEXT));
    Duty due = Duty.of("p1", "education", ItemType.NORMATIVE_DOCUMENT);
    Statistics found =
        Statistics.of(
            new Statistics.Found("county", from, to, List.of(due), Set.of("p1"), sheets, earlier),
            UNITS);
    assertThat(found.units())
        .extracting(UnitLine::unit)
        .containsExactly("county", "education", "finance");
    UnitLine education = found.units().get(1);
    assertThat(education.unitName()).isEqualTo("望川县教育和体育局");
    assertThat(education.rate()).isEqualTo(100.0);
    assertThat(education.moreThanTextShare()).isEqualTo(50.0);
    assertThat(education.headLed()).isEqualTo(1);
    assertThat(found.units().get(2).headLed()).isZero();
    assertThat(found.before().from()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(found.before().to()).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(found.before().moreThanTextShare()).isEqualTo(0.0);
    assertThat(found.before().shareChange()).isEqualTo(66.7);
    Statistics alone =
        Statistics.of(
            new Statistics.Found("finance", from, to, List.of(), Set.of(), List.of(), earlier),
            UNITS);
    assertThat(alone.before().shareChange()).isNull();
  }

  private static List<String> details(List<FieldProblem> problems) {
    return problems.stream().map(FieldProblem::detail).toList();
  }

  private static Content interpretation(String body) {
    return Examples.document(ItemType.INTERPRETATION, "解读", body);
  }

  private static Quality quality(Map<ItemType, Set<String>> compulsory) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("政策背景", List.of("背景"));
    parts.put("适用对象", List.of("适用", "对象"));
    parts.put("关注问题", List.of("答疑"));
    Map<Trigger.Cause, Integer> days = new EnumMap<>(Trigger.Cause.class);
    for (Trigger.Cause cause : Trigger.Cause.values()) {
      days.put(cause, 2);
    }
    return new Quality(new InterpretationProperties(parts, compulsory, Set.of(), 30, 30, days));
  }

  private static Sheet sheet(String id, String unit, Interpreter who, Form... forms) {
    SheetRequest request = new SheetRequest("p1", List.of(forms), who, Phase.WITH, null, null);
    return Sheet.of(id, unit, request, null, WRITER, Instant.EPOCH);
  }
}
