package org.gongkai.disclosure.interpretation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that became of a public document, for everybody to read.
 *
 * @param at null for what begins or ends with a day
 * @param itemId the public item that says so; null for none
 * @param path of its page; null for none
 * @param edition of the document itself; null for anything else
 * @param detail who interpreted, what a correction changed; null for nothing to add
 */
public record TimelineEntry(
    LocalDate date,
    @Nullable Instant at,
    Kind kind,
    String kindName,
    String title,
    @Nullable String itemId,
    @Nullable String path,
    @Nullable Integer edition,
    @Nullable String detail) {

  /** What kind of thing, in the order in which they are told of one day. */
  public enum Kind {
    INTERPRETED_BEFORE("出台前解读"),
    PUBLISHED("公开发布"),
    INTERPRETED("同步解读"),
    EFFECTIVE("施行"),
    CORRECTED("更正"),
    PROGRESS("推进执行情况"),
    RESULTS("成绩单"),
    DEEP("深度解读"),
    EXTENDED("延伸解读"),
    AMENDED("修改"),
    EXPIRED("失效"),
    REPEALED("废止");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }
}
