package org.gongkai.disclosure.press;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;

/** What a person may do with an event; the same rule answers and refuses. */
enum PressAction {
  EDIT("修改计划", Role.DRAFTER, Role.OFFICE),
  HOLD("登记举行", Role.DRAFTER, Role.OFFICE),
  TRANSCRIPT("登记实录", Role.DRAFTER, Role.OFFICE),
  DRAFT("形成解读稿", Role.DRAFTER),
  CANCEL("取消", Role.DRAFTER, Role.OFFICE);

  private final String label;
  private final Set<Role> roles;

  PressAction(String label, Role first, Role... more) {
    this.label = label;
    this.roles = EnumSet.of(first, more);
  }

  /** The word of paths and views. */
  @JsonValue
  String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<PressAction> allowed(PressEvent event, Actor actor) {
    return Stream.of(values()).filter(it -> it.refusal(event, actor).isEmpty()).toList();
  }

  void check(PressEvent event, Actor actor) {
    refusal(event, actor)
        .ifPresent(refusal -> {
          throw refusal;
        });
  }

  private Optional<Refusal> refusal(PressEvent event, Actor actor) {
    if (roles.stream().noneMatch(actor::is)) {
      return Optional.of(Refusal.forbidden("您的角色不能执行“" + label + "”。"));
    }
    return isPossible(event)
        ? Optional.empty()
        : Optional.of(Refusal.illegalTransition(label, event.state().label()));
  }

  private boolean isPossible(PressEvent event) {
    boolean held = event.state() == PressEvent.State.HELD && event.itemId() == null;
    return switch (this) {
      case EDIT, HOLD, CANCEL -> event.state() == PressEvent.State.PLANNED;
      case TRANSCRIPT -> held;
      case DRAFT -> held && event.transcript() != null;
    };
  }
}
