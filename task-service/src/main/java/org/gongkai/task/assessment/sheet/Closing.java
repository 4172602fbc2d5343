package org.gongkai.task.assessment.sheet;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.Limit;
import org.gongkai.platform.calendar.WorkingDays;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.scheme.SchemeAccess;
import org.gongkai.task.assessment.scheme.SchemeAccess.Opened;
import org.gongkai.task.assessment.scheme.Schemes;
import org.gongkai.task.assessment.sheet.Ranking.Entry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes a scheme's sheets to their end: shown to the units, contested, final, ranked. The scheme
 * says first what is to be; the sheets follow one by one, and a sweep goes on where a crash
 * stopped.
 */
class Closing {

  private final Schemes schemes;
  private final SchemeAccess access;
  private final Sheets sheets;
  private final Computing computing;
  private final WorkingDays calendar;
  private final Limit window;
  private final Clock clock;

  Closing(
      Schemes schemes,
      SchemeAccess access,
      Sheets sheets,
      Computing computing,
      WorkingDays calendar,
      Limit window,
      Clock clock) {
    this.schemes = schemes;
    this.access = access;
    this.sheets = sheets;
    this.computing = computing;
    this.calendar = calendar;
    this.window = window;
    this.clock = clock;
  }

  /** Computes all sheets now and says how many. */
  Mono<Long> compute(String schemeId, Actor actor) {
    return access
        .open(schemeId, actor)
        .map(Opened::requireManages)
        .doOnNext(opened -> requireIssued(opened.scheme(), "计算得分"))
        .flatMap(opened -> computing.all(opened.scheme(), opened.tree()).count());
  }

  /** Shows the sheets to their units, who may contest until the window ends. */
  Mono<Scheme> publish(String schemeId, Revision seen, Actor actor) {
    Act act = Act.of(actor, "scheme.publish-sheets");
    return access
        .open(schemeId, actor)
        .map(Opened::requireManages)
        .doOnNext(opened -> seen.check(opened.scheme().revision()))
        .doOnNext(opened -> requireIssued(opened.scheme(), "公布得分"))
        .flatMap(opened -> {
          var until = calendar.deadline(computing.today(), window).dueOn();
          Scheme next = opened.scheme().publish(clock.instant(), until);
          return computing
              .all(opened.scheme(), opened.tree())
              .filter(sheet -> sheet.awaited() > 0)
              .map(ScoreSheet::unitName)
              .collectList()
              .doOnNext(Closing::refuseAwaited)
              .then(Mono.defer(() -> schemes.replace(next, act)))
              .flatMap(published -> show(published).thenReturn(published));
        });
  }

  /** Makes the results final once the window is over and every contest is decided. */
  Mono<Scheme> close(String schemeId, Revision seen, Actor actor) {
    return access
        .open(schemeId, actor)
        .map(opened -> opened.requireManages().scheme())
        .doOnNext(scheme -> seen.check(scheme.revision()))
        .flatMap(scheme -> {
          Scheme next = scheme.close(clock.instant());
          refuseEarly(scheme);
          return sheets
              .ofScheme(schemeId)
              .filter(sheet -> sheet.said().stage() == Contest.Stage.OPEN)
              .map(ScoreSheet::unitName)
              .collectList()
              .doOnNext(Closing::refuseUndecided)
              .then(Mono.defer(() -> schemes.replace(next, Act.of(actor, "scheme.close"))));
        })
        .flatMap(this::settle);
  }

  /** Shows what is not shown yet of a scheme whose sheets are published. */
  Mono<Long> show(Scheme published) {
    return sheets
        .heads(published.id())
        .filter(head -> head.state() == SheetState.COMPUTED)
        .concatMap(
            head -> sheets.documents().change(head.id(), act("sheet.publish"), Closing::shown))
        .count();
  }

  /**
   * First every sheet becomes final, then all are ranked: ranks rest on scores that stand still.
   */
  Mono<Scheme> settle(Scheme closed) {
    return sheets
        .heads(closed.id())
        .filter(head -> head.state() != SheetState.FINAL)
        .concatMap(head -> computing.freeze(closed, head.unit()))
        .then(Mono.defer(() -> rank(closed)))
        .then(Mono.defer(() -> schemes.replace(closed.settled(), act("scheme.settle"))));
  }

  private Mono<Void> rank(Scheme closed) {
    return sheets.ofScheme(closed.id()).collectList().flatMap(this::rank);
  }

  private Mono<Void> rank(List<ScoreSheet> all) {
    Map<String, Integer> ranks =
        Ranking.ranks(
            all.stream()
                .map(it -> new Entry(it.unit(), it.unitKind(), it.score().points()))
                .toList());
    return Flux.fromIterable(all)
        .filter(sheet -> sheet.rank() == null)
        .concatMap(sheet ->
            sheets
                .documents()
                .change(
                    sheet.id(),
                    act("sheet.rank"),
                    it -> it.ranked(Objects.requireNonNull(ranks.get(it.unit())), clock.instant())))
        .then();
  }

  private static ScoreSheet shown(ScoreSheet sheet) {
    return sheet.state() == SheetState.COMPUTED ? sheet.published() : sheet;
  }

  private void refuseEarly(Scheme scheme) {
    if (scheme.contestUntil() != null && !computing.today().isAfter(scheme.contestUntil())) {
      throw new Refusal(
          CommonCode.ILLEGAL_TRANSITION, "异议期至 " + scheme.contestUntil() + " 止，期满后方可确定结果。");
    }
  }

  private static void requireIssued(Scheme scheme, String action) {
    if (scheme.state() != Scheme.State.ISSUED) {
      throw Refusal.illegalTransition(action, scheme.stage());
    }
  }

  private static void refuseAwaited(List<String> units) {
    if (!units.isEmpty()) {
      throw new Refusal(
          CommonCode.ILLEGAL_TRANSITION,
          "还有 %d 个单位的人工指标未评分：%s。".formatted(units.size(), some(units)));
    }
  }

  private static void refuseUndecided(List<String> units) {
    if (!units.isEmpty()) {
      throw new Refusal(
          CommonCode.ILLEGAL_TRANSITION,
          "还有 %d 个单位的异议未处理：%s。".formatted(units.size(), some(units)));
    }
  }

  private static String some(List<String> units) {
    String named = String.join("、", units.subList(0, Math.min(5, units.size())));
    return units.size() > 5 ? named + "等" : named;
  }

  private static Act act(String action) {
    return Act.of(Computing.SERVICE, action);
  }
}
