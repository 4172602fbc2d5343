package org.gongkai.disclosure.migration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.disclosure.item.ItemType;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.migration.source.RowProblem;
import org.gongkai.disclosure.migration.source.SourceKind;
import org.jspecify.annotations.Nullable;

/** An import as its people see it. */
record ImportView(
    String id,
    ImportJob.State state,
    boolean dryRun,
    String unit,
    String column,
    ItemType type,
    String from,
    Source source,
    Counts counts,
    List<Line> errors,
    Map<String, Long> ignored,
    @Nullable String problem,
    Person createdBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    long revision,
    List<String> allowedActions) {

  record Source(@Nullable String name, SourceKind kind, long size, String sha256) {}

  /** A row error without the id under which the store keeps it. */
  record Line(
      long row,
      @Nullable String origin,
      @Nullable String externalId,
      RowProblem.Severity severity,
      String pointer,
      String detail) {

    static Line of(RowError error) {
      return new Line(
          error.row(),
          error.origin(),
          error.externalId(),
          error.severity(),
          error.pointer(),
          error.detail());
    }
  }

  static ImportView of(ImportJob job, List<RowError> first, boolean mayCancel) {
    ImportJob.Source source = job.source();
    Map<String, Long> ignored = new LinkedHashMap<>();
    job.ignored().forEach(each -> ignored.put(each.field(), each.rows()));
    return new ImportView(
        job.id(),
        job.state(),
        job.dryRun(),
        job.unit(),
        job.column(),
        job.type(),
        job.from(),
        new Source(source.name(), source.kind(), source.size(), source.sha256()),
        job.counts(),
        first.stream().map(Line::of).toList(),
        ignored,
        job.problem(),
        job.createdBy(),
        job.createdAt(),
        job.startedAt(),
        job.finishedAt(),
        job.revision(),
        mayCancel && job.state().isOpen() ? List.of("cancel") : List.of());
  }
}
