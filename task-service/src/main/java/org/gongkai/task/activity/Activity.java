package org.gongkai.task.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Act;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A record of something that a unit held or did on a day.
 *
 * @param within the unit and all above it, to be found from each
 * @param itemId the published item that it was made from
 * @param itemRevision the item's own, to tell newer from older news
 * @param openFor units that have open follow-ups, and all above them
 */
public record Activity(
    @BsonId String id,
    long revision,
    State state,
    ActivityContent content,
    List<String> within,
    @Nullable String itemId,
    long itemRevision,
    List<FollowUp> followUps,
    List<String> openFor,
    List<Step> history,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String RECORDED = "task.activity.recorded.v1";

  /** Whether it counts. */
  public enum State {
    RECORDED("已登记"),
    WITHDRAWN("已撤回");

    private final String label;

    State(String label) {
      this.label = label;
    }
  }

  /** Who did what to the record, when and why. */
  public record Step(String action, String by, String name, Instant at, @Nullable String reason) {

    static Step of(Act act, Instant at) {
      return new Step(act.action(), act.actor().id(), act.actor().name(), at, act.reason());
    }
  }

  public Activity {
    within = List.copyOf(within);
    followUps = List.copyOf(followUps);
    openFor = List.copyOf(openFor);
    history = List.copyOf(history);
    pending = List.copyOf(pending);
  }

  /** A first record; {@code above} tells of a unit what stands over it. */
  static Activity record(
      String id,
      ActivityContent content,
      Function<String, List<String>> above,
      Act act,
      Instant at) {
    return new Activity(
            id,
            0,
            State.RECORDED,
            content,
            List.of(),
            null,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of())
        .next(State.RECORDED, content, FollowUp.of(content, List.of()), above, act, at, true);
  }

  Activity correct(
      ActivityContent next, Function<String, List<String>> above, Act act, Instant at) {
    requireRecorded("更正");
    return next(state, next, FollowUp.of(next, followUps), above, act, at, true);
  }

  Activity withdraw(Function<String, List<String>> above, Act act, Instant at) {
    requireRecorded("撤回");
    return next(State.WITHDRAWN, content, followUps, above, act, at, true);
  }

  /** Made from, or changed by, the news of a published item; no change when it is not newer. */
  Activity heard(
      State heard,
      ActivityContent news,
      ItemNews item,
      Function<String, List<String>> above,
      Act act,
      Instant at) {
    if (item.revision() <= itemRevision) {
      return this;
    }
    boolean byPerson = hasHand();
    boolean settled = byPerson && state == State.WITHDRAWN;
    State next = settled ? state : heard;
    ActivityContent kept = byPerson ? content : news.ledBy(content.person());
    boolean told = next != state || !kept.equals(content);
    return next(next, kept, followUps, above, act, at, told).from(item);
  }

  /**
   * Led by whom the news names, or by nobody in person; what a person has written stays. Whether an
   * item is public is the news of the item to tell; before that has come, this news tells it.
   */
  Activity led(InterpretationNews news, Function<String, List<String>> above, Act act, Instant at) {
    if (hasHand()) {
      return this;
    }
    State next = itemId != null ? state : news.isPublic() ? State.RECORDED : State.WITHDRAWN;
    ActivityContent kept = news.isPublic() ? content.ledBy(news.leader()) : content;
    return next == state && kept.equals(content)
        ? this
        : next(next, kept, followUps, above, act, at, true);
  }

  /** Whether a person has touched it, not only the news. */
  private boolean hasHand() {
    return history.stream().anyMatch(step -> !step.by().startsWith("service:"));
  }

  /** What becomes of one of its follow-ups. */
  Activity follow(
      int number,
      UnaryOperator<FollowUp> step,
      Function<String, List<String>> above,
      Act act,
      Instant at) {
    requireRecorded("办理议定事项");
    List<FollowUp> next =
        followUps.stream().map(each -> each.number() == number ? step.apply(each) : each).toList();
    return next(state, content, next, above, act, at, false);
  }

  /** 404 when no decision has that number. */
  FollowUp followUp(int number) {
    return followUps.stream()
        .filter(followUp -> followUp.number() == number)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("议定事项"));
  }

  boolean isRecorded() {
    return state == State.RECORDED;
  }

  Activity from(ItemNews item) {
    return new Activity(
        id,
        revision,
        state,
        content,
        within,
        item.id(),
        item.revision(),
        followUps,
        openFor,
        history,
        pending);
  }

  private void requireRecorded(String action) {
    if (!isRecorded()) {
      throw Refusal.illegalTransition(action, state.label);
    }
  }

  private Activity next(
      State state,
      ActivityContent content,
      List<FollowUp> followUps,
      Function<String, List<String>> above,
      Act act,
      Instant at,
      boolean told) {
    List<Step> steps = Stream.concat(history.stream(), Stream.of(Step.of(act, at))).toList();
    List<String> open = state == State.WITHDRAWN ? List.of() : FollowUp.openFor(followUps, above);
    long number = revision + 1;
    List<PendingEvent> events = new ArrayList<>(pending);
    if (told) {
      ActivityRecorded body = ActivityRecorded.of(id, number, state, content, at);
      events.add(PendingEvent.of(RECORDED, id, number, at, body).on(Plan.TOPIC));
    }
    return new Activity(
        id,
        number,
        state,
        content,
        above.apply(content.unit()),
        itemId,
        itemRevision,
        followUps,
        open,
        steps,
        events);
  }
}
