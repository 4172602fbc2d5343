package org.gongkai.task.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.task.unit.Collectives;
import org.gongkai.task.unit.Expansion;
import org.gongkai.task.unit.UnitTree;
import org.gongkai.task.unit.Units;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says which units a quota binds on a day. */
class QuotaSubjects {

  private final Units units;
  private final Collectives collectives;

  QuotaSubjects(Units units, Collectives collectives) {
    this.units = units;
    this.collectives = collectives;
  }

  /**
   * The units themselves, and what only a person can settle.
   *
   * @param unknown units that the directory does not hold
   * @param openTerms terms that nobody has defined, or that name only some of their units
   */
  record Bound(List<String> units, List<String> unknown, List<String> openTerms) {

    List<String> doubts() {
      List<String> doubts = new ArrayList<>();
      unknown.forEach(unit -> doubts.add("单位目录中没有“" + unit + "”。"));
      openTerms.forEach(term -> doubts.add("集合称谓“" + term + "”需由人工确定具体单位。"));
      return doubts;
    }
  }

  Mono<Bound> of(Quota quota, LocalDate on) {
    return of(quota.content(), quota.territory(), on);
  }

  Mono<Bound> of(QuotaContent content, String territory, LocalDate on) {
    if (content.subject() == QuotaContent.Subject.TERRITORY) {
      return Mono.just(new Bound(List.of(territory), List.of(), List.of()));
    }
    return Mono.zip(
        units.tree(),
        Flux.fromIterable(content.terms())
            .concatMap(term -> expanded(term, territory, on))
            .collectList(),
        (tree, terms) -> bound(content, tree, terms));
  }

  private record Term(String text, List<String> units) {}

  /** Of a term that names only some of its units, none are bound until the office lists them. */
  private Mono<Term> expanded(String term, String territory, LocalDate on) {
    return collectives
        .expand(term, territory, on)
        .filter(expansion -> expansion.rule() == Expansion.Rule.ALL)
        .map(expansion -> new Term(term, expansion.unitIds()))
        .defaultIfEmpty(new Term(term, List.of()));
  }

  private static Bound bound(QuotaContent content, UnitTree tree, List<Term> terms) {
    Set<String> known = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String unit : content.units()) {
      (tree.name(unit) == null ? unknown : known).add(unit);
    }
    List<String> open = new ArrayList<>();
    for (Term term : terms) {
      known.addAll(term.units());
      if (term.units().isEmpty()) {
        open.add(term.text());
      }
    }
    return new Bound(List.copyOf(known), unknown, open);
  }
}
