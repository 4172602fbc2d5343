package org.gongkai.disclosure.compilation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.disclosure.duty.DutyFinding;
import org.gongkai.disclosure.duty.DutyKind;
import org.gongkai.disclosure.duty.DutySource;
import org.gongkai.disclosure.duty.Light;
import org.gongkai.disclosure.search.Fact;
import org.gongkai.disclosure.search.PublicFacts;
import org.gongkai.disclosure.unit.UnitNode;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.disclosure.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** A level of government owes a public rule of every family, whoever of its units has made it. */
@Component
class RuleDuties implements DutySource {

  private static final int WARN_DAYS = 30;

  private final PublicFacts facts;
  private final Units units;
  private final RuleProperties properties;

  RuleDuties(PublicFacts facts, Units units, RuleProperties properties) {
    this.facts = facts;
    this.units = units;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Flux<DutyFinding> findings(LocalDate today) {
    return facts
        .whenComplete()
        .zipWith(units.tree())
        .flatMapMany(found -> Flux.fromStream(() -> findings(found.getT1(), found.getT2(), today)));
  }

  Stream<DutyFinding> findings(List<Fact> all, UnitTree tree, LocalDate today) {
    List<RuleMatrix.Found> rules = RuleMatrix.Found.among(all);
    return tree.all().stream()
        .filter(this::owes)
        .flatMap(unit -> missing(unit, rules, tree).map(family -> finding(unit, family, today)));
  }

  /** Of units whose kind was never heard only the topmost. */
  private boolean owes(UnitNode unit) {
    String kind = unit.kind();
    return unit.active()
        && (kind == null ? unit.parentId() == null : properties.owedBy().contains(kind));
  }

  private Stream<String> missing(UnitNode unit, List<RuleMatrix.Found> rules, UnitTree tree) {
    Set<String> present =
        rules.stream()
            .filter(rule -> isOfLevel(rule.unit(), unit, tree))
            .map(RuleMatrix.Found::family)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return properties.families().stream().filter(family -> !present.contains(family));
  }

  /** The unit itself, or one below it that is of the same level. */
  private static boolean isOfLevel(String id, UnitNode of, UnitTree tree) {
    UnitNode unit = tree.find(id);
    return tree.isWithin(id, of.id())
        && unit != null
        && (unit.level() == null || unit.level().equals(of.level()));
  }

  private DutyFinding finding(UnitNode unit, String family, LocalDate today) {
    LocalDate due = properties.dueOf(family);
    return new DutyFinding(
        "rule/" + unit.id() + "/" + family,
        DutyKind.RULE_MISSING,
        unit.id(),
        "补充“" + family + "”类制度",
        due,
        light(due, today),
        List.of(),
        "/record/columns/rules",
        "本级没有公开“" + family + "”类的制度；类别写在制度类事项的信息分类中。");
  }

  /** Without a day it is for a person to look at. */
  private static Light light(@Nullable LocalDate due, LocalDate today) {
    if (due == null || !today.isAfter(due) && today.plusDays(WARN_DAYS).isAfter(due)) {
      return Light.YELLOW;
    }
    return today.isAfter(due) ? Light.RED : Light.GREEN;
  }
}
