package org.gongkai.disclosure.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.gongkai.disclosure.item.Person;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.event.PendingEvent;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.platform.store.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * That a colleague may act for a reviewer from one day to another, both included. It gives away no
 * more than the reviewer has: one role, within the reviewer's unit, never handed on.
 *
 * @param unit the principal's unit when it was given
 */
public record Delegation(
    @BsonId String id,
    long revision,
    Person principal,
    Person colleague,
    String unit,
    Role role,
    LocalDate from,
    LocalDate until,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Revocation revocation,
    List<PendingEvent> pending)
    implements Aggregate {

  /** Longest allowed, in days: nobody is replaced for good by a delegation. */
  static final int LONGEST = 180;

  /** That it ended before its last day. */
  public record Revocation(Instant at, Person by, @Nullable String reason) {}

  /** Where a delegation stands on a day. */
  public enum State {
    UPCOMING,
    ACTIVE,
    EXPIRED,
    REVOKED
  }

  static Delegation give(
      String id, DelegationRequest request, Actor principal, LocalDate today, Instant at) {
    principal.require(Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER);
    if (!principal.is(request.role())) {
      throw Refusal.forbidden("只能委托您本人担任的审核角色。");
    }
    List<FieldProblem> wrong = wrong(request, principal, today);
    if (!wrong.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "委托内容有误，请按提示修改。", wrong);
    }
    return new Delegation(
        id,
        1,
        new Person(principal.id(), principal.name()),
        new Person(request.colleague().id().strip(), request.colleague().name().strip()),
        principal.unit(),
        request.role(),
        request.from(),
        request.until(),
        request.reason(),
        at,
        null,
        List.of());
  }

  /** Ends it at once; by the reviewer, or by whoever watches over the unit. */
  Delegation revoke(@Nullable String why, Actor by, LocalDate today, Instant at) {
    if (!mayRevoke(by)) {
      throw Refusal.forbidden("只有委托人本人、政务公开办或管理员可以撤销委托。");
    }
    State state = state(today);
    if (state == State.REVOKED || state == State.EXPIRED) {
      throw Refusal.illegalTransition("撤销委托", state);
    }
    return new Delegation(
        id,
        revision + 1,
        principal,
        colleague,
        unit,
        role,
        from,
        until,
        reason,
        createdAt,
        new Revocation(at, new Person(by.id(), by.name()), why),
        pending);
  }

  boolean mayRevoke(Actor by) {
    return by.id().equals(principal.id()) || by.is(Role.OFFICE) || by.is(Role.ADMIN);
  }

  State state(LocalDate today) {
    if (revocation != null) {
      return State.REVOKED;
    }
    if (today.isBefore(from)) {
      return State.UPCOMING;
    }
    return today.isAfter(until) ? State.EXPIRED : State.ACTIVE;
  }

  boolean isActive(LocalDate today) {
    return state(today) == State.ACTIVE;
  }

  private static List<FieldProblem> wrong(
      DelegationRequest request, Actor principal, LocalDate today) {
    List<FieldProblem> wrong = new ArrayList<>();
    if (request.colleague().id().strip().equals(principal.id())) {
      wrong.add(new FieldProblem("/colleague/id", "不能委托给本人"));
    }
    if (request.until().isBefore(request.from())) {
      wrong.add(new FieldProblem("/until", "截止日期不能早于开始日期"));
    } else if (request.until().isBefore(today)) {
      wrong.add(new FieldProblem("/until", "截止日期已过"));
    } else if (request.until().isAfter(request.from().plusDays(LONGEST))) {
      wrong.add(new FieldProblem("/until", "一次委托不超过" + LONGEST + "天"));
    }
    return wrong;
  }
}
