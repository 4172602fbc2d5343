package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Looking again at what is kept from the public. Nothing becomes public by it: what may be open
 * goes back to its authors and through the whole review.
 */
public final class Reassessing {

  /** When nobody says by when. */
  public static final Period TERM = Period.ofYears(1);

  private Reassessing() {}

  /** Whether it is kept from the public, in whole or in part, and nothing is under way. */
  public static boolean applies(Item item) {
    return isRestricted(item) || isPartial(item);
  }

  /**
   * Notes what was decided, and sends the item back to its authors if more of it may be open.
   *
   * @param ground why it is open on request only; null for the ground that it has
   * @param next by when to look again, after today; null for a year
   */
  public static Item reassess(
      Item item,
      Reassessment.Result result,
      String reason,
      @Nullable String ground,
      @Nullable LocalDate next,
      Actor by,
      Instant at) {
    Action.REASSESS.check(item, by);
    LocalDate today = ValidityTimeline.day(at);
    check(item, result, next, today);
    Openness from = item.content().openness();
    LocalDate again = next == null ? today.plus(TERM) : next;
    Reassessment done =
        new Reassessment(
            result,
            from,
            reason,
            Person.of(by),
            at,
            result == Reassessment.Result.OPENED ? null : again);
    Review review = item.review().reassessed(done);
    if (result == Reassessment.Result.KEPT) {
      return new Change(item)
          .step(Action.REASSESS, item.state(), by, at, reason)
          .review(review)
          .made();
    }
    return new Change(item)
        .approvals(List.of())
        .step(Action.REASSESS, ItemState.DRAFT, by, at, reason)
        .review(review)
        .content(opened(item, result, reason, ground))
        .made();
  }

  /** Reviewed, and not for the public. */
  static boolean isRestricted(Item item) {
    return item.state() == ItemState.APPROVED
        && item.content().openness() != Openness.PROACTIVE
        && !item.content().isInternal();
  }

  private static boolean isPartial(Item item) {
    return item.state() == ItemState.PUBLISHED
        && item.isPublic()
        && item.stage() == null
        && item.review().closed() != null;
  }

  private static Content opened(
      Item item, Reassessment.Result result, String reason, @Nullable String ground) {
    if (result == Reassessment.Result.ON_REQUEST) {
      String kept = ground == null ? item.content().opennessGround() : ground;
      return item.content().open(Openness.ON_REQUEST, kept);
    }
    Review.Closed closed = item.review().closed();
    if (item.edition() == null || closed == null) {
      return item.content().open(Openness.PROACTIVE, null);
    }
    ChangeNote note = new ChangeNote(Edition.Kind.MAJOR, "调整公开属性：" + reason);
    return closed.content().open(Openness.PROACTIVE, null).withChange(note);
  }

  private static void check(
      Item item, Reassessment.Result result, @Nullable LocalDate next, LocalDate today) {
    List<FieldProblem> wrong = new ArrayList<>();
    if (next != null && !next.isAfter(today)) {
      wrong.add(new FieldProblem("/nextDate", "须在今天之后"));
    }
    if (result == Reassessment.Result.ON_REQUEST && item.content().openness() != Openness.CLOSED) {
      wrong.add(new FieldProblem("/result", "只有不予公开的事项可以转为依申请公开"));
    }
    if (!wrong.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "评估结果有误，请按提示修改。", wrong);
    }
  }
}
