package org.gongkai.disclosure.item;

import java.time.Instant;
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
 * @param authors whoever wrote any of the content, the drafter first; none of them may approve it
 * @param approvals those that hold for {@code contentHash}; void after any edit
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
    @Nullable Publication publication,
    @Nullable Withdrawal withdrawal,
    @Nullable String numberKey,
    Instant createdAt,
    Instant updatedAt,
    List<PendingEvent> pending)
    implements Aggregate {

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
        null,
        null,
        content.elements().numberKey(),
        at,
        at,
        List.of());
  }

  /** Replaces the content and returns to the draft; the same content again changes nothing. */
  Item edit(Content next, Actor author, Instant at) {
    Action.EDIT.check(this, author);
    if (next.equals(content)) {
      return this;
    }
    return new Change(this)
        .step(Action.EDIT, ItemState.DRAFT, author, at, null)
        .content(next)
        .approvals(List.of())
        .authors(isAuthor(author.id()) ? authors : with(authors, Person.of(author)))
        .numberKey(next.elements().numberKey())
        .made();
  }

  /** Hands the draft to the first reviewer; refused while compulsory elements are missing. */
  public Item submit(ElementRules rules, Actor by, Instant at) {
    Action.SUBMIT.check(this, by);
    List<FieldProblem> missing = rules.missing(content);
    if (!missing.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "公开要素不齐全，不能提交审核。", missing);
    }
    return new Change(this).step(Action.SUBMIT, ItemState.FIRST_REVIEW, by, at, null).made();
  }

  /** Passes the current stage for the content with this hash, which is what the reviewer saw. */
  public Item approve(String seenHash, @Nullable String remark, Actor by, Instant at) {
    Action.APPROVE.check(this, by);
    if (!seenHash.equals(contentHash)) {
      throw new Refusal(ItemCode.HASH_CHANGED, "内容已发生变化，请重新阅读后再审核。");
    }
    Approval approval = new Approval(state, Person.of(by), at, contentHash, remark);
    return new Change(this)
        .step(Action.APPROVE, state.next(), by, at, remark)
        .approvals(with(approvals, approval))
        .made();
  }

  /** Sends the item back to its authors; approvals given so far are void. */
  public Item returnToDrafter(String reason, Actor by, Instant at) {
    Action.RETURN.check(this, by);
    return new Change(this)
        .step(Action.RETURN, ItemState.DRAFT, by, at, reason)
        .approvals(List.of())
        .made();
  }

  /** Makes exactly the approved content public; checks hash and approvals once more. */
  public Item publish(IndexNumber number, @Nullable String unitName, Actor by, Instant at) {
    Action.PUBLISH.check(this, by);
    if (content.openness() != Openness.PROACTIVE) {
      throw new Refusal(ItemCode.NOT_PROACTIVE, "公开属性不是主动公开，不能发布。");
    }
    if (!Approval.cover(content.hash(), approvals, authors)) {
      throw new Refusal(ItemCode.NOT_APPROVED, "三审记录与当前内容不一致，不能发布。");
    }
    Item published =
        new Change(this)
            .step(Action.PUBLISH, ItemState.PUBLISHED, by, at, null)
            .publication(
                new Publication(number, number.text(), unitName, at, Person.of(by), contentHash))
            .made();
    return published.announcing(PublicItem.EVENT, PublicItem.of(published));
  }

  /** Takes the item back, leaving a public notice. */
  public Item withdraw(Withdrawal.Kind kind, String reason, Actor by, Instant at) {
    Action.WITHDRAW.check(this, by);
    Item withdrawn =
        new Change(this)
            .step(Action.WITHDRAW, ItemState.WITHDRAWN, by, at, reason)
            .withdrawal(new Withdrawal(kind, reason, at, Person.of(by)))
            .numberKey(kind == Withdrawal.Kind.IN_ERROR ? null : numberKey)
            .made();
    return withdrawn.announcing(WithdrawnItem.EVENT, WithdrawnItem.of(withdrawn));
  }

  public boolean isPublic() {
    return state == ItemState.PUBLISHED;
  }

  public boolean isAuthor(String person) {
    return authors.stream().anyMatch(author -> author.id().equals(person));
  }

  boolean hasApproved(String person) {
    return approvals.stream().anyMatch(approval -> approval.person().id().equals(person));
  }

  private Item announcing(String type, Object body) {
    return new Change(this)
        .pending(with(pending, PendingEvent.of(type, id, revision, updatedAt, body)))
        .made();
  }

  static <T> List<T> with(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
