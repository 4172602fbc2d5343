package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;

/** The acts of the review that are more than a plain step. */
public final class Reviews {

  private Reviews() {}

  /** Passes the stage that waits; the second one also says whether the content may be open. */
  public static Item approve(Item item, Passing passing, Actor by, Instant at) {
    Action.APPROVE.check(item, by);
    ItemState stage = Objects.requireNonNull(item.stage());
    if (!passing.contentHash().equals(item.contentHash())) {
      throw new Refusal(ItemCode.HASH_CHANGED, "内容已发生变化，请重新阅读后再审核。");
    }
    refuseRelated(item, passing);
    ReviewFlow.Stage rules = item.review().rules().stage(stage);
    if (rules.remarkRequired() && (passing.remark() == null || passing.remark().isBlank())) {
      throw new Refusal(
          CommonCode.INVALID_CONTENT,
          rules.label() + "环节须填写意见。",
          List.of(new FieldProblem("/remark", "请填写意见")));
    }
    Review review = item.review();
    if (stage == ItemState.REVIEW) {
      Secrecy stated = SecrecyReview.stated(item, passing, by, at);
      review = review.stated(stated);
      if (!SecrecyReview.keepsInside(item, stated)) {
        SecrecyReview.requireRiskNote(item, stated);
      } else {
        return item.state() == ItemState.PUBLISHED
            ? Emergencies.refused(item, "发布后复核未通过。", by, at)
            : SecrecyReview.keptInside(item, stated, by, at);
      }
      requireReadings(item);
    }
    return passed(item, approval(stage, item, passing, by, at), review, by, at);
  }

  /** Marks an item as important, or no longer. */
  public static Item mark(Item item, Importance asked, Actor by, Instant at) {
    ReviewAction.IMPORTANCE.check(item, by);
    asked.check(item, by);
    return new Change(item)
        .step(
            ReviewAction.IMPORTANCE.verb(),
            item.state(),
            by,
            at,
            (asked.important() ? "标为重要：" : "取消重要标记：") + asked.reason())
        .review(item.review().marked(asked.important(), asked.coReaders(), asked.gatekeeper()))
        .made();
  }

  /** What a co-reader, or the gatekeeper, says of exactly this content. */
  public static Item read(
      Item item,
      ReviewAction how,
      String seenHash,
      String opinion,
      boolean agrees,
      Actor by,
      Instant at) {
    how.check(item, by);
    if (!seenHash.equals(item.contentHash())) {
      throw new Refusal(ItemCode.HASH_CHANGED, "内容已发生变化，请重新阅读后再提意见。");
    }
    CoReading reading = new CoReading(Person.of(by), at, item.contentHash(), opinion, agrees);
    Review review = item.review();
    return new Change(item)
        .step(how.verb(), item.state(), by, at, opinion)
        .review(how == ReviewAction.GATEKEEP ? review.kept(reading) : review.read(reading))
        .made();
  }

  /** What an important item still lacks for its current content; empty for any other. */
  public static List<FieldProblem> missingReadings(Item item) {
    return Importance.missing(item);
  }

  /** Whether the person has read the current content beside the three reviewers. */
  static boolean hasCoRead(Item item, String person) {
    CoReading word = item.review().gatekeeping();
    return item.review().coReadings().stream().anyMatch(it -> isBy(it, item, person))
        || word != null && isBy(word, item, person);
  }

  /** Refuses what may not become public in the ordinary way. */
  static void requireReleasable(Item item) {
    requireOpen(item);
    if (!Approval.cover(item.content().hash(), item.approvals(), item.authors())) {
      throw new Refusal(ItemCode.NOT_APPROVED, "三审记录与当前内容不一致，不能发布。");
    }
    requireReadings(item);
  }

  /** Refuses what may not become public in any way. */
  static void requireOpen(Item item) {
    boolean forItsReaders =
        item.content().openness() == Openness.PROACTIVE || item.content().isInternal();
    if (!forItsReaders || SecrecyReview.isClosed(item)) {
      throw new Refusal(ItemCode.NOT_PROACTIVE, "公开属性不是主动公开，不能发布。");
    }
  }

  private static void requireReadings(Item item) {
    List<FieldProblem> missing = missingReadings(item);
    if (!missing.isEmpty()) {
      throw new Refusal(ItemCode.GATE_CLOSED, "重要信息须经会看和专人把关。", missing);
    }
  }

  private static boolean isBy(CoReading reading, Item item, String person) {
    return reading.contentHash().equals(item.contentHash()) && reading.person().id().equals(person);
  }

  /** Nobody acts for, or is let act by, somebody who has another part in the item. */
  private static void refuseRelated(Item item, Passing passing) {
    Mandate mandate = passing.mandate();
    Set<String> related = new HashSet<>(passing.principals());
    if (mandate != null) {
      related.add(mandate.principal().id());
      if (item.hasApproved(mandate.principal().id()) || hasCoRead(item, mandate.principal().id())) {
        throw new Refusal(ItemCode.SAME_PERSON, "委托人已参与本稿件的审核，不能再由他人代办。");
      }
    }
    if (related.stream().anyMatch(item::isAuthor)) {
      throw new Refusal(ItemCode.SAME_PERSON, "拟稿人的受托人不能审核该稿件。");
    }
  }

  private static Approval approval(
      ItemState stage, Item item, Passing passing, Actor by, Instant at) {
    Mandate mandate = passing.mandate();
    if (mandate != null && !item.review().rules().stage(stage).delegable()) {
      throw Refusal.forbidden("本环节不能委托他人办理。");
    }
    return new Approval(
        stage,
        Person.of(by),
        at,
        item.contentHash(),
        passing.remark(),
        mandate == null ? null : mandate.principal(),
        mandate == null ? null : mandate.delegation(),
        by.unit());
  }

  private static Item passed(Item item, Approval approval, Review review, Actor by, Instant at) {
    List<Approval> approvals = Item.with(item.approvals(), approval);
    boolean retrospective = item.state() == ItemState.PUBLISHED;
    Item next =
        new Change(item)
            .step(
                Action.APPROVE,
                retrospective ? ItemState.PUBLISHED : item.state().next(),
                by,
                at,
                approval.remark())
            .review(review)
            .approvals(approvals)
            .made();
    if (Reassessing.isRestricted(next)) {
      LocalDate day = ValidityTimeline.day(at).plus(Reassessing.TERM);
      return new Change(next).review(next.review().reassessOn(day)).made();
    }
    return retrospective && approvals.size() == ReviewFlow.STAGES.size()
        ? Emergencies.settled(next, at)
        : next;
  }
}
