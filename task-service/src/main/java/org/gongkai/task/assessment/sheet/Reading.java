package org.gongkai.task.assessment.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.web.Page;
import org.gongkai.platform.web.PageRequest;
import org.gongkai.task.assessment.fact.FactSelection;
import org.gongkai.task.assessment.fact.Facts;
import org.gongkai.task.assessment.scheme.Indicator;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.scheme.SchemeAccess;
import org.gongkai.task.assessment.scheme.SchemeAccess.Opened;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sheets for those who may read them, down to the facts. */
class Reading {

  private final SchemeAccess schemes;
  private final SheetAccess access;
  private final Sheets sheets;
  private final Facts facts;
  private final Computing computing;

  Reading(
      SchemeAccess schemes, SheetAccess access, Sheets sheets, Facts facts, Computing computing) {
    this.schemes = schemes;
    this.access = access;
    this.sheets = sheets;
    this.facts = facts;
    this.computing = computing;
  }

  Mono<SheetView> sheet(String schemeId, String unit, Actor actor) {
    return access
        .open(schemeId, unit, actor)
        .map(opened -> SheetView.of(opened.sheet(), opened.scheme(), computing.today()));
  }

  /** By unit. */
  Flux<ScoreSheet> ofScheme(
      String schemeId, @Nullable Boolean contested, PageRequest page, Actor actor) {
    return schemes
        .open(schemeId, actor)
        .map(Opened::requireSeesAll)
        .flatMapMany(opened -> sheets.page(schemeId, contested, page));
  }

  /** The caller's own unit's. */
  Flux<ScoreSheet> own(PageRequest page, Actor actor) {
    actor.require(Role.values());
    return sheets.shownTo(actor.unit(), page);
  }

  /** The facts behind a line; of a group those behind all lines below it. */
  Mono<Page<FactView>> facts(
      String schemeId, String unit, String code, PageRequest page, Actor actor) {
    return access
        .open(schemeId, unit, actor)
        .flatMap(opened -> {
          ScoreSheet sheet = opened.sheet();
          LocalDate day = sheet.computedOn();
          return facts
              .page(
                  unit, sheet.year(), behind(opened.scheme().scheme(), code), sheet.finalAt(), page)
              .collectList()
              .map(found -> Page.of(found, page, fact -> FactView.of(fact, day), Facts::cursor));
        });
  }

  private static List<FactSelection> behind(Scheme scheme, String code) {
    Indicator indicator = scheme.indicator(code).orElseThrow(() -> Refusal.notFound("考核指标"));
    List<FactSelection> all = new ArrayList<>(indicator.facts());
    if (indicator.rule() != null) {
      all.addAll(indicator.rule().among());
    }
    scheme.indicators().stream()
        .filter(it -> Objects.equals(it.parent(), code))
        .forEach(child -> all.addAll(behind(scheme, child.code())));
    return all.stream().distinct().toList();
  }
}
