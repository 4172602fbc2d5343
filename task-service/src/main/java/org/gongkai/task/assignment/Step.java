package org.gongkai.task.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.plan.ItemDeadline;
import org.gongkai.task.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * One step of an assignment: what somebody changes, and all that follows from it: the dates that
 * are looked for, the history and the event.
 */
final class Step {

  private final Assignment from;
  private final Actor actor;
  private final Instant at;
  private final LocalDate today;
  private AssignmentState state;
  private AssignmentPart part;
  private boolean suggested;
  private AssignmentOrigin origin;
  private AssignedTask task;
  private ItemDeadline deadline;
  private @Nullable SetDay setDay;
  private @Nullable Handover handover;
  private Work work;
  private ChildCounts children;
  private @Nullable LocalDate doneOn;

  Step(Assignment from, Actor actor, Clock clock) {
    this.from = from;
    this.actor = actor;
    this.at = clock.instant();
    this.today = LocalDate.now(clock);
    this.state = from.state();
    this.part = from.part();
    this.suggested = from.leadSuggested();
    this.origin = from.origin();
    this.task = from.task();
    this.deadline = from.deadline();
    this.setDay = from.setDay();
    this.handover = from.handover();
    this.work = from.work();
    this.children = from.children();
    this.doneOn = from.doneOn();
  }

  /** 409 that names the state unless it is one of the given ones. */
  Step requires(Set<AssignmentState> states, String chineseAction) {
    if (!states.contains(state)) {
      throw Refusal.illegalTransition(chineseAction, state.label());
    }
    return this;
  }

  Step to(AssignmentState next) {
    state = next;
    if (next == AssignmentState.DONE_PENDING_CHECK) {
      doneOn = today;
    } else if (next == AssignmentState.SENT_BACK || next == AssignmentState.ASSIGNED) {
      doneOn = null;
    }
    return this;
  }

  Step part(AssignmentPart set) {
    part = set;
    suggested = false;
    return this;
  }

  Step origin(AssignmentOrigin set) {
    origin = set;
    return this;
  }

  Step task(AssignedTask set) {
    task = set;
    return this;
  }

  /** The day of the row, or one of its own with what it goes back to. */
  Step deadline(ItemDeadline set, @Nullable SetDay own) {
    deadline = set;
    setDay = own;
    return this;
  }

  Step handOver(String unitId, String reason) {
    handover = new Handover(unitId, reason, at);
    return this;
  }

  Step work(Work set) {
    work = set;
    return this;
  }

  Step children(ChildCounts counted) {
    children = counted;
    return this;
  }

  /** The next state, with the step in the history. */
  Assignment taken(String action, @Nullable String reason) {
    return next(new Decision(action, state, actor.id(), actor.name(), actor.unit(), at, reason));
  }

  /** The next state after something that nobody decided, such as a count. */
  Assignment silently() {
    return next(null);
  }

  private Assignment next(@Nullable Decision decision) {
    List<Decision> history = new ArrayList<>(from.history());
    if (decision != null) {
      history.add(decision);
    }
    Assignment next =
        new Assignment(
            from.id(),
            from.revision() + 1,
            state,
            task,
            from.unitId(),
            from.supervisor(),
            part,
            suggested,
            origin,
            deadline,
            setDay,
            handover,
            work,
            children,
            history,
            from.openedOn(),
            doneOn,
            state.isClosed() ? closedOn() : null,
            null,
            null,
            decision == null ? from.uncountedSince() : at,
            from.place(),
            from.pending());
    return told(dated(next));
  }

  private LocalDate closedOn() {
    return from.closedOn() == null ? today : from.closedOn();
  }

  private Assignment dated(Assignment next) {
    boolean owed = next.state().isOwed();
    return with(next, owed ? next.dueOn() : null, owed ? today : null, next.pending());
  }

  private Assignment told(Assignment next) {
    boolean isNew = from.revision() == 0;
    boolean sameDay = Objects.equals(next.dueOn(), from.dueOn());
    if (!isNew && next.state() == from.state() && sameDay) {
      return next;
    }
    List<PendingEvent> events = new ArrayList<>(next.pending());
    AssignmentState previous = isNew ? null : from.state();
    events.add(
        PendingEvent.of(
                Assignment.CHANGED,
                next.id(),
                next.revision(),
                at,
                AssignmentChanged.of(next, previous, at, today))
            .on(Plan.TOPIC));
    return with(next, next.owedOn(), next.nextRemindOn(), events);
  }

  private static Assignment with(
      Assignment a,
      @Nullable LocalDate owedOn,
      @Nullable LocalDate nextRemindOn,
      List<PendingEvent> pending) {
    return new Assignment(
        a.id(),
        a.revision(),
        a.state(),
        a.task(),
        a.unitId(),
        a.supervisor(),
        a.part(),
        a.leadSuggested(),
        a.origin(),
        a.deadline(),
        a.setDay(),
        a.handover(),
        a.work(),
        a.children(),
        a.history(),
        a.openedOn(),
        a.doneOn(),
        a.closedOn(),
        owedOn,
        nextRemindOn,
        a.uncountedSince(),
        a.place(),
        pending);
  }
}
