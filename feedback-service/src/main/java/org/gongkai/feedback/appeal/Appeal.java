package org.gongkai.feedback.appeal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.gongkai.feedback.result.ResultPublished;
import org.gongkai.feedback.secret.Sealed;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen said or asked, on its way to an answer. Immutable; a verb returns the next state
 * with its event, or refuses.
 *
 * @param id the number under which the citizen follows it
 * @param letter the citizen's words and personal data
 * @param codeMark proves the query code without holding it
 * @param unit the unit that was asked; from the assignment on, the one that handles it
 * @param deadline of the answer, counted from the day of receipt with the calendar as last loaded
 */
public record Appeal(
    @BsonId String id,
    long revision,
    AppealState state,
    AppealKind kind,
    String topic,
    Sealed letter,
    Binary codeMark,
    @Nullable String unit,
    @Nullable String itemId,
    boolean publicConsent,
    Instant receivedAt,
    Deadline deadline,
    @Nullable Reply reply,
    @Nullable Instant answeredAt,
    @Nullable Publication publication,
    List<Step> history,
    List<PendingEvent> pending)
    implements Aggregate {

  static Appeal received(
      String number,
      AppealKind kind,
      String topic,
      Sealed letter,
      Binary codeMark,
      @Nullable String unit,
      @Nullable String itemId,
      boolean publicConsent,
      Deadline deadline,
      Instant at) {
    Step receipt = new Step(at, Person.of(Actor.anonymous()), Action.RECEIVE, null);
    return new Appeal(
            number,
            1,
            AppealState.RECEIVED,
            kind,
            topic,
            letter,
            codeMark,
            unit,
            itemId,
            publicConsent,
            at,
            deadline,
            null,
            null,
            null,
            List.of(receipt),
            List.of())
        .announcing("received", at);
  }

  /** Gives it to the unit that answers. */
  public Appeal assign(String to, @Nullable Sealed note, Actor by, Instant at) {
    return new Change(this)
        .step(Action.ASSIGN, AppealState.ASSIGNED, by, at, note)
        .unit(to)
        .made()
        .announcing("assigned", at);
  }

  /** With its last day counted by another calendar; days that stay the same change nothing. */
  Appeal rescheduled(Deadline again, Sealed why, Actor service, Instant at) {
    return again.countsAs(deadline) || state == AppealState.ANSWERED
        ? this
        : new Change(this).deadline(again, service, at, why).made().announcing("rescheduled", at);
  }

  /** Hands a reply to its review; the citizen does not see it yet. */
  public Appeal reply(Sealed text, Actor by, Instant at) {
    return new Change(this)
        .step(Action.REPLY, AppealState.REPLY_REVIEW, by, at, null)
        .reply(new Reply(text, Person.of(by), at))
        .made();
  }

  /** Releases the reply to the citizen. */
  public Appeal approveReply(Actor by, Instant at) {
    return new Change(this)
        .step(Action.APPROVE_REPLY, AppealState.ANSWERED, by, at, null)
        .answeredAt(at)
        .made()
        .announcing("answered", at);
  }

  /** Sends the reply back to the unit, which keeps it as a draft. */
  public Appeal returnReply(Sealed reason, Actor by, Instant at) {
    return new Change(this).step(Action.RETURN_REPLY, AppealState.ASSIGNED, by, at, reason).made();
  }

  /** Makes the result public in the edited words, which must have been screened. */
  public Appeal publishResult(PublicWords words, Actor by, Instant at) {
    Appeal published =
        new Change(this)
            .step(Action.PUBLISH_RESULT, AppealState.ANSWERED, by, at, null)
            .publication(new Publication(at, Person.of(by)))
            .made();
    return published.announcing(ResultPublished.EVENT, published.result(words), at);
  }

  /** What is told of a published result. */
  public ResultPublished result(PublicWords words) {
    return AppealEvent.result(this, words, Objects.requireNonNull(publication).at());
  }

  /** Whether the person handles appeals of the unit that was given this one. */
  public boolean isHandledBy(Actor actor) {
    return state != AppealState.RECEIVED && actor.is(Role.HANDLER) && actor.unit().equals(unit);
  }

  /** Who may read the citizen's personal data; that the units fit is checked before. */
  public boolean opensTo(Actor actor) {
    return actor.is(Role.OFFICE) || isHandledBy(actor);
  }

  boolean isRepliedBy(String person) {
    return reply != null && reply.author().id().equals(person);
  }

  /** The state in words for refusals. */
  String standing() {
    return state + "（" + state.label() + (publication == null ? "" : "，结果已公开") + "）";
  }

  private Appeal announcing(String participle, Instant at) {
    return announcing("feedback.appeal." + participle + ".v1", AppealEvent.of(this, at), at);
  }

  private Appeal announcing(String type, Object body, Instant at) {
    return new Change(this)
        .pending(with(pending, PendingEvent.of(type, id, revision, at, body)))
        .made();
  }

  static <T> List<T> with(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
