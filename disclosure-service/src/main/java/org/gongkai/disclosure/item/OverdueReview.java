package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The event that an emergency publication was not approved in time. Wire contract: fields are
 * added, never renamed.
 */
record OverdueReview(
    String id,
    long revision,
    Instant occurredAt,
    String unit,
    ItemType type,
    String title,
    String contentHash,
    Instant publishedAt,
    LocalDate dueOn,
    int approvals) {

  static final String EVENT = "disclosure.review.overdue.v1";

  static OverdueReview of(Item item, Emergency emergency) {
    return new OverdueReview(
        item.id(),
        item.revision(),
        item.updatedAt(),
        item.content().unit(),
        item.content().type(),
        item.content().title(),
        emergency.contentHash(),
        java.util.Objects.requireNonNull(emergency.publishedAt()),
        java.util.Objects.requireNonNull(emergency.dueOn()),
        item.approvals().size());
  }
}
