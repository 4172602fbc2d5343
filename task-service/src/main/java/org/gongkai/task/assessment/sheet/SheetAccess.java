package org.gongkai.task.assessment.sheet;

import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.assessment.scheme.SchemeAccess;
import org.gongkai.task.assessment.scheme.SchemeAccess.Opened;
import reactor.core.publisher.Mono;

/** Opens sheets: a unit's own once it is shown to it, all of them to those who see all. */
class SheetAccess {

  private final SchemeAccess schemes;
  private final Sheets sheets;

  SheetAccess(SchemeAccess schemes, Sheets sheets) {
    this.schemes = schemes;
    this.sheets = sheets;
  }

  /** A sheet and its scheme, for one who may read it. */
  record OpenedSheet(Opened scheme, ScoreSheet sheet) {}

  Mono<OpenedSheet> open(String schemeId, String unit, Actor actor) {
    return schemes
        .open(schemeId, actor)
        .doOnNext(opened -> requireOwn(opened, unit))
        .flatMap(opened ->
            sheets
                .read(schemeId, unit)
                .doOnNext(sheet -> requireShown(opened, sheet))
                .map(sheet -> new OpenedSheet(opened, sheet)));
  }

  private static void requireOwn(Opened opened, String unit) {
    if (!opened.seesAll() && !opened.actor().unit().equals(unit)) {
      throw Refusal.forbidden("只能查看本单位的得分表。");
    }
  }

  private static void requireShown(Opened opened, ScoreSheet sheet) {
    if (!opened.seesAll() && sheet.state() == SheetState.COMPUTED) {
      throw Refusal.forbidden("得分尚未公布。");
    }
  }
}
