package org.gongkai.task.imports.document;

/**
 * Something that a file holds beside what was read, said in Chinese to the person who sent it.
 *
 * @param line where it stands in the source, counted from 1
 */
public record Remark(Kind kind, String message, int line) {

  /** What a remark is about. */
  public enum Kind {
    /** Recorded changes, which were read as if all were accepted. */
    TRACKED_CHANGES,
    /** Rows, columns, sheets or words that the source hides, which were not read. */
    HIDDEN_CONTENT,
    /** Footnotes, which are no part of the text. */
    FOOTNOTE,
    /** Bytes that are no character of the encoding. */
    DAMAGED_TEXT,
    /** The content is of another format than the name says. */
    RENAMED_FILE,
    /** A table whose cells were told from where the words stand. */
    READ_BY_POSITION
  }
}
