package org.gongkai.task.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The published item as evidence knows it.
 *
 * @param revision the item's own, to tell newer from older news
 */
public record PublishedItem(
    String id,
    long revision,
    String title,
    @Nullable String unit,
    @Nullable Instant publishedAt,
    String contentHash) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  static PublishedItem of(PublicItem item) {
    return new PublishedItem(
        item.id(),
        item.revision(),
        item.title(),
        item.unit(),
        item.publishedAt(),
        item.contentHash());
  }

  static @Nullable LocalDate day(@Nullable Instant publishedAt) {
    return publishedAt == null ? null : LocalDate.ofInstant(publishedAt, CHINA);
  }

  PublishedItem at(long newer) {
    return new PublishedItem(id, newer, title, unit, publishedAt, contentHash);
  }

  /** Its public page, relative to the site. */
  public String url() {
    return "/items/" + id;
  }
}
