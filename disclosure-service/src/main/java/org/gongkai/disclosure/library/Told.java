package org.gongkai.disclosure.library;

import java.time.Instant;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.PublicRecord;
import org.gongkai.disclosure.item.WithdrawalNotice;
import org.jspecify.annotations.Nullable;

/**
 * The public state that the library is to know.
 *
 * @param publicRevision of the item's last public change
 */
public record Told(
    Submission.Kind kind,
    long publicRevision,
    String unit,
    String title,
    @Nullable String documentNumber,
    Instant changedAt) {

  static Told of(LibraryNews news, boolean withdrawn, boolean knownThere) {
    return new Told(
        withdrawn ? Submission.Kind.WITHDRAWN : Submission.Kind.of(news.validity(), knownThere),
        news.revision(),
        news.unit(),
        news.title(),
        news.documentNumber(),
        news.occurredAt());
  }

  /** As readers see it now, which may be a later state than the one heard of. */
  Told now(PublicRecord shown, boolean knownThere) {
    return switch (shown) {
      case PublicItem item ->
          new Told(
              Submission.Kind.of(item.content().elements().validity(), knownThere),
              item.revision(),
              item.content().unit(),
              item.content().title(),
              item.content().elements().documentNumber(),
              item.occurredAt());
      case WithdrawalNotice notice ->
          new Told(
              Submission.Kind.WITHDRAWN,
              notice.revision(),
              notice.unit(),
              notice.title(),
              documentNumber,
              notice.withdrawnAt());
    };
  }
}
