package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What citizens read in place of a withdrawn item. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WithdrawalNotice(
    String id,
    long revision,
    String title,
    String unit,
    String indexNumber,
    Instant publishedAt,
    Instant withdrawnAt,
    Withdrawal.Kind kind,
    String reason,
    @Nullable String redirectTo)
    implements PublicRecord {

  static WithdrawalNotice of(Item item) {
    Withdrawal withdrawal = Objects.requireNonNull(item.withdrawal());
    Publication publication = Objects.requireNonNull(item.publication());
    return new WithdrawalNotice(
        item.id(),
        Objects.requireNonNull(item.face()).revision(),
        Objects.requireNonNull(item.edition()).content().title(),
        Objects.requireNonNull(item.edition()).content().unit(),
        publication.indexNumber(),
        publication.at(),
        withdrawal.at(),
        withdrawal.kind(),
        withdrawal.reason(),
        withdrawal.redirectTo());
  }
}
