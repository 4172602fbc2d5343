package org.gongkai.disclosure.completeness;

import java.time.Instant;
import java.time.LocalDate;
import org.gongkai.disclosure.column.Columns;
import org.gongkai.disclosure.section.ColumnStanding;
import org.gongkai.disclosure.section.ColumnState;
import org.gongkai.disclosure.section.Tally;
import org.gongkai.disclosure.section.Terms;
import org.jspecify.annotations.Nullable;

/**
 * One unit in one class.
 *
 * @param items all that is public
 * @param inForce of these, what has not been repealed and has not expired
 * @param reason why the class does not concern the unit; null when it does
 */
record Cell(
    String code,
    CellState state,
    String stateName,
    int items,
    int inForce,
    @Nullable Instant lastPublishedAt,
    @Nullable String reason) {

  /** What is there counts, whatever was said of the class. */
  static Cell of(
      ContentClass kind,
      Contents contents,
      @Nullable String reason,
      Columns columns,
      Terms terms,
      LocalDate today) {
    Tally all = Tally.NONE;
    Tally inForce = Tally.NONE;
    boolean current = false;
    for (String id : kind.columns()) {
      all = all.plus(contents.all(id));
      Tally here = contents.inForce(id);
      inForce = inForce.plus(here);
      current |=
          here.items() > 0
              && columns
                  .find(id)
                  .map(column -> ColumnStanding.of(column, here, terms, today).state())
                  .filter(state -> state == ColumnState.STALE)
                  .isEmpty();
    }
    CellState state = state(all, inForce, current, reason);
    return new Cell(
        kind.code(),
        state,
        state.label(),
        all.items(),
        inForce.items(),
        all.lastPublishedAt(),
        state == CellState.NOT_CONCERNED ? reason : null);
  }

  /** Whether the unit owes content of the class. */
  boolean isOwed() {
    return state != CellState.NOT_CONCERNED;
  }

  boolean isCurrent() {
    return state == CellState.CURRENT;
  }

  private static CellState state(
      Tally all, Tally inForce, boolean current, @Nullable String reason) {
    if (current) {
      return CellState.CURRENT;
    }
    if (inForce.items() > 0) {
      return CellState.STALE;
    }
    if (reason != null) {
      return CellState.NOT_CONCERNED;
    }
    return all.items() > 0 ? CellState.ENDED : CellState.MISSING;
  }
}
