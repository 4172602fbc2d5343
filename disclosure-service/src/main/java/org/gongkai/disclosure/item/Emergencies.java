package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The emergency lane: two people, one of whom may sign off and neither of whom wrote it, publish
 * ahead of the approvals, which must then be given to that very content within a time.
 */
public final class Emergencies {

  private Emergencies() {}

  /**
   * Whether a call of this person would publish, since another has asked for the same content. Who
   * has written in it since then does not answer for it any more, though the words are the same.
   */
  public static boolean isSecond(Item item, Actor by) {
    Emergency pending = item.review().emergency();
    return pending != null
        && pending.publishedAt() == null
        && pending.contentHash().equals(item.contentHash())
        && !item.isAuthor(pending.people().getFirst().id())
        && !pending.people().getFirst().id().equals(by.id());
  }

  /** The first person's part; nothing becomes public. */
  public static Item ask(
      Item item, ElementChecks checks, String seenHash, String reason, Actor by, Instant at) {
    check(item, checks, seenHash, by);
    Emergency asked =
        Emergency.asked(reason, Person.of(by), by.is(Role.SIGNER), item.contentHash());
    return new Change(item)
        .step("ask-emergency", item.state(), by, at, reason)
        .review(item.review().emergency(asked))
        .made();
  }

  /**
   * The second person's part.
   *
   * @param due last day for the approvals
   */
  static Item publish(
      Item item,
      ElementChecks checks,
      String seenHash,
      IndexNumber number,
      @Nullable String unitName,
      LocalDate due,
      Actor by,
      Instant at) {
    check(item, checks, seenHash, by);
    if (!isSecond(item, by)) {
      throw new Refusal(ItemCode.SAME_PERSON, "紧急发布须由两人办理。");
    }
    Emergency pending = Objects.requireNonNull(item.review().emergency());
    if (!pending.signer() && !by.is(Role.SIGNER)) {
      throw Refusal.forbidden("紧急发布的两人中须有一名审发人。");
    }
    Emergency published = pending.published(Person.of(by), by.is(Role.SIGNER), at, due);
    Review review = item.review();
    return new Change(item)
        .step(ReviewAction.PUBLISH_EMERGENCY.verb(), ItemState.PUBLISHED, by, at, pending.reason())
        .review(
            (review.flow() == null ? review.under(review.rules()) : review).emergency(published))
        .release(null)
        .published(number, unitName, Person.of(by), at)
        .made()
        .announced();
  }

  /** The time for the approvals has run out; told once. */
  public static Item overdue(Item item, LocalDate today, Actor by, Instant at) {
    Emergency open = item.review().emergency();
    if (open == null
        || !open.isOpen()
        || open.overdueAt() != null
        || open.openUntil() == null
        || !today.isAfter(open.openUntil())) {
      return item;
    }
    Item late =
        new Change(item)
            .step("overdue", item.state(), by, at, null)
            .review(item.review().emergency(open.overdue(at)))
            .made();
    PendingEvent told =
        PendingEvent.of(
            OverdueReview.EVENT, late.id(), late.revision(), at, OverdueReview.of(late, open));
    return new Change(late).pending(Item.with(late.pending(), told)).made();
  }

  /** The calendar has changed; what was told to be late stays late. */
  public static Item recounted(Item item, LocalDate due, String why, Actor by, Instant at) {
    Emergency open = item.review().emergency();
    if (open == null
        || !open.isOpen()
        || open.overdueAt() != null
        || due.equals(open.openUntil())) {
      return item;
    }
    return new Change(item)
        .step("recount", item.state(), by, at, why)
        .review(item.review().emergency(open.recounted(due)))
        .made();
  }

  static Optional<Refusal> refusal(Item item, Actor actor) {
    return item.isAuthor(actor.id())
        ? Optional.of(new Refusal(ItemCode.SAME_PERSON, "拟稿人不能紧急发布自己的稿件。"))
        : Optional.empty();
  }

  /** All three approvals are there: the edition is as good as any. */
  static Item settled(Item item, Instant at) {
    if (!Approval.cover(item.contentHash(), item.approvals(), item.authors())) {
      throw new Refusal(ItemCode.NOT_APPROVED, "三审记录与已发布的内容不一致。");
    }
    Emergency open = Objects.requireNonNull(item.review().emergency());
    Edition edition = Objects.requireNonNull(item.edition());
    return new Change(item)
        .review(item.review().emergency(open.settled(at)))
        .edition(edition.approved(item.approvals()))
        .made();
  }

  /** A reviewer refuses in retrospect: it should not have been published like this. */
  static Item refused(Item item, String reason, Actor by, Instant at) {
    Emergency open = Objects.requireNonNull(item.review().emergency());
    return new Change(item)
        .step(Action.RETURN, ItemState.WITHDRAWN, by, at, reason)
        .review(item.review().emergency(open.settled(at)))
        .withdrawal(new Withdrawal(Withdrawal.Kind.IN_ERROR, reason, null, at, Person.of(by)))
        .numberKey(null)
        .made()
        .announced();
  }

  private static void check(Item item, ElementChecks checks, String seenHash, Actor by) {
    ReviewAction.PUBLISH_EMERGENCY.check(item, by);
    if (!seenHash.equals(item.contentHash())) {
      throw new Refusal(ItemCode.HASH_CHANGED, "内容已发生变化，请重新阅读后再办理。");
    }
    List<FieldProblem> missing = new ArrayList<>(checks.atSubmission(item.content()));
    missing.addAll(checks.atRelease(item.content()));
    missing.addAll(Corrections.idle(item));
    if (!missing.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "公开要素不齐全，不能紧急发布。", missing);
    }
    Reviews.requireOpen(item);
  }
}
