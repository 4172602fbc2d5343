package org.gongkai.task.ledger;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A line of an edited spreadsheet that is not as the ledger has it.
 *
 * @param line where it stands in the file, from 1
 * @param problem why it cannot be taken as a whole
 */
public record ImportedRow(
    int line,
    @Nullable String taskItemId,
    @Nullable String assignmentId,
    @Nullable String unitId,
    Outcome outcome,
    @Nullable Problem problem,
    List<FieldChange> fields) {

  /** What becomes of it. */
  public enum Outcome {
    CHANGES,
    /** Somebody else has changed it since the export. */
    CONFLICT,
    ERROR
  }

  /** Why a line cannot be taken. */
  public enum Code {
    NO_KEY,
    DAMAGED_KEY,
    UNKNOWN_ROW,
    DUPLICATE_ROW,
    OTHER_TERRITORY,
    CHANGED_SINCE
  }

  /** What is wrong with a line, in Chinese. */
  public record Problem(Code code, String detail) {}

  public ImportedRow {
    fields = List.copyOf(fields);
  }

  static ImportedRow error(int line, @Nullable RowKey key, Code code, String detail) {
    return new ImportedRow(
        line,
        key == null ? null : key.taskItemId(),
        key == null ? null : key.assignmentId(),
        null,
        Outcome.ERROR,
        new Problem(code, detail),
        List.of());
  }

  ImportedRow with(UnaryOperator<FieldChange> change) {
    return new ImportedRow(
        line,
        taskItemId,
        assignmentId,
        unitId,
        outcome,
        problem,
        fields.stream().map(change).toList());
  }

  boolean hasOpen() {
    return fields.stream().anyMatch(FieldChange::isOpen);
  }
}
