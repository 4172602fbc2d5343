package org.gongkai.disclosure.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.disclosure.edition.EditionDiff;
import org.gongkai.disclosure.interpretation.InterpretationReading;
import org.gongkai.disclosure.item.Action;
import org.gongkai.disclosure.item.Approval;
import org.gongkai.disclosure.item.CoReading;
import org.gongkai.disclosure.item.Edition;
import org.gongkai.disclosure.item.Emergency;
import org.gongkai.disclosure.item.Item;
import org.gongkai.disclosure.item.ItemState;
import org.gongkai.disclosure.item.ItemView;
import org.gongkai.disclosure.item.JointRelease;
import org.gongkai.disclosure.item.Person;
import org.gongkai.disclosure.item.Review;
import org.gongkai.disclosure.item.ReviewAction;
import org.gongkai.disclosure.item.ReviewFlow;
import org.gongkai.disclosure.item.Secrecy;
import org.gongkai.disclosure.item.Step;
import org.gongkai.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Everything that a reviewer needs, on one page. */
record ReviewPage(
    ItemView item,
    String text,
    @Nullable Published published,
    @Nullable EditionDiff diff,
    List<Obstacle> obstacles,
    ReviewFlow flow,
    ReviewFlow.@Nullable Stage stage,
    boolean important,
    List<Person> coReaders,
    int coReadersNeeded,
    List<ReadingView> coReadings,
    @Nullable Person gatekeeper,
    @Nullable ReadingView gatekeeping,
    List<ApprovalView> approvals,
    List<Opinion> opinions,
    @Nullable Secrecy secrecy,
    boolean closedVersion,
    @Nullable Emergency emergency,
    InterpretationReading.State interpretation,
    @Nullable String release,
    List<Standing.MandateView> mandates,
    List<String> allowedActions) {

  /** What the public reads now. */
  record Published(Edition.Line edition, String text) {}

  /** What must be settled before the item may pass to a state. */
  record Obstacle(ItemState to, String pointer, String detail) {}

  /**
   * @param current whether it holds for the content as it is
   */
  record ReadingView(
      Person person,
      Instant at,
      String contentHash,
      String opinion,
      boolean agrees,
      boolean current) {}

  /**
   * @param current whether it holds for the content as it is
   */
  record ApprovalView(
      ItemState stage,
      Person person,
      @Nullable Person onBehalfOf,
      Instant at,
      String contentHash,
      @Nullable String remark,
      @Nullable String unit,
      boolean current) {}

  /** What somebody said on the way. */
  record Opinion(Instant at, Person person, String action, String note) {}

  static ReviewPage of(
      Item item,
      ItemView view,
      Standing standing,
      List<Obstacle> obstacles,
      InterpretationReading.State interpretation,
      @Nullable EditionDiff diff) {
    Review review = item.review();
    Edition edition = item.edition();
    ItemState waiting = item.stage();
    JointRelease release = item.release();
    CoReading word = review.gatekeeping();
    return new ReviewPage(
        view,
        item.content().bodyText(),
        edition == null ? null : new Published(edition.line(), edition.content().bodyText()),
        diff,
        obstacles,
        review.rules(),
        waiting == null ? null : review.rules().stage(waiting),
        review.important(),
        review.coReaders(),
        review.important() ? Math.max(review.rules().coReaders(), review.coReaders().size()) : 0,
        review.coReadings().stream().map(reading -> view(reading, item)).toList(),
        review.gatekeeper(),
        word == null ? null : view(word, item),
        item.approvals().stream().map(approval -> view(approval, item)).toList(),
        item.history().stream().flatMap(ReviewPage::opinion).toList(),
        review.secrecy(),
        review.closed() != null,
        review.emergency(),
        interpretation,
        release == null ? null : release.id(),
        standing.mandates(),
        allowed(item, standing));
  }

  private static List<String> allowed(Item item, Standing standing) {
    List<String> allowed = new ArrayList<>();
    Action.allowed(item, standing.everything(item)).forEach(action -> allowed.add(action.verb()));
    ReviewAction.allowed(item, standing.actor()).forEach(action -> allowed.add(action.verb()));
    return List.copyOf(allowed);
  }

  private static Stream<Opinion> opinion(Step step) {
    String note = step.note();
    return note == null || note.isBlank()
        ? Stream.empty()
        : Stream.of(new Opinion(step.at(), step.person(), step.action(), note));
  }

  private static ReadingView view(CoReading reading, Item item) {
    return new ReadingView(
        reading.person(),
        reading.at(),
        reading.contentHash(),
        reading.opinion(),
        reading.agrees(),
        reading.contentHash().equals(item.contentHash()));
  }

  private static ApprovalView view(Approval approval, Item item) {
    return new ApprovalView(
        approval.stage(),
        approval.person(),
        approval.onBehalfOf(),
        approval.at(),
        approval.contentHash(),
        approval.remark(),
        approval.unit(),
        approval.contentHash().equals(item.contentHash()));
  }

  static Stream<Obstacle> obstacles(ItemState to, List<FieldProblem> problems) {
    return problems.stream().map(it -> new Obstacle(to, it.pointer(), it.detail()));
  }
}
