package org.gongkai.feedback.appeal;

import java.time.Instant;
import java.util.List;
import org.gongkai.feedback.secret.Sealed;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.calendar.Deadline;
import org.gongkai.platform.event.PendingEvent;
import org.jspecify.annotations.Nullable;

/** The next state of an appeal while a verb puts it together; a verb says only what it changes. */
final class Change {

  private final Appeal before;
  private long revision;
  private AppealState state;
  private @Nullable String unit;
  private Deadline deadline;
  private @Nullable Reply reply;
  private @Nullable Instant answeredAt;
  private @Nullable Publication publication;
  private List<Step> history;
  private List<PendingEvent> pending;

  Change(Appeal before) {
    this.before = before;
    this.revision = before.revision();
    this.state = before.state();
    this.unit = before.unit();
    this.deadline = before.deadline();
    this.reply = before.reply();
    this.answeredAt = before.answeredAt();
    this.publication = before.publication();
    this.history = before.history();
    this.pending = before.pending();
  }

  /** Refuses what the person may not do; counts as a revision and a line of history. */
  Change step(Action action, AppealState to, Actor by, Instant at, @Nullable Sealed note) {
    action.check(before, by);
    history = Appeal.with(history, new Step(at, Person.of(by), action, note));
    revision++;
    state = to;
    return this;
  }

  /** Takes over a last day that was counted again; nobody decides that. */
  Change deadline(Deadline again, Actor service, Instant at, Sealed why) {
    history = Appeal.with(history, new Step(at, Person.of(service), Action.RESCHEDULE, why));
    revision++;
    deadline = again;
    return this;
  }

  Change unit(String id) {
    unit = id;
    return this;
  }

  Change reply(Reply text) {
    reply = text;
    return this;
  }

  Change answeredAt(Instant at) {
    answeredAt = at;
    return this;
  }

  Change publication(Publication act) {
    publication = act;
    return this;
  }

  Change pending(List<PendingEvent> events) {
    pending = events;
    return this;
  }

  Appeal made() {
    return new Appeal(
        before.id(),
        revision,
        state,
        before.kind(),
        before.topic(),
        before.letter(),
        before.codeMark(),
        unit,
        before.itemId(),
        before.publicConsent(),
        before.receivedAt(),
        deadline,
        reply,
        answeredAt,
        publication,
        history,
        pending);
  }
}
