package org.gongkai.disclosure.item;

import java.time.Instant;
import java.time.LocalDate;
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
  private Review review;
  private @Nullable JointRelease release;
  private @Nullable Publication publication;
  private @Nullable Edition edition;
  private List<Edition.Line> earlier;
  private @Nullable Withdrawal withdrawal;
  private @Nullable Migration migration;
  private List<Link> incoming;
  private List<ValidityChange> validityChanges;
  private @Nullable Face face;
  private @Nullable LocalDate nextValidityDay;
  private @Nullable Schedule schedule;
  private @Nullable Verification verification;
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
    this.review = before.review();
    this.release = before.release();
    this.publication = before.publication();
    this.edition = before.edition();
    this.earlier = before.earlier();
    this.withdrawal = before.withdrawal();
    this.migration = before.migration();
    this.incoming = before.incoming();
    this.validityChanges = before.validityChanges();
    this.face = before.face();
    this.nextValidityDay = before.nextValidityDay();
    this.schedule = before.schedule();
    this.verification = before.verification();
    this.numberKey = before.numberKey();
    this.pending = before.pending();
  }

  /** Counts as a change of its own: a revision and a line of history. */
  Change step(Action action, ItemState to, Actor by, Instant when, @Nullable String note) {
    return step(action.verb(), to, by, when, note);
  }

  /** The same for what is no {@link Action}. */
  Change step(String verb, ItemState to, Actor by, Instant when, @Nullable String note) {
    Step step = new Step(when, Person.of(by), verb, state, to, note);
    history = Item.with(history, step);
    revision++;
    state = to;
    at = when;
    schedule = to == ItemState.APPROVED ? schedule : null;
    return this;
  }

  /** Counts as a change of which the history says nothing. */
  Change touch(Instant when) {
    revision++;
    at = when;
    return this;
  }

  Change schedule(@Nullable Schedule next) {
    schedule = next;
    return this;
  }

  Change verification(Verification next) {
    verification = next;
    return this;
  }

  /** Nobody answers any more for an emergency of the words that were there before. */
  Change content(Content next) {
    content = next;
    review = review.calmed();
    return this;
  }

  Change authors(List<Person> next) {
    authors = next;
    return this;
  }

  Change review(Review next) {
    review = next;
    return this;
  }

  Change release(@Nullable JointRelease next) {
    release = next;
    return this;
  }

  Change edition(Edition next) {
    edition = next;
    return this;
  }

  Change approvals(List<Approval> next) {
    approvals = next;
    return this;
  }

  /** Counts nothing: the item is new. */
  Change migrated(Migration origin, Step step) {
    migration = origin;
    history = List.of(step);
    state = step.to();
    return this;
  }

  /** Counts as a change of its own. */
  Change migratedAgain(Migration origin, Step step) {
    migration = origin;
    history = Item.with(history, step);
    revision++;
    at = step.at();
    return this;
  }

  /** The next edition; the number is taken by the first one. */
  Change published(IndexNumber number, @Nullable String unitName, Person by, Instant when) {
    String hash = content.hash();
    if (publication == null) {
      publication = new Publication(number, number.text(), unitName, when, by, hash);
    }
    if (edition != null) {
      earlier = Item.with(earlier, edition.line());
    }
    if (review.closed() != null && review.reassessOn() == null) {
      review = review.reassessOn(ValidityTimeline.day(when).plus(Reassessing.TERM));
    }
    int next = earlier.size() + 1;
    edition = new Edition(next, content, hash, unitName, authors, approvals, when, by, numberKey);
    return this;
  }

  /** Back to what is public, with those who answer for it. */
  Change dropped(Edition kept) {
    content(kept.content());
    authors = kept.authors();
    approvals = kept.approvals();
    numberKey = kept.content().elements().numberKey();
    return this;
  }

  Change incoming(List<Link> next) {
    incoming = next;
    return this;
  }

  Change validityChanges(List<ValidityChange> next) {
    validityChanges = next;
    return this;
  }

  /** What the public sees is another from now on. */
  Change face() {
    face = new Face(revision, at);
    nextValidityDay =
        edition == null || withdrawal != null
            ? null
            : new ValidityTimeline(edition.content().elements(), validityChanges)
                .nextAfter(ValidityTimeline.day(at));
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
        review,
        release,
        publication,
        edition,
        earlier,
        withdrawal,
        migration,
        incoming,
        validityChanges,
        face,
        nextValidityDay,
        schedule,
        verification,
        numberKey,
        before.createdAt(),
        at,
        pending);
  }
}
