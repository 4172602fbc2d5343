package org.gongkai.disclosure.search;

import java.time.Instant;
import java.util.List;

/**
 * Where the page of a public item leads; an item that leads nowhere has none.
 *
 * @param links in the order of the page, at most five hundred
 */
public record Mentions(
    String id, String title, String unit, Instant publishedAt, List<Mention> links) {

  /** Of which part of the page a link is. */
  public enum Place {
    TEXT("正文"),
    PICTURE("正文图片"),
    ATTACHMENT("附件"),
    DOCUMENT("关联文件"),
    SOURCE("来源");

    private final String label;

    Place(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }

  /**
   * @param target as written, which may be relative to the page
   * @param name the words that are clicked, cut after sixty characters; may be empty
   */
  public record Mention(Place place, String target, String name) {}
}
