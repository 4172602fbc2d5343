package org.gongkai.task.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What an edited spreadsheet says otherwise than the ledger.
 *
 * @param before what the ledger said when the file was read
 * @param accepted whether confirming applies it
 * @param reason why not, in Chinese
 * @param applied null until it was confirmed
 */
public record FieldChange(
    LedgerColumn field,
    String before,
    String after,
    boolean accepted,
    @Nullable String reason,
    @Nullable Boolean applied) {

  static FieldChange accepted(LedgerColumn field, String before, String after) {
    return new FieldChange(field, before, after, true, null, null);
  }

  static FieldChange refused(LedgerColumn field, String before, String after, String reason) {
    return new FieldChange(field, before, after, false, reason, null);
  }

  FieldChange refused(String why) {
    return refused(field, before, after, why);
  }

  FieldChange done() {
    return new FieldChange(field, before, after, accepted, null, true);
  }

  FieldChange failed(String why) {
    return new FieldChange(field, before, after, accepted, why, false);
  }

  boolean isOpen() {
    return accepted && applied == null;
  }
}
