package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Something a public body discloses, on its way from draft to public record. Immutable; a verb
 * returns the next state with its event, or refuses.
 *
 * @param content the working copy; the same as the public one unless a correction is under way
 * @param authors whoever wrote any of the content, the drafter first; none of them may approve it
 * @param approvals those that hold for {@code contentHash}; void after any edit
 * @param review what the review keeps beside the approvals
 * @param release the package that the item is reserved for or became public in
 * @param publication the first one; it gave the index number
 * @param edition what was published last; null before the first publication
 * @param earlier the editions before that, oldest first; their texts are kept by {@link Editions}
 * @param migration null unless the item was published elsewhere and never reviewed here
 * @param incoming what other public items say of this one
 * @param face null before the first publication
 * @param nextValidityDay when the public validity will next be another; null when it stays
 * @param schedule only while approved
 * @param verification the last one
 * @param numberKey the form of the document number that no other item of the unit may have
 */
public record Item(
    @BsonId String id,
    long revision,
    ItemState state,
    Content content,
    String contentHash,
    List<Person> authors,
    List<Approval> approvals,
    List<Step> history,
    Review review,
    @Nullable JointRelease release,
    @Nullable Publication publication,
    @Nullable Edition edition,
    List<Edition.Line> earlier,
    @Nullable Withdrawal withdrawal,
    @Nullable Migration migration,
    List<Link> incoming,
    List<ValidityChange> validityChanges,
    @Nullable Face face,
    @Nullable LocalDate nextValidityDay,
    @Nullable Schedule schedule,
    @Nullable Verification verification,
    @Nullable String numberKey,
    Instant createdAt,
    Instant updatedAt,
    List<PendingEvent> pending)
    implements Aggregate, Standing {

  public Item {
    review = review == null ? Review.NONE : review;
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
    incoming = incoming == null ? List.of() : List.copyOf(incoming);
    validityChanges = validityChanges == null ? List.of() : List.copyOf(validityChanges);
  }

  static Item draft(String id, Content content, Actor drafter, Instant at) {
    Person author = Person.of(drafter);
    return new Item(
        id,
        1,
        ItemState.DRAFT,
        content,
        content.hash(),
        List.of(author),
        List.of(),
        List.of(new Step(at, author, "draft", ItemState.DRAFT, ItemState.DRAFT, null)),
        Review.NONE,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        content.elements().numberKey(),
        at,
        at,
        List.of());
  }

  /** What was first published elsewhere at that time: public at once, without any review here. */
  public static Item migrated(
      String id,
      Content content,
      Migration origin,
      IndexNumber number,
      @Nullable String unitName,
      Instant at) {
    return origin.publish(id, content, number, unitName, at);
  }

  /** Replaces the content and returns to the draft; the same content again changes nothing. */
  public Item edit(Content next, Actor author, Instant at) {
    Action.EDIT.check(this, author);
    Content asked = Corrections.kept(next, this);
    if (asked.equals(content)) {
      return this;
    }
    return new Change(this)
        .step(Action.EDIT, ItemState.DRAFT, author, at, null)
        .content(asked)
        .approvals(List.of())
        .authors(isAuthor(author.id()) ? authors : with(authors, Person.of(author)))
        .numberKey(asked.elements().numberKey())
        .made();
  }

  /** Hands the draft to the first reviewer; refused while compulsory elements are missing. */
  public Item submit(ElementChecks checks, Actor by, Instant at) {
    return submit(checks, ReviewFlow.INITIAL, by, at);
  }

  Item submit(ElementChecks checks, ReviewFlow flow, Actor by, Instant at) {
    Action.SUBMIT.check(this, by);
    List<FieldProblem> missing = new ArrayList<>(checks.atSubmission(content));
    missing.addAll(Corrections.idle(this));
    if (!missing.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "公开要素不齐全，不能提交审核。", missing);
    }
    return new Change(this)
        .step(Action.SUBMIT, ItemState.FIRST_REVIEW, by, at, null)
        .review(review.under(flow))
        .made();
  }

  /** Passes the current stage for the content with this hash, which is what the reviewer saw. */
  public Item approve(String seenHash, @Nullable String remark, Actor by, Instant at) {
    return Reviews.approve(this, Passing.of(seenHash, remark), by, at);
  }

  /**
   * Sends the item back to its authors; approvals given so far are void. What an emergency has made
   * public already is withdrawn as published in error.
   */
  public Item returnToDrafter(String reason, Actor by, Instant at) {
    Action.RETURN.check(this, by);
    if (state == ItemState.PUBLISHED) {
      return Emergencies.refused(this, reason, by, at);
    }
    return new Change(this)
        .step(Action.RETURN, ItemState.DRAFT, by, at, reason)
        .approvals(List.of())
        .made();
  }

  /**
   * Makes exactly the approved content public; checks hash and approvals once more.
   *
   * @param number of a first publication; a later edition keeps the number it has
   */
  public Item publish(IndexNumber number, @Nullable String unitName, Actor by, Instant at) {
    Action.PUBLISH.check(this, by);
    return Publication.of(this, number, unitName, by, at);
  }

  /** Takes the item back; it lives on nowhere else. */
  public Item withdraw(Withdrawal.Kind kind, String reason, Actor by, Instant at) {
    return withdraw(kind, reason, null, by, at);
  }

  /**
   * Takes the item back, leaving a public notice; one that is only repealed stays where it is.
   *
   * @param redirectTo id of the item in which a consolidated one lives on
   */
  public Item withdraw(
      Withdrawal.Kind kind, String reason, @Nullable String redirectTo, Actor by, Instant at) {
    if (kind == Withdrawal.Kind.REPEALED) {
      return Endings.end(this, Validity.REPEALED, ValidityTimeline.day(at), reason, by, at);
    }
    Action.WITHDRAW.check(this, by);
    return new Change(Corrections.dropped(this))
        .step(Action.WITHDRAW, ItemState.WITHDRAWN, by, at, reason)
        .withdrawal(new Withdrawal(kind, reason, redirectTo, at, Person.of(by)))
        .numberKey(kind == Withdrawal.Kind.IN_ERROR ? null : numberKey)
        .made()
        .announced();
  }

  /** The stage that waits, also in retrospect of an emergency; null when none does. */
  public @Nullable ItemState stage() {
    if (state.isReviewStage()) {
      return state;
    }
    Emergency emergency = review.emergency();
    return state == ItemState.PUBLISHED && emergency != null && emergency.isOpen()
        ? ReviewFlow.STAGES.get(approvals.size())
        : null;
  }

  /** Held for a package, so that nobody may change it. */
  public boolean isReserved() {
    return release != null && release.members().isEmpty();
  }

  /** Whether the other item becomes or became public in the same step. */
  public boolean isReleasedWith(String itemId) {
    return release != null && release.contains(itemId);
  }

  /** With the event that tells what the public sees now. */
  Item announced() {
    return Announcement.of(new Change(this).face().made());
  }

  static <T> List<T> with(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
