package org.gongkai.disclosure.completeness;

import java.util.List;
import org.gongkai.disclosure.unit.UnitNode;
import org.jspecify.annotations.Nullable;

/**
 * A unit's line of the matrix.
 *
 * @param owed classes that concern it
 * @param current of these, those with current content
 * @param rate percent with one decimal; null when no class concerns it
 */
record UnitLine(
    String unit,
    String unitName,
    @Nullable String level,
    int owed,
    int current,
    @Nullable Double rate,
    List<Cell> cells) {

  static UnitLine of(UnitNode unit, List<Cell> cells) {
    int owed = (int) cells.stream().filter(Cell::isOwed).count();
    int current = (int) cells.stream().filter(Cell::isCurrent).count();
    return new UnitLine(
        unit.id(),
        unit.name(),
        unit.level(),
        owed,
        current,
        owed == 0 ? null : Math.round(current * 1000.0 / owed) / 10.0,
        cells);
  }
}
