package org.gongkai.task.imports;

/** What can be irregular in a plan that is still readable. */
public enum WarningCode {
  /** A row has more or fewer cells than the table has columns. */
  IRREGULAR_ROW,
  /** The table has no header; the meaning of its columns was guessed. */
  HEADER_MISSING,
  /** The lines of the table are lost; its cells were told apart by what they hold. */
  FLATTENED_TABLE,
  /** Two columns have the same label. */
  DUPLICATE_COLUMN,
  /** A column that plans have is absent. */
  MISSING_COLUMN,
  /** A column whose label is not known; its texts are not in the preview. */
  UNKNOWN_COLUMN,
  /** The header is repeated inside the table. */
  REPEATED_HEADER,
  /** A row without content. */
  EMPTY_CONTENT,
  /** A first row of a group leaves a value blank. */
  MISSING_VALUE,
  /** A deadline names a day that does not exist. */
  INVALID_DATE,
  /** A deadline that could not be understood. */
  UNCLEAR_DEADLINE,
  /** A deadline before the day on which the plan was signed: legal, and overdue at once. */
  DEADLINE_BEFORE_ISSUE,
  /** Printed numbers are missing, repeated or out of order. */
  IRREGULAR_NUMBERING,
  /** A paragraph among the tasks that is none of them: it is not in the preview. */
  STRAY_TEXT,
  /** Characters that are no part of the text, left there by some conversion. */
  NOISE,
  /** The source states no title. */
  TITLE_MISSING,
  /** The source states no year, so that deadlines have no date. */
  YEAR_MISSING,
  /** The source states no document number, so that a repeated import cannot be recognised. */
  NUMBER_MISSING,
  /** The file has recorded changes, which were read as if all were accepted. */
  TRACKED_CHANGES,
  /** The file hides rows, columns, sheets or words, which were not read. */
  HIDDEN_CONTENT,
  /** A footnote, which is not in the preview. */
  FOOTNOTE,
  /** Bytes that are no character of the file's encoding. */
  DAMAGED_TEXT,
  /** The file is of another format than its name says, and was read as what it is. */
  RENAMED_FILE,
  /** The words of a PDF were put together by where they stand. */
  READ_BY_POSITION
}
