package org.gongkai.task.imports.document;

/**
 * One place of a table. Its text is as it stands in the source but for trimmed edges; the lines of
 * a broken cell are kept apart by a line feed.
 *
 * @param line where the cell stands in the source, counted from 1
 */
public record Cell(String text, int line, Span span) {

  /** Whether the source says that a place belongs to a merged cell that began elsewhere. */
  public enum Span {
    /** The place has a cell of its own, or the source cannot tell. */
    OWN,
    /** The cell began in a row above. */
    ABOVE,
    /** The cell began in a column to the left. */
    LEFT
  }

  public static Cell own(String text, int line) {
    return new Cell(Edges.trimLines(text), line, Span.OWN);
  }

  public boolean isBlank() {
    return text.isEmpty();
  }

  /** The text as one word: pieces of a broken label or name belong together without a blank. */
  public String joined() {
    return text.replace("\n", "");
  }
}
