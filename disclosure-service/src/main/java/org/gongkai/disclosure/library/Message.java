package org.gongkai.disclosure.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.gongkai.disclosure.item.PublicItem;
import org.gongkai.disclosure.item.PublicRecord;
import org.gongkai.disclosure.item.WithdrawalNotice;
import org.jspecify.annotations.Nullable;

/**
 * What the library is told, and no more than everybody may read here. Wire contract: fields are
 * added, never renamed.
 *
 * @param system the address of this site
 * @param revision of the public state
 * @param page where readers find it
 * @param document null after a withdrawal
 * @param withdrawal null unless it was withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
    Submission.Kind operation,
    String system,
    String id,
    long revision,
    Instant changedAt,
    String unit,
    String title,
    @Nullable String documentNumber,
    String page,
    @Nullable PublicItem document,
    @Nullable WithdrawalNotice withdrawal) {

  static Message of(Told what, PublicRecord shown, String system, String page) {
    return new Message(
        what.kind(),
        system,
        shown.id(),
        what.publicRevision(),
        what.changedAt(),
        what.unit(),
        what.title(),
        what.documentNumber(),
        page,
        shown instanceof PublicItem item ? item : null,
        shown instanceof WithdrawalNotice notice ? notice : null);
  }
}
