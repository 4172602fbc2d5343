package org.gongkai.disclosure.item;

import java.time.Instant;
import java.util.Objects;

/** What citizens read in place of a withdrawn item. */
public record WithdrawalNotice(
    String id,
    long revision,
    String title,
    String unit,
    String indexNumber,
    Instant publishedAt,
    Instant withdrawnAt,
    Withdrawal.Kind kind,
    String reason)
    implements PublicRecord {

  static WithdrawalNotice of(Item item) {
    Withdrawal withdrawal = Objects.requireNonNull(item.withdrawal());
    Publication publication = Objects.requireNonNull(item.publication());
    return new WithdrawalNotice(
        item.id(),
        item.revision(),
        item.content().title(),
        item.content().unit(),
        publication.indexNumber(),
        publication.at(),
        withdrawal.at(),
        withdrawal.kind(),
        withdrawal.reason());
  }
}
