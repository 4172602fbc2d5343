package org.gongkai.disclosure.law;

import org.jspecify.annotations.Nullable;

/**
 * A line of a law, in its place.
 *
 * @param anchor the address within the text, unique there; null for what has none
 * @param depth of a heading, 1 for the highest; 0 for text
 * @param text as written, without the marks of the source
 */
public record Provision(Kind kind, @Nullable String anchor, int depth, String text) {

  /** What a line is. */
  public enum Kind {
    /** 编. */
    PART,
    /** 分编. */
    SUBPART,
    /** 章. */
    CHAPTER,
    /** 节. */
    SECTION,
    /** A heading without a number, such as 附则. */
    HEADING,
    /** The first paragraph of a 条, with its number. */
    ARTICLE,
    /** 款: a further paragraph of an article, or text outside all articles. */
    PARAGRAPH,
    /** 项. */
    ITEM,
    /** A row of a table, its cells parted by bars. */
    ROW;

    /** Whether such lines are headings. */
    public boolean isHeading() {
      return compareTo(HEADING) <= 0;
    }
  }
}
