package org.gongkai.disclosure.file.content;

/**
 * A stretch of a file's text: a paragraph, a row of a table with its cells parted by tabs, a page.
 *
 * @param part where it stands, in Chinese; for rows of sheets, cells count from column A
 */
public record Segment(String part, Layer layer, String text) {

  /** Where readers would meet it. */
  public enum Layer {
    /** In the open. */
    VISIBLE,
    /** Only for those who look for it: hidden columns, speaker's notes, caches. */
    HIDDEN,
    COMMENT,
    /** In a change that was recorded. */
    TRACKED,
    PROPERTY,
    /** Words for those who do not see the picture. */
    ALTERNATIVE
  }
}
