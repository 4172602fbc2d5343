package org.gongkai.task.circular;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What an authority tells its units about their disclosure work (通报).
 *
 * @param scopes the authority and all above it
 * @param writers ids of those who wrote it, and who may therefore not review it
 */
public record Circular(
    @BsonId String id,
    long revision,
    CircularState state,
    String issuer,
    List<String> scopes,
    CircularContent content,
    @Nullable CircularOrigin origin,
    List<String> writers,
    Instant draftedAt,
    @Nullable Instant issuedAt,
    List<Receipt> receipts,
    List<Step> history,
    List<PendingEvent> pending)
    implements Aggregate {

  static final String ISSUED = "task.circular.issued.v1";

  /** Says that a unit has received it. */
  public record Receipt(String unit, String by, String name, Instant at) {}

  /** One step of its way. */
  public record Step(Instant at, String by, String name, String action, @Nullable String text) {

    static Step of(Actor actor, String action, @Nullable String text, Instant at) {
      return new Step(at, actor.id(), actor.name(), action, text);
    }
  }

  public Circular {
    scopes = List.copyOf(scopes);
    writers = List.copyOf(writers);
    receipts = List.copyOf(receipts);
    history = List.copyOf(history);
    pending = List.copyOf(pending);
  }

  static Circular draft(
      String id,
      List<String> scopes,
      CircularContent content,
      @Nullable CircularOrigin origin,
      Actor actor,
      Instant now) {
    return new Circular(
        id,
        1,
        CircularState.DRAFT,
        scopes.getFirst(),
        scopes,
        content,
        origin,
        List.of(actor.id()),
        now,
        null,
        List.of(),
        List.of(Step.of(actor, "draft", null, now)),
        List.of());
  }

  Circular edit(CircularContent next, Actor actor, Instant now) {
    require(state == CircularState.DRAFT, "修改");
    List<String> all = new ArrayList<>(writers);
    if (!all.contains(actor.id())) {
      all.add(actor.id());
    }
    Step step = Step.of(actor, "edit", null, now);
    return next(state, next, all, issuedAt, receipts, step, pending);
  }

  Circular review(@Nullable String text, Actor actor, Instant now) {
    require(state == CircularState.DRAFT, "审核");
    if (writers.contains(actor.id())) {
      throw Refusal.forbidden("起草的人不能审核同一通报。");
    }
    Step step = Step.of(actor, "review", text, now);
    return next(CircularState.REVIEWED, content, writers, null, receipts, step, pending);
  }

  Circular sendBack(String reason, Actor actor, Instant now) {
    require(state != CircularState.ISSUED, "退回");
    Step step = Step.of(actor, "return", reason, now);
    return next(CircularState.DRAFT, content, writers, null, receipts, step, pending);
  }

  Circular issue(Actor actor, Instant now) {
    require(state == CircularState.REVIEWED, "印发");
    CircularIssued body =
        new CircularIssued(
            id, revision + 1, now, issuer, content.kind(), content.period(), content.units());
    List<PendingEvent> events = new ArrayList<>(pending);
    events.add(PendingEvent.of(ISSUED, id, revision + 1, now, body).on(Plan.TOPIC));
    Step step = Step.of(actor, "issue", null, now);
    return next(CircularState.ISSUED, content, writers, now, receipts, step, events);
  }

  /** Once for each addressee. */
  Circular receive(Actor actor, Instant now) {
    require(state == CircularState.ISSUED, "签收");
    if (!missing().contains(actor.unit())) {
      boolean received = content.addressees().contains(actor.unit());
      throw received
          ? Refusal.illegalTransition("签收", "本单位已签收")
          : Refusal.forbidden("本单位不是该通报的主送单位。");
    }
    List<Receipt> all = new ArrayList<>(receipts);
    all.add(new Receipt(actor.unit(), actor.id(), actor.name(), now));
    Step step = Step.of(actor, "receive", actor.unit(), now);
    return next(state, content, writers, issuedAt, all, step, pending);
  }

  /** Addressees that have not received it yet. */
  List<String> missing() {
    return content.addressees().stream()
        .filter(unit -> receipts.stream().noneMatch(receipt -> receipt.unit().equals(unit)))
        .toList();
  }

  private Circular next(
      CircularState state,
      CircularContent content,
      List<String> writers,
      @Nullable Instant issuedAt,
      List<Receipt> receipts,
      Step step,
      List<PendingEvent> events) {
    List<Step> steps = new ArrayList<>(history);
    steps.add(step);
    return new Circular(
        id,
        revision + 1,
        state,
        issuer,
        scopes,
        content,
        origin,
        writers,
        draftedAt,
        issuedAt,
        receipts,
        steps,
        events);
  }

  private void require(boolean allowed, String action) {
    if (!allowed) {
      throw Refusal.illegalTransition(action, state.label());
    }
  }
}
