package org.gongkai.task.assessment.sheet;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.web.Revision;
import org.gongkai.task.assessment.scheme.Amounts;
import org.gongkai.task.assessment.scheme.Scheme;
import org.gongkai.task.assessment.scheme.SchemeAccess.Opened;
import org.gongkai.task.assessment.score.Line;
import reactor.core.publisher.Mono;

/** What people decide on a sheet: scores by hand, objections, and what becomes of them. */
class Assessing {

  /** Who speaks for a unit. */
  static final Set<Role> SPEAKERS =
      Set.of(
          Role.HANDLER, Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER, Role.LEADER, Role.OFFICE);

  private final SheetAccess access;
  private final Computing computing;
  private final Sheets sheets;
  private final Clock clock;

  Assessing(SheetAccess access, Computing computing, Sheets sheets, Clock clock) {
    this.access = access;
    this.computing = computing;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** Points for a line that no event can score, 0 to its weight. */
  record Points(BigDecimal points, String reason, List<EvidenceLink> evidence) {}

  Mono<ScoreSheet> score(
      String schemeId, String unit, String code, Points given, Revision seen, Actor actor) {
    return access
        .open(schemeId, unit, actor)
        .flatMap(opened -> {
          Scheme scheme = opened.scheme().requireAssesses().scheme();
          seen.check(opened.sheet().revision());
          if (scheme.publishedAt() != null) {
            throw Refusal.illegalTransition("评分", scheme.stage());
          }
          Line line = line(opened.sheet(), code);
          if (scheme.indicator(code).filter(it -> it.isManual()).isEmpty() || line.leftOut()) {
            throw new Refusal(CommonCode.ILLEGAL_TRANSITION, "该指标不由人工评分，或者不适用于该单位。");
          }
          requireWithin(given.points(), line.weight());
          Judgement why = Judgement.of(given.reason(), actor, clock.instant());
          ManualScore score = new ManualScore(code, given.points(), given.evidence(), why);
          Act act = new Act(actor, "sheet.score", given.reason());
          return computing.after(scheme, opened.sheet().scored(score), act);
        });
  }

  /** One line, by somebody of that very unit, while the window is open. */
  Mono<ScoreSheet> contest(
      String schemeId,
      String unit,
      String code,
      Judgement.Words words,
      Revision seen,
      Actor actor) {
    return access
        .open(schemeId, unit, actor)
        .flatMap(opened -> {
          requireSpeaker(unit, actor);
          ScoreSheet sheet = opened.sheet();
          seen.check(sheet.revision());
          Line line = line(sheet, code);
          if (line.isGroup()) {
            throw invalid("/code", "请对最末级指标提出异议");
          }
          Judgement why = Judgement.of(words.reason(), actor, clock.instant());
          Contest contest = new Contest(code, line.points(), words.evidence(), why, null);
          ScoreSheet next = sheet.contested(contest);
          requireInWindow(opened.scheme());
          return sheets.documents().replace(next, new Act(actor, "sheet.contest", words.reason()));
        });
  }

  /** The points stay as they were. */
  Mono<ScoreSheet> uphold(String schemeId, String unit, String reason, Revision seen, Actor actor) {
    Act act = new Act(actor, "sheet.uphold", reason);
    return decide(
        schemeId,
        unit,
        seen,
        act,
        (contest, line) ->
            new Contest.Decision(
                Contest.Outcome.UPHELD,
                line.points(),
                Judgement.of(reason, actor, clock.instant())));
  }

  /** The line gets other points, 0 to what it is of, whatever the facts say later. */
  Mono<ScoreSheet> change(
      String schemeId, String unit, BigDecimal points, String reason, Revision seen, Actor actor) {
    Act act = new Act(actor, "sheet.change", reason);
    return decide(
        schemeId,
        unit,
        seen,
        act,
        (contest, line) -> {
          requireWithin(points, line.of());
          return new Contest.Decision(
              Contest.Outcome.CHANGED, points, Judgement.of(reason, actor, clock.instant()));
        });
  }

  private interface Deciding {
    Contest.Decision on(Contest contest, Line line);
  }

  private Mono<ScoreSheet> decide(
      String schemeId, String unit, Revision seen, Act act, Deciding deciding) {
    return access
        .open(schemeId, unit, act.actor())
        .flatMap(opened -> {
          Scheme scheme = opened.scheme().requireManages().scheme();
          ScoreSheet sheet = opened.sheet();
          seen.check(sheet.revision());
          if (sheet.contest() == null) {
            throw Refusal.illegalTransition("处理异议", "没有异议");
          }
          Line line = line(sheet, sheet.contest().code());
          ScoreSheet next = sheet.decided(deciding.on(sheet.contest(), line));
          return computing.after(scheme, next, act);
        });
  }

  private static Line line(ScoreSheet sheet, String code) {
    return sheet.score().line(code).orElseThrow(() -> Refusal.notFound("考核指标"));
  }

  private static void requireSpeaker(String unit, Actor actor) {
    if (!actor.unit().equals(unit) || SPEAKERS.stream().noneMatch(actor::is)) {
      throw Refusal.forbidden("只能由本单位对本单位的得分提出异议。");
    }
  }

  private void requireInWindow(Opened opened) {
    var until = opened.scheme().contestUntil();
    if (until == null || computing.today().isAfter(until)) {
      throw new Refusal(CommonCode.ILLEGAL_TRANSITION, "异议期已于 " + until + " 截止。");
    }
  }

  private static void requireWithin(BigDecimal points, BigDecimal most) {
    if (points.signum() < 0 || points.compareTo(most) > 0 || !Amounts.isPoints(points)) {
      throw invalid("/points", "得分应在 0 与 " + Amounts.plain(most) + " 之间，最多两位小数");
    }
  }

  private static Refusal invalid(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", List.of(new FieldProblem(pointer, detail)));
  }
}
