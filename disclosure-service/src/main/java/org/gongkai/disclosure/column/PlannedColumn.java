package org.gongkai.disclosure.column;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column as the configured file writes it; what is left out has its usual value. */
record PlannedColumn(
    String id,
    String name,
    @Nullable String parentId,
    @Nullable Integer order,
    @Nullable ColumnKind kind,
    @Nullable Timeliness timeliness,
    @Nullable Integer cycleMonths,
    @Nullable Boolean required,
    @Nullable String ownerUnit,
    @Nullable String description,
    @Nullable List<String> types) {

  Column column() {
    return new Column(
        id,
        name,
        parentId,
        order == null ? 1 : order,
        kind == null ? ColumnTree.FIXED.getOrDefault(id, ColumnKind.CLASS) : kind,
        null,
        timeliness == null ? Timeliness.NONE : timeliness,
        cycleMonths,
        required != null && required,
        ownerUnit,
        description,
        types == null ? List.of() : types,
        null,
        0);
  }
}
