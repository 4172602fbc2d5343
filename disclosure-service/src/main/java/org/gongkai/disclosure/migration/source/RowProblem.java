package org.gongkai.disclosure.migration.source;

/**
 * What is wrong with a row.
 *
 * @param detail Chinese, for whoever runs the import
 */
public record RowProblem(Severity severity, String pointer, String detail) {

  /** Whether the row stays out. */
  public enum Severity {
    REFUSED,
    NOTE
  }

  public static RowProblem refused(String pointer, String detail) {
    return new RowProblem(Severity.REFUSED, pointer, detail);
  }

  public static RowProblem note(String pointer, String detail) {
    return new RowProblem(Severity.NOTE, pointer, detail);
  }

  public boolean refuses() {
    return severity == Severity.REFUSED;
  }
}
