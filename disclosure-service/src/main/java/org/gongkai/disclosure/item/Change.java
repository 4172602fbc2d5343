package org.gongkai.disclosure.item;

import java.time.Instant;
import java.util.List;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.jspecify.annotations.Nullable;

/** The next state of an item while a verb puts it together; a verb says only what it changes. */
final class Change {

  private final Item before;
  private long revision;
  private ItemState state;
  private List<Step> history;
  private Instant at;
  private Content content;
  private List<Person> authors;
  private List<Approval> approvals;
  private @Nullable Publication publication;
  private @Nullable Withdrawal withdrawal;
  private @Nullable String numberKey;
  private List<PendingEvent> pending;

  Change(Item before) {
    this.before = before;
    this.revision = before.revision();
    this.state = before.state();
    this.history = before.history();
    this.at = before.updatedAt();
    this.content = before.content();
    this.authors = before.authors();
    this.approvals = before.approvals();
    this.publication = before.publication();
    this.withdrawal = before.withdrawal();
    this.numberKey = before.numberKey();
    this.pending = before.pending();
  }

  /** Counts as a change of its own: a revision and a line of history. */
  Change step(Action action, ItemState to, Actor by, Instant when, @Nullable String note) {
    Step step = new Step(when, Person.of(by), action.verb(), state, to, note);
    history = Item.with(history, step);
    revision++;
    state = to;
    at = when;
    return this;
  }

  Change content(Content next) {
    content = next;
    return this;
  }

  Change authors(List<Person> next) {
    authors = next;
    return this;
  }

  Change approvals(List<Approval> next) {
    approvals = next;
    return this;
  }

  Change publication(Publication act) {
    publication = act;
    return this;
  }

  Change withdrawal(Withdrawal act) {
    withdrawal = act;
    return this;
  }

  Change numberKey(@Nullable String key) {
    numberKey = key;
    return this;
  }

  Change pending(List<PendingEvent> events) {
    pending = events;
    return this;
  }

  Item made() {
    boolean same = content.equals(before.content());
    return new Item(
        before.id(),
        revision,
        state,
        content,
        same ? before.contentHash() : content.hash(),
        authors,
        approvals,
        history,
        publication,
        withdrawal,
        numberKey,
        before.createdAt(),
        at,
        pending);
  }
}
