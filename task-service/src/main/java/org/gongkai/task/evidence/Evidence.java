package org.gongkai.task.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A published item, or something handed in by a unit, offered as proof that a task item is done
 * (佐证).
 *
 * @param id follows from task item and published item, so that an event heard twice leads here
 * @param published the item as it was last heard of; null for what was handed in
 * @param submitted what was handed in; null for a published item
 * @param decision the last one; null while nobody has decided
 * @param uncountedSince set until the task item has counted this state
 */
public record Evidence(
    @BsonId String id,
    long revision,
    EvidenceState state,
    EvidenceTask task,
    EvidenceOrigin origin,
    @Nullable PublishedItem published,
    @Nullable Submission submitted,
    Instant proposedAt,
    @Nullable Decision decision,
    @Nullable Instant uncountedSince,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String ACCEPTED = "task.evidence.accepted.v1";

  /** By whom, when and why it got its state. */
  public record Decision(String by, String name, Instant at, @Nullable String reason) {

    static Decision of(Actor actor, Instant at, @Nullable String reason) {
      return new Decision(actor.id(), actor.name(), at, reason);
    }
  }

  public Evidence {
    pending = List.copyOf(pending);
  }

  static String id(String taskItemId, String disclosureItemId) {
    return NewId.derived("evidence", taskItemId, disclosureItemId).value();
  }

  static Evidence propose(
      EvidenceTask task, EvidenceOrigin origin, PublishedItem published, Instant now) {
    String id = id(task.taskItemId(), published.id());
    return new Evidence(
        id, 1, EvidenceState.PROPOSED, task, origin, published, null, now, null, now, List.of());
  }

  /** Handed in under the id that the request stands for, so that a retry leads here. */
  static Evidence submit(String requestId, EvidenceTask task, Submission submitted, Instant now) {
    String id = id(task.taskItemId(), requestId);
    EvidenceOrigin origin = EvidenceOrigin.SUBMITTED;
    return new Evidence(
        id, 1, EvidenceState.PROPOSED, task, origin, null, submitted, now, null, now, List.of());
  }

  /** The day that counts; null when the item does not tell it. */
  public @Nullable LocalDate day() {
    if (submitted != null) {
      return submitted.date();
    }
    return published == null ? null : PublishedItem.day(published.publishedAt());
  }

  /** What it is called; empty only for what a damaged document left without either form. */
  public String title() {
    return submitted != null ? submitted.title() : published == null ? "" : published.title();
  }

  public @Nullable String unit() {
    return submitted != null ? submitted.unit() : published == null ? null : published.unit();
  }

  public @Nullable String url() {
    return submitted != null ? submitted.url() : published == null ? null : published.url();
  }

  /**
   * Published again: the same content keeps what was decided about it, unless it had been
   * withdrawn; another content is looked at again. What is not newer changes nothing.
   */
  Evidence published(PublishedItem newer, Instant now) {
    if (published == null || newer.revision() <= published.revision()) {
      return this;
    }
    boolean same = newer.contentHash().equals(published.contentHash());
    boolean keeps = same && state != EvidenceState.WITHDRAWN;
    return keeps
        ? next(state, newer, decision, now, pending)
        : next(EvidenceState.PROPOSED, newer, null, now, pending);
  }

  /** No longer public, or no longer meant for this task; {@code revision} is the item's own. */
  Evidence withdrawn(long itemRevision, @Nullable String reason, Actor by, Instant now) {
    if (published == null || itemRevision <= published.revision()) {
      return this;
    }
    PublishedItem gone = published.at(itemRevision);
    Decision withdrawal = Decision.of(by, now, reason);
    return next(EvidenceState.WITHDRAWN, gone, withdrawal, now, pending);
  }

  Evidence accept(Actor actor, Instant now) {
    requireProposed("认定");
    List<PendingEvent> events = new ArrayList<>(pending);
    EvidenceAccepted body = EvidenceAccepted.of(this, now);
    events.add(PendingEvent.of(ACCEPTED, id, revision + 1, now, body).on(Plan.TOPIC));
    Decision decided = Decision.of(actor, now, null);
    return next(EvidenceState.ACCEPTED, published, decided, now, events);
  }

  Evidence reject(String reason, Actor actor, Instant now) {
    requireProposed("退回");
    Decision decided = Decision.of(actor, now, reason);
    return next(EvidenceState.REJECTED, published, decided, now, pending);
  }

  private void requireProposed(String action) {
    if (state != EvidenceState.PROPOSED) {
      throw Refusal.illegalTransition(action, state.label());
    }
  }

  private Evidence next(
      EvidenceState state,
      @Nullable PublishedItem published,
      @Nullable Decision decision,
      Instant now,
      List<PendingEvent> pending) {
    return new Evidence(
        id,
        revision + 1,
        state,
        task,
        origin,
        published,
        submitted,
        proposedAt,
        decision,
        now,
        pending);
  }
}
