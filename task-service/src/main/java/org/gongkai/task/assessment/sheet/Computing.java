package org.gongkai.task.assessment.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.task.assessment.fact.Facts;
import org.gongkai.task.assessment.fact.Tally;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.score.Evaluation;
import org.gongkai.task.assessment.score.Given;
import org.gongkai.task.assessment.score.Score;
import org.gongkai.task.unit.Unit;
import org.gongkai.task.unit.UnitTree;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Computes score sheets from the facts: one indexed pass per unit. */
class Computing {

  static final Actor SERVICE = Actor.service("task-service");
  private static final int CONFLICTS = 10;
  private static final int AT_ONCE = 4;

  private final Sheets sheets;
  private final Facts facts;
  private final Clock clock;

  Computing(Sheets sheets, Facts facts, Clock clock) {
    this.sheets = sheets;
    this.facts = facts;
    this.clock = clock;
  }

  /** All units of a scheme; emits their sheets. */
  Flux<ScoreSheet> all(Scheme scheme, UnitTree tree) {
    return Flux.fromIterable(scheme.units(tree)).flatMap(unit -> unit(scheme, unit), AT_ONCE);
  }

  /** One unit; the first time its sheet is opened. */
  Mono<ScoreSheet> unit(Scheme scheme, Unit unit) {
    return again(
            scheme,
            unit.id(),
            "sheet.compute",
            (sheet, score) -> sheet.computed(score, today(), clock.instant()))
        .switchIfEmpty(Mono.defer(() -> first(scheme, unit)));
  }

  /** What a sheet becomes when somebody has decided something; the score follows. */
  Mono<ScoreSheet> after(Scheme scheme, ScoreSheet decided, Act act) {
    Instant now = clock.instant();
    return score(scheme, decided)
        .map(score -> decided.rescored(score, today(), now))
        .flatMap(next -> sheets.documents().replace(next, act));
  }

  /** Makes a sheet final with what is known now. */
  Mono<ScoreSheet> freeze(Scheme scheme, String unit) {
    Instant known = clock.instant();
    return again(
        scheme, unit, "sheet.finalise", (sheet, score) -> sheet.frozen(score, today(), known));
  }

  /** Of a unit without a sheet. */
  Mono<Score> score(Scheme scheme, Unit unit, int year, Given given) {
    String kind = unit.content().kind().name();
    return facts
        .tally(unit.id(), year, today())
        .map(tally -> Evaluation.score(scheme, kind, tally, given));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private Mono<Score> score(Scheme scheme, ScoreSheet sheet) {
    Mono<Tally> tally = facts.tally(sheet.unit(), sheet.year(), today());
    return tally.map(it -> Evaluation.score(scheme, sheet.unitKind(), it, sheet.said().given()));
  }

  private Mono<ScoreSheet> first(Scheme scheme, Unit unit) {
    int year = scheme.head().year();
    return score(scheme, unit, year, Given.NOTHING)
        .map(score -> ScoreSheet.first(scheme, unit, score, today(), clock.instant()))
        .flatMap(sheet -> sheets.documents().insertOnce(sheet, Act.of(SERVICE, "sheet.open")));
  }

  private interface Step {
    ScoreSheet from(ScoreSheet sheet, Score score);
  }

  private Mono<ScoreSheet> again(Scheme scheme, String unit, String action, Step step) {
    Function<ScoreSheet, Mono<ScoreSheet>> replace =
        sheet ->
            score(scheme, sheet)
                .map(score -> step.from(sheet, score))
                .flatMap(next ->
                    next == sheet
                        ? Mono.just(sheet)
                        : sheets.documents().replace(next, Act.of(SERVICE, action)));
    return Mono.defer(() -> sheets.find(scheme.id(), unit))
        .flatMap(
            sheet -> sheet.state() == SheetState.FINAL ? Mono.just(sheet) : replace.apply(sheet))
        .retryWhen(Retry.max(CONFLICTS).filter(Computing::isConflict));
  }

  private static boolean isConflict(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code() == CommonCode.STALE_REVISION;
  }
}
