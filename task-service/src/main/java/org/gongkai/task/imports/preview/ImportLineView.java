package org.gongkai.task.imports.preview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import in a list. */
record ImportLineView(
    String id,
    PlanImport.State state,
    @Nullable String title,
    @Nullable Integer year,
    @Nullable String documentNumber,
    @Nullable String sourceName,
    @Nullable String planId,
    boolean edited,
    Instant readAt,
    long revision) {

  static ImportLineView of(ImportLine line) {
    ImportLine.Title head = line.sheet().head();
    return new ImportLineView(
        line.id(),
        line.state(),
        head.title(),
        head.year(),
        head.documentNumber(),
        line.sourceName(),
        line.planId(),
        line.sheet().edits() > 0,
        line.readAt(),
        line.revision());
  }
}
