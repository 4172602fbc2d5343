package org.gongkai.task.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an amendment does to one row.
 *
 * @param itemId the row of the plan; null for a new one that has no number yet
 * @param wantedRow its place in the amended text, from 1; 0 when it is removed
 */
public record RowDiff(
    Kind kind,
    @Nullable String itemId,
    int wantedRow,
    String name,
    String text,
    List<FieldDiff> changed) {

  /** What happens to a row. */
  public enum Kind {
    SAME,
    CHANGED,
    ADDED,
    REMOVED
  }

  public RowDiff {
    changed = List.copyOf(changed);
  }

  RowDiff numbered(String id) {
    return new RowDiff(kind, id, wantedRow, name, text, changed);
  }
}
