package org.gongkai.disclosure.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * A post of an account of which this service was told.
 *
 * @param id made of the account and the platform's own id
 * @param unreviewedOf the account, while nobody is known to have reviewed it; null otherwise
 * @param doubt why what was said does not count as a review
 * @param settledBy who has reviewed it afterwards, or has had it taken down
 */
public record Post(
    @BsonId String id,
    long revision,
    String account,
    String postId,
    String title,
    @Nullable String url,
    Instant postedAt,
    @Nullable String itemId,
    @Nullable String reviewer,
    boolean removed,
    @Nullable String unreviewedOf,
    @Nullable String doubt,
    @Nullable Person settledBy,
    @Nullable String remark,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  static String idOf(String account, String postId) {
    return NewId.derived("account-post", account, postId).value();
  }

  /** As the report has it. */
  static Post told(String account, PostRow row, @Nullable String doubt, Instant at) {
    return new Post(
        idOf(account, row.postId()),
        1,
        account,
        row.postId(),
        row.title().strip(),
        ProfileRequest.text(row.url()),
        row.postedAt(),
        ProfileRequest.text(row.itemId()),
        ProfileRequest.text(row.reviewer()),
        row.isRemoved(),
        doubt == null || row.isRemoved() ? null : account,
        doubt,
        null,
        null,
        at,
        List.of());
  }

  /** The same once more changes nothing; what was settled stays so. */
  Post told(Post next) {
    boolean same =
        title.equals(next.title)
            && Objects.equals(url, next.url)
            && postedAt.equals(next.postedAt)
            && Objects.equals(itemId, next.itemId)
            && Objects.equals(reviewer, next.reviewer)
            && removed == next.removed
            && Objects.equals(doubt, next.doubt);
    if (same || settledBy != null) {
      return this;
    }
    return new Post(
        id,
        revision + 1,
        account,
        postId,
        next.title,
        next.url,
        next.postedAt,
        next.itemId,
        next.reviewer,
        next.removed,
        next.unreviewedOf,
        next.doubt,
        null,
        null,
        next.updatedAt,
        pending);
  }

  /** Reviewed afterwards, or taken down. */
  Post settled(boolean takenDown, String why, Person by, Instant at) {
    if (unreviewedOf == null) {
      throw Refusal.illegalTransition("补办审核", settledBy == null ? "已审核" : "已补办");
    }
    return new Post(
        id,
        revision + 1,
        account,
        postId,
        title,
        url,
        postedAt,
        itemId,
        reviewer,
        removed || takenDown,
        null,
        doubt,
        by,
        why,
        at,
        pending);
  }
}
