package org.gongkai.task.imports.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a spreadsheet of units has done, or would do. */
record UnitImportOutcome(
    boolean dryRun,
    int rows,
    int created,
    int changed,
    int unchanged,
    int refused,
    List<RowError> errors) {

  /**
   * Why a row is refused.
   *
   * @param row its number in the file
   */
  record RowError(int row, String id, @Nullable String field, String detail) {}
}
