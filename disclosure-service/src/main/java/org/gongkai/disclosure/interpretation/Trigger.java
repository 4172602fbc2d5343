package org.gongkai.disclosure.interpretation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Why a public policy must be explained once more: the people misread it, or an evaluation has
 * shown how it works. It stays open until an interpretation after taking effect that names it is
 * public, or somebody says with a reason that none is needed.
 *
 * @param unit that answers for the policy and owes the interpretation
 * @param reference of the case or evaluation elsewhere; with cause and policy it comes once
 * @param wanted what kind of look back; null leaves it to the unit
 * @param itemId the interpretation that answered it; null while it is open
 */
public record Trigger(
    @BsonId String id,
    long revision,
    String policyId,
    String policyTitle,
    String unit,
    Cause cause,
    @Nullable String reference,
    String subject,
    Sheet.@Nullable After wanted,
    LocalDate due,
    State state,
    @Nullable String itemId,
    @Nullable Instant answeredAt,
    @Nullable Dismissal dismissal,
    Person by,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore List<PendingEvent> pending)
    implements Aggregate {

  /** What shows that the policy needs to be explained again. */
  public enum Cause {
    /** A case of public sentiment. */
    SENTIMENT("政务舆情"),
    MISREADING("误解误读"),
    /** The evaluation of how the policy works. */
    EVALUATION("政策评价"),
    /** Many ask the same. */
    ENQUIRIES("咨询集中");

    private final String label;

    Cause(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }

  /** Where it stands. */
  public enum State {
    OPEN("待解读"),
    ANSWERED("已解读"),
    DISMISSED("无需解读");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The Chinese name shown to people. */
    public String label() {
      return label;
    }
  }

  /** Why no interpretation is needed, and who says so. */
  public record Dismissal(String reason, Person by, Instant at) {}

  /** An interpretation that names it is public; the first one counts. */
  Trigger answered(String interpretation, Instant published, Instant at) {
    return state == State.OPEN ? next(State.ANSWERED, interpretation, published, null, at) : this;
  }

  /** The interpretation that answered it is no longer public. */
  Trigger reopened(String interpretation, Instant at) {
    return state == State.ANSWERED && interpretation.equals(itemId)
        ? next(State.OPEN, null, null, null, at)
        : this;
  }

  Trigger dismiss(String reason, Actor actor, Instant at) {
    actor.require(Role.OFFICE, Role.SIGNER, Role.LEADER);
    if (state != State.OPEN) {
      throw Refusal.illegalTransition("确认无需解读", state.label());
    }
    Person person = new Person(actor.id(), actor.name());
    return next(State.DISMISSED, null, null, new Dismissal(reason.strip(), person, at), at);
  }

  private Trigger next(
      State then,
      @Nullable String interpretation,
      @Nullable Instant published,
      @Nullable Dismissal why,
      Instant at) {
    return new Trigger(
        id,
        revision + 1,
        policyId,
        policyTitle,
        unit,
        cause,
        reference,
        subject,
        wanted,
        due,
        then,
        interpretation,
        published,
        why,
        by,
        createdAt,
        at,
        pending);
  }
}
