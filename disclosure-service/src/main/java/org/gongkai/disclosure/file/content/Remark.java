package org.gongkai.disclosure.file.content;

/** What a reader of the file should know, in Chinese. */
public record Remark(Kind kind, String detail) {

  public enum Kind {
    /** Changes that nobody accepted or refused are still in the text. */
    TRACKED_CHANGES,
    /** Sheets, rows, columns, slides or words that do not show. */
    HIDDEN_CONTENT,
    /** Another file inside. */
    EMBEDDED_FILE,
    /** Carries a signature, so nothing was changed in it. */
    SIGNED,
    /** The name had to be changed. */
    RENAMED,
    /** There are words that no program can read here. */
    NO_TEXT,
    /** Longer than what is kept and screened. */
    TEXT_CUT
  }
}
