package org.gongkai.disclosure.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.item.CoReading;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.Reassessing;
import org.gongkai.disclosure.item.Review;
import org.gongkai.disclosure.item.ReviewFlow;
import org.gongkai.disclosure.item.Step;
import org.gongkai.platform.actor.Role;

/** Who is told what, from where an item stands; the same item always gives the same notices. */
final class NoticeRules {

  private NoticeRules() {}

  static List<Notice> of(Item item) {
    Step last = item.history().getLast();
    String occasion = Integer.toString(item.history().size());
    Matter matter = Matter.of(item);
    List<Notice> notices = new ArrayList<>();
    ItemState stage = item.stage();
    if (stage != null) {
      notices.addAll(stage(item, stage, matter));
    } else if (item.state() == ItemState.APPROVED && !Reassessing.applies(item)) {
      for (Role role : List.of(Role.SIGNER, Role.OFFICE)) {
        notices.add(
            Notice.toRole(
                Notice.Kind.RELEASABLE, matter, occasion, role, "三审已通过，可以发布。", last.at()));
      }
    } else if (item.state() == ItemState.DRAFT && isSentBack(last)) {
      String why = last.note() == null ? "" : last.note();
      item.authors()
          .forEach(author ->
              notices.add(
                  Notice.toPerson(
                      Notice.Kind.RETURNED,
                      matter,
                      occasion,
                      author.id(),
                      last.person().name() + (isReassessed(last) ? "评估后要求调整公开属性：" : "退回：") + why,
                      last.at())));
    }
    return notices;
  }

  /** The occasion is when the item came to the stage: what is said meanwhile tells nobody anew. */
  private static List<Notice> stage(Item item, ItemState stage, Matter matter) {
    ReviewFlow.Stage rules = item.review().rules().stage(stage);
    Arrival arrival = Arrival.of(item);
    boolean late = item.state() == ItemState.PUBLISHED;
    String text = late ? "已紧急发布，请在限期内补办" + rules.label() + "。" : "请办理" + rules.label() + "。";
    List<Notice> notices = new ArrayList<>();
    for (Role role : rules.roles()) {
      notices.add(
          Notice.toRole(
              late ? Notice.Kind.RETROSPECTIVE : Notice.Kind.REVIEW,
              matter,
              arrival.occasion(),
              role,
              text,
              arrival.at()));
      if (late && isOverdue(item)) {
        notices.add(
            Notice.toRole(
                Notice.Kind.OVERDUE,
                matter,
                arrival.occasion(),
                role,
                "紧急发布后未在限期内补办三审。",
                item.updatedAt()));
      }
    }
    if (item.review().important() && stage != ItemState.SIGN_OFF) {
      notices.addAll(readers(item, matter, arrival));
    }
    return notices;
  }

  private static List<Notice> readers(Item item, Matter matter, Arrival arrival) {
    Review review = item.review();
    List<Notice> notices = new ArrayList<>();
    for (Person reader : review.coReaders()) {
      boolean done =
          review.coReadings().stream()
              .anyMatch(it -> it.person().id().equals(reader.id()) && isCurrent(it, item));
      if (!done) {
        notices.add(
            Notice.toPerson(
                Notice.Kind.CO_READING,
                matter,
                arrival.occasion() + item.contentHash(),
                reader.id(),
                "重要信息，请会看。",
                arrival.at()));
      }
    }
    Person keeper = review.gatekeeper();
    CoReading word = review.gatekeeping();
    if (keeper != null && (word == null || !isCurrent(word, item))) {
      notices.add(
          Notice.toPerson(
              Notice.Kind.GATEKEEPING,
              matter,
              arrival.occasion() + item.contentHash(),
              keeper.id(),
              "重要信息，请把关。",
              arrival.at()));
    }
    return notices;
  }

  private static boolean isCurrent(CoReading reading, Item item) {
    return reading.contentHash().equals(item.contentHash());
  }

  private static boolean isOverdue(Item item) {
    var emergency = item.review().emergency();
    return emergency != null && emergency.overdueAt() != null;
  }

  private static boolean isSentBack(Step step) {
    return List.of("return", "close", "redact", "reassess").contains(step.action());
  }

  private static boolean isReassessed(Step step) {
    return step.action().equals("reassess");
  }

  /** When an item came to where it stands. */
  private record Arrival(String occasion, Instant at) {

    static Arrival of(Item item) {
      List<Step> steps = item.history();
      int at = steps.size() - 1;
      while (at > 0 && !isMove(steps.get(at))) {
        at--;
      }
      return new Arrival(Integer.toString(at + 1), steps.get(at).at());
    }

    private static boolean isMove(Step step) {
      return step.from() != step.to() || step.action().equals("approve");
    }
  }
}
