package org.gongkai.task.assessment.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A sheet in a list. */
record SheetLine(
    String schemeId,
    String schemeTitle,
    int year,
    String unitId,
    String unitName,
    String unitKind,
    SheetState state,
    BigDecimal score,
    BigDecimal of,
    @Nullable Integer rank,
    int awaited,
    Contest.Stage contest,
    long revision) {

  static SheetLine of(ScoreSheet sheet) {
    return new SheetLine(
        sheet.schemeId(),
        sheet.schemeTitle(),
        sheet.year(),
        sheet.unit(),
        sheet.unitName(),
        sheet.unitKind(),
        sheet.state(),
        sheet.score().points(),
        sheet.score().of(),
        sheet.rank(),
        sheet.awaited(),
        sheet.said().stage(),
        sheet.revision());
  }
}
