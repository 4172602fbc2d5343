package org.gongkai.disclosure.migration;

import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.migration.source.Row;
import org.gongkai.disclosure.migration.source.RowProblem;
import org.gongkai.platform.text.TextForm;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, as the report keeps it.
 *
 * @param id of the import, the row and the place among the row's problems; in their order
 * @param origin the file within an archive
 */
public record RowError(
    @BsonId String id,
    long row,
    @Nullable String origin,
    @Nullable String externalId,
    RowProblem.Severity severity,
    String pointer,
    String detail) {

  /** Longest value shown, so that a hostile row does not fill the report. */
  private static final int SHOWN = 300;

  static List<RowError> of(
      String job, Row row, @Nullable String externalId, List<RowProblem> problems) {
    List<RowError> errors = new ArrayList<>();
    for (RowProblem problem : problems) {
      String id = prefix(job) + "%010d.%03d".formatted(row.number(), errors.size());
      errors.add(
          new RowError(
              id,
              row.number(),
              shortened(row.origin()),
              shortened(externalId),
              problem.severity(),
              problem.pointer(),
              problem.detail()));
    }
    return errors;
  }

  static String prefix(String job) {
    return job + ".";
  }

  private static @Nullable String shortened(@Nullable String value) {
    return value == null || value.length() <= SHOWN
        ? value
        : TextForm.beginning(value, SHOWN) + "…";
  }
}
