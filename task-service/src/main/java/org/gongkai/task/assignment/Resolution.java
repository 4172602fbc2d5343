package org.gongkai.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.gongkai.platform.web.NewId;
import org.jspecify.annotations.Nullable;

/**
 * Printed words of a row behind which a person has still to put units. Before that they count for
 * nobody.
 *
 * @param term as printed, such as 县级有关部门
 * @param candidates units that may be meant
 * @param expandedOn the day on which the candidates were looked up
 * @param unitIds the chosen ones
 * @param resolved who chose, or whose amendment made the choice needless
 * @param unopenedSince set until the chosen units have their assignments
 */
public record Resolution(
    @BsonId String id,
    long revision,
    State state,
    Reason reason,
    AssignedTask task,
    String term,
    AssignmentPart part,
    List<String> candidates,
    LocalDate expandedOn,
    List<String> unitIds,
    @Nullable Resolved resolved,
    @Nullable Instant unopenedSince,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Whether somebody has chosen. */
  public enum State {
    PENDING,
    RESOLVED,
    /** The plan was amended and its row does not have these words any more. */
    WITHDRAWN
  }

  /** Why a person is needed. */
  public enum Reason {
    /** 有关…: only some of a collective are meant. */
    RELEVANT,
    /** A collective that the directory does not know. */
    UNKNOWN_TERM,
    /** A name that no unit, or more than one, bears. */
    UNKNOWN_UNIT
  }

  /** By whom, when and why the units were chosen. */
  public record Resolved(String by, String name, Instant at, @Nullable String reason) {}

  public Resolution {
    candidates = List.copyOf(candidates);
    unitIds = List.copyOf(unitIds);
    pending = List.copyOf(pending);
  }

  static Resolution open(
      Reason reason,
      AssignedTask task,
      String term,
      AssignmentPart part,
      List<String> candidates,
      LocalDate on) {
    String id = NewId.derived("resolution", String.valueOf(task.taskItemId()), term).value();
    return new Resolution(
        id,
        1,
        State.PENDING,
        reason,
        task,
        term,
        part,
        candidates,
        on,
        List.of(),
        null,
        null,
        List.of());
  }

  Resolution resolve(List<String> chosen, @Nullable String why, Actor actor, Instant at) {
    if (state != State.PENDING) {
      throw Refusal.illegalTransition("认定责任单位", state == State.RESOLVED ? "已认定" : "计划已调整，无需认定");
    }
    return new Resolution(
        id,
        revision + 1,
        State.RESOLVED,
        reason,
        task,
        term,
        part,
        candidates,
        expandedOn,
        chosen,
        new Resolved(actor.id(), actor.name(), at, why),
        at,
        pending);
  }

  Resolution withdrawn(String why, Actor actor, Instant at) {
    return state == State.WITHDRAWN
        ? this
        : with(State.WITHDRAWN, this, unitIds, new Resolved(actor.id(), actor.name(), at, why));
  }

  /** The words are back: what is asked now is what the row says now. */
  Resolution askedAgain(Resolution fresh) {
    return state == State.WITHDRAWN ? with(State.PENDING, fresh, List.of(), null) : this;
  }

  private Resolution with(
      State next, Resolution words, List<String> chosen, @Nullable Resolved by) {
    return new Resolution(
        id,
        revision + 1,
        next,
        words.reason,
        words.task,
        term,
        words.part,
        words.candidates,
        words.expandedOn,
        chosen,
        by,
        null,
        pending);
  }

  /** As what the chosen units get their assignments. */
  AssignmentOrigin origin(LocalDate today) {
    return reason == Reason.UNKNOWN_UNIT
        ? AssignmentOrigin.named(term)
        : new AssignmentOrigin(AssignmentOrigin.Kind.RELEVANT, term, today, null);
  }
}
