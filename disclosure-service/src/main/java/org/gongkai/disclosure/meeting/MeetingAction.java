package org.gongkai.disclosure.meeting;

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

/** What a person may do with a record; the same rule answers and refuses. */
enum MeetingAction {
  EDIT("修改会议记录", Role.DRAFTER, Role.OFFICE),
  DRAFT("形成公开稿", Role.DRAFTER),
  INTERPRET("关联解读", Role.DRAFTER, Role.OFFICE);

  private final String label;
  private final Set<Role> roles;

  MeetingAction(String label, Role first, Role... more) {
    this.label = label;
    this.roles = EnumSet.of(first, more);
  }

  /** The word of paths and views. */
  @JsonValue
  String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<MeetingAction> allowed(MeetingRecord meeting, Actor actor) {
    return Stream.of(values()).filter(it -> it.refusal(meeting, actor).isEmpty()).toList();
  }

  void check(MeetingRecord meeting, Actor actor) {
    refusal(meeting, actor)
        .ifPresent(refusal -> {
          throw refusal;
        });
  }

  private Optional<Refusal> refusal(MeetingRecord meeting, Actor actor) {
    if (roles.stream().noneMatch(actor::is)) {
      return Optional.of(Refusal.forbidden("您的角色不能执行“" + label + "”。"));
    }
    return this == INTERPRET || meeting.itemId() == null
        ? Optional.empty()
        : Optional.of(Refusal.illegalTransition(label, meeting.state().label()));
  }
}
