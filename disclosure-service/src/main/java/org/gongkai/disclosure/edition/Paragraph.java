package org.gongkai.disclosure.edition;

import java.util.List;

/**
 * A line of the compared texts.
 *
 * @param change EQUAL when nothing in it has changed
 * @param segments joined without the deleted ones they are the new text, without the inserted ones
 *     the old
 */
public record Paragraph(Change change, List<Segment> segments) {

  /** What happened to it. */
  public enum Change {
    EQUAL,
    INSERTED,
    DELETED,
    CHANGED
  }

  /**
   * @param change never CHANGED
   */
  public record Segment(Change change, String text) {}

  static Paragraph whole(Change change, String text) {
    return new Paragraph(change, List.of(new Segment(change, text)));
  }
}
