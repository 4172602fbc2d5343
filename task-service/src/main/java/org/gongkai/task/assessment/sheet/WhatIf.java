package org.gongkai.task.assessment.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.platform.actor.Actor;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.scheme.SchemeAccess;
import org.gongkai.task.assessment.scheme.SchemeAccess.Opened;
import org.gongkai.task.assessment.scheme.SchemeHead;
import org.gongkai.task.assessment.scheme.Schemes;
import org.gongkai.task.assessment.score.Given;
import org.gongkai.task.assessment.score.Score;
import org.gongkai.task.assessment.sheet.Ranking.Entry;
import org.gongkai.task.unit.Unit;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a scheme would lead to on the facts that exist, beside another one. Nothing is stored. */
class WhatIf {

  private static final int AT_ONCE = 4;
  private static final String NOTE = "试算只用已有事实；人工评分的指标不计，其分值分摊至同级指标。";

  private final Schemes schemes;
  private final SchemeAccess access;
  private final Computing computing;

  WhatIf(Schemes schemes, SchemeAccess access, Computing computing) {
    this.schemes = schemes;
    this.access = access;
    this.computing = computing;
  }

  /**
   * @param against null when there is nothing to compare with
   */
  record Preview(
      String schemeId, int year, @Nullable Other against, String note, List<UnitPreview> units) {}

  record Other(String schemeId, String title, int year) {}

  /**
   * @param rankChange places that the unit rises by, negative if it falls
   */
  record UnitPreview(
      String unitId,
      String unitName,
      String unitKind,
      BigDecimal score,
      BigDecimal of,
      @Nullable Integer rank,
      @Nullable BigDecimal againstScore,
      @Nullable BigDecimal againstOf,
      @Nullable Integer againstRank,
      @Nullable Integer rankChange) {}

  /**
   * Which schemes, and the years whose facts they are tried on; what is null goes without saying.
   */
  record Question(
      @Nullable String against, @Nullable Integer year, @Nullable Integer againstYear) {}

  Mono<Preview> preview(String schemeId, Question question, Actor actor) {
    return access
        .open(schemeId, actor)
        .map(Opened::requireSeesAll)
        .flatMap(opened ->
            other(opened.scheme(), question.against(), actor)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(other -> preview(opened, other.orElse(null), question)));
  }

  private Mono<Scheme> other(Scheme scheme, @Nullable String against, Actor actor) {
    SchemeHead head = scheme.head();
    return against == null
        ? schemes.previous(scheme.territory(), head.kind(), head.year())
        : access.open(against, actor).map(opened -> opened.requireSeesAll().scheme());
  }

  private Mono<Preview> preview(Opened opened, @Nullable Scheme other, Question question) {
    Scheme scheme = opened.scheme();
    int year = question.year() == null ? scheme.head().year() : question.year();
    if (other == null) {
      return scores(scheme, opened.tree(), year)
          .map(mine -> new Preview(scheme.id(), year, null, NOTE, units(mine, Map.of())));
    }
    int theirYear = question.againstYear() == null ? other.head().year() : question.againstYear();
    Other named = new Other(other.id(), other.head().title(), theirYear);
    return Mono.zip(
        scores(scheme, opened.tree(), year),
        scores(other, opened.tree(), theirYear),
        (mine, theirs) -> new Preview(scheme.id(), year, named, NOTE, units(mine, theirs)));
  }

  private record Tried(Unit unit, Score score) {

    Entry entry() {
      return new Entry(unit.id(), unit.content().kind().name(), score.points());
    }
  }

  private Mono<Map<String, Tried>> scores(Scheme scheme, UnitTree tree, int year) {
    return Flux.fromIterable(scheme.units(tree))
        .flatMap(
            unit ->
                computing
                    .score(scheme, unit, year, Given.PREVIEW)
                    .map(score -> new Tried(unit, score)),
            AT_ONCE)
        .collectMap(tried -> tried.unit().id());
  }

  private static List<UnitPreview> units(Map<String, Tried> mine, Map<String, Tried> theirs) {
    Map<String, Integer> ranks = ranks(mine);
    Map<String, Integer> before = ranks(theirs);
    List<UnitPreview> units = new ArrayList<>();
    mine.values().stream()
        .sorted(java.util.Comparator.comparing(tried -> tried.unit().id()))
        .forEach(tried -> units.add(unit(tried, theirs.get(tried.unit().id()), ranks, before)));
    return units;
  }

  private static UnitPreview unit(
      Tried tried, @Nullable Tried other, Map<String, Integer> ranks, Map<String, Integer> before) {
    String id = tried.unit().id();
    Integer rank = ranks.get(id);
    Integer was = before.get(id);
    return new UnitPreview(
        id,
        tried.unit().content().name(),
        tried.unit().content().kind().name(),
        tried.score().points(),
        tried.score().of(),
        rank,
        other == null ? null : other.score().points(),
        other == null ? null : other.score().of(),
        was,
        rank == null || was == null ? null : was - rank);
  }

  private static Map<String, Integer> ranks(Map<String, Tried> tried) {
    return Ranking.ranks(tried.values().stream().map(Tried::entry).toList());
  }
}
