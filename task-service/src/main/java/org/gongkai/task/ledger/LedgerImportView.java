package org.gongkai.task.ledger;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An edited spreadsheet as its sender sees it. */
record LedgerImportView(
    String id,
    LedgerImport.State state,
    @Nullable String sourceName,
    Counts counts,
    List<Row> rows,
    List<Integer> missing,
    long revision) {

  record Counts(
      int rows, int unchanged, int changes, int refused, int conflicts, int errors, int missing) {}

  record Row(
      int line,
      @Nullable String taskItemId,
      @Nullable String unitId,
      ImportedRow.Outcome outcome,
      ImportedRow.@Nullable Problem problem,
      List<Field> fields) {}

  record Field(
      String field,
      String label,
      String before,
      String after,
      boolean accepted,
      @Nullable String reason,
      @Nullable Boolean applied) {

    static Field of(FieldChange change) {
      return new Field(
          change.field().name().toLowerCase(Locale.ROOT),
          change.field().label(),
          change.before(),
          change.after(),
          change.accepted(),
          change.reason(),
          change.applied());
    }
  }

  static LedgerImportView of(LedgerImport found) {
    List<FieldChange> fields = found.rows().stream().flatMap(row -> row.fields().stream()).toList();
    int accepted = (int) fields.stream().filter(FieldChange::accepted).count();
    Counts counts =
        new Counts(
            found.lines(),
            found.lines() - found.rows().size(),
            accepted,
            fields.size() - accepted,
            in(found, ImportedRow.Outcome.CONFLICT),
            in(found, ImportedRow.Outcome.ERROR),
            found.missing().size());
    List<Row> rows =
        found.rows().stream()
            .map(row ->
                new Row(
                    row.line(),
                    row.taskItemId(),
                    row.unitId(),
                    row.outcome(),
                    row.problem(),
                    row.fields().stream().map(Field::of).toList()))
            .toList();
    return new LedgerImportView(
        found.id(),
        found.state(),
        found.sourceName(),
        counts,
        rows,
        found.missing(),
        found.revision());
  }

  private static int in(LedgerImport found, ImportedRow.Outcome outcome) {
    return (int) found.rows().stream().filter(row -> row.outcome() == outcome).count();
  }
}
