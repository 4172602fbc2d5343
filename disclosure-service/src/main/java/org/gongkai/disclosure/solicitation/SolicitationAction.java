package org.gongkai.disclosure.solicitation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;

/** What the staff of a unit may do; none of the roles matters to people of other units. */
enum SolicitationAction {
  EDIT(Set.of(Role.DRAFTER, Role.OFFICE)),
  ANSWER(Set.of()),
  OPINIONS(Set.of(Role.DRAFTER, Role.OFFICE, Role.LEADER)),
  DECIDE(Set.of(Role.OFFICE, Role.LEADER)),
  EXECUTE(Set.of(Role.DRAFTER, Role.OFFICE));

  private final Set<Role> roles;

  SolicitationAction(Set<Role> roles) {
    this.roles = roles;
  }

  /** The word of views. */
  @JsonValue
  String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Refuses whoever holds none of the roles; everybody holds those of answering. */
  void require(Actor actor) {
    if (!isFor(actor)) {
      throw Refusal.forbidden("您的角色没有权限执行此操作。");
    }
  }

  static List<SolicitationAction> allowed(
      Solicitation one, Actor actor, LocalDate today, long answers, boolean answered) {
    return Stream.of(values())
        .filter(action -> action.isFor(actor))
        .filter(action -> action.isPossible(one.state(today), answers, answered))
        .toList();
  }

  private boolean isPossible(Solicitation.State state, long answers, boolean answered) {
    return switch (this) {
      case EDIT -> answers == 0 && state != Solicitation.State.DECIDED;
      case ANSWER -> state == Solicitation.State.OPEN && !answered;
      case OPINIONS -> true;
      case DECIDE -> state == Solicitation.State.CLOSED;
      case EXECUTE -> state == Solicitation.State.DECIDED;
    };
  }

  private boolean isFor(Actor actor) {
    return roles.isEmpty() || roles.stream().anyMatch(actor::is);
  }
}
