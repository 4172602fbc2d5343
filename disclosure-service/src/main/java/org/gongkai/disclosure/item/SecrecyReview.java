package org.gongkai.disclosure.item;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;

/** What follows from the statement about secrecy that belongs to the second review. */
final class SecrecyReview {

  private static final List<Secrecy.Harm> ALL = List.of(Secrecy.Harm.values());

  private SecrecyReview() {}

  /**
   * The statement as it is recorded. Under flows that do not ask for one, saying nothing is saying
   * what the item says of itself.
   */
  static Secrecy stated(Item item, Passing passing, Actor by, Instant at) {
    Secrecy.Statement said = passing.secrecy();
    Content content = item.content();
    boolean proactive = content.openness() == Openness.PROACTIVE;
    if (said == null) {
      if (item.review().rules().asksForSecrecy()) {
        throw wrong("/secrecy", "请写明保密审查结论：可以公开、部分公开或者不予公开");
      }
      Secrecy.Result result = proactive ? Secrecy.Result.CLEAR : Secrecy.Result.NOT_OPEN;
      String note = proactive ? null : content.opennessGround();
      return checked(
          item, new Secrecy(result, null, note, Person.of(by), at, item.contentHash(), ALL, null));
    }
    boolean groundIsThere = said.result() == Secrecy.Result.NOT_OPEN && !proactive;
    if (said.result() != Secrecy.Result.CLEAR && said.ground() == null && !groundIsThere) {
      throw wrong("/secrecy/ground", "部分公开或不予公开须写明法定理由");
    }
    if (said.result() == Secrecy.Result.CLEAR && !proactive) {
      throw wrong("/secrecy/result", "公开属性不是主动公开；可以公开的，请退回修改公开属性");
    }
    List<Secrecy.Harm> harms = said.harms() == null ? ALL : said.harms();
    if (said.result() != Secrecy.Result.NOT_OPEN && !harms.containsAll(ALL)) {
      throw wrong("/secrecy/harms", "公开之前须逐项审查国家秘密、个人隐私、商业秘密和公共安全");
    }
    return checked(
        item,
        new Secrecy(
            said.result(),
            said.ground(),
            said.note() == null && groundIsThere ? content.opennessGround() : said.note(),
            Person.of(by),
            at,
            item.contentHash(),
            harms,
            said.riskNote()));
  }

  /** Figures of an epidemic go on only with a word on what they may stir up. */
  static void requireRiskNote(Item item, Secrecy stated) {
    boolean noted = stated.riskNote() != null && !stated.riskNote().isBlank();
    if (!noted
        && stated.result() != Secrecy.Result.NOT_OPEN
        && Epidemic.hasFigures(item.content())) {
      throw new Refusal(
          ItemCode.GATE_CLOSED,
          "公开疫情数据须写明风险评估意见。",
          List.of(new FieldProblem("/secrecy/riskNote", "请写明风险评估意见")));
    }
  }

  /** Whether the item goes back instead of on. */
  static boolean keepsInside(Item item, Secrecy stated) {
    return item.content().openness() == Openness.PROACTIVE
        && switch (stated.result()) {
          case CLEAR -> false;
          case NOT_OPEN -> true;
          case PARTIAL -> item.review().closed() == null || isClosed(item);
        };
  }

  /** Back to the authors: closed for good, or to be redacted with the full text kept inside. */
  static Item keptInside(Item item, Secrecy stated, Actor by, Instant at) {
    Secrecy.Ground ground = Objects.requireNonNull(stated.ground());
    Review review = item.review().stated(stated);
    Change change = new Change(item).approvals(List.of());
    if (stated.result() == Secrecy.Result.NOT_OPEN) {
      return change
          .step("close", ItemState.DRAFT, by, at, ground.label())
          .content(item.content().closed(ground.label()))
          .review(review)
          .made();
    }
    return change
        .step("redact", ItemState.DRAFT, by, at, ground.label())
        .review(review.closing(new Review.Closed(item.content(), item.contentHash(), ground, at)))
        .made();
  }

  /** Whether the current content is the one that stays inside. */
  static boolean isClosed(Item item) {
    Review.Closed closed = item.review().closed();
    return closed != null && closed.contentHash().equals(item.content().hash());
  }

  private static Secrecy checked(Item item, Secrecy stated) {
    if (stated.result() == Secrecy.Result.CLEAR && isClosed(item)) {
      throw new Refusal(
          ItemCode.GATE_CLOSED,
          "全文已定为部分公开，须先删去不予公开的内容。",
          List.of(new FieldProblem("/body", "仍是未作处理的全文")));
    }
    return stated;
  }

  private static Refusal wrong(String pointer, String detail) {
    return new Refusal(
        CommonCode.INVALID_CONTENT, detail + "。", List.of(new FieldProblem(pointer, detail)));
  }
}
