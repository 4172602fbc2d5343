package org.gongkai.task.practice;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A case of good practice on its way from a unit to everybody.
 *
 * @param within the unit and all above it
 * @param submitted the last time
 * @param decision the last one; null while nobody has decided
 */
public record PracticeCase(
    @BsonId String id,
    long revision,
    State state,
    PracticeContent content,
    List<String> within,
    Step submitted,
    @Nullable Step decision,
    List<PendingEvent> pending)
    implements Aggregate {

  /** How far it has come. */
  public enum State {
    /** Waits for the office; the unit may still change it. */
    SUBMITTED("已报送"),
    /** Chosen as a good example. */
    SELECTED("已入选"),
    /** Everybody may read it. */
    PROMOTED("已推广"),
    /** The unit may change it and hand it in again. */
    RETURNED("已退回");

    private final String label;

    State(String label) {
      this.label = label;
    }
  }

  /** Who did something, when and why. */
  public record Step(String by, String name, Instant at, @Nullable String reason) {

    static Step of(Actor actor, Instant at, @Nullable String reason) {
      return new Step(actor.id(), actor.name(), at, reason);
    }
  }

  public PracticeCase {
    within = List.copyOf(within);
    pending = List.copyOf(pending);
  }

  static PracticeCase submit(
      String id, PracticeContent content, List<String> within, Actor actor, Instant now) {
    Step submitted = Step.of(actor, now, null);
    return new PracticeCase(id, 1, State.SUBMITTED, content, within, submitted, null, List.of());
  }

  /** Another content waits for the office again. */
  PracticeCase change(PracticeContent next, List<String> within, Actor actor, Instant now) {
    if (state != State.SUBMITTED && state != State.RETURNED) {
      throw refused("修改");
    }
    return new PracticeCase(
        id,
        revision + 1,
        State.SUBMITTED,
        next,
        within,
        Step.of(actor, now, null),
        decision,
        pending);
  }

  PracticeCase select(Actor actor, Instant now) {
    if (state != State.SUBMITTED) {
      throw refused("入选");
    }
    return decided(State.SELECTED, Step.of(actor, now, null));
  }

  PracticeCase promote(Actor actor, Instant now) {
    if (state != State.SELECTED) {
      throw refused("推广");
    }
    return decided(State.PROMOTED, Step.of(actor, now, null));
  }

  PracticeCase sendBack(String reason, Actor actor, Instant now) {
    if (state != State.SUBMITTED && state != State.SELECTED) {
      throw refused("退回");
    }
    return decided(State.RETURNED, Step.of(actor, now, reason));
  }

  private PracticeCase decided(State next, Step by) {
    return new PracticeCase(id, revision + 1, next, content, within, submitted, by, pending);
  }

  private Refusal refused(String action) {
    return Refusal.illegalTransition(action, state.label);
  }
}
