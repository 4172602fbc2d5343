package org.gongkai.disclosure.release;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.disclosure.item.ItemCode;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;

/** What a person may do with a package; the same rule answers and refuses. */
enum PackageAction {
  EDIT("修改发布包", Role.DRAFTER, Role.OFFICE),
  WAIVE("批准缺项", Role.SIGNER, Role.LEADER, Role.OFFICE),
  SCHEDULE("定时发布", Role.SIGNER, Role.OFFICE),
  RELEASE("同步发布", Role.SIGNER, Role.OFFICE),
  CANCEL("取消发布包", Role.DRAFTER, Role.SIGNER, Role.OFFICE);

  private final String label;
  private final Set<Role> roles;

  PackageAction(String label, Role first, Role... more) {
    this.label = label;
    this.roles = EnumSet.of(first, more);
  }

  /** The word of paths, views and the audit trail. */
  @JsonValue
  String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<PackageAction> allowed(ReleasePackage one, Actor actor) {
    return Stream.of(values()).filter(it -> it.refusal(one, actor).isEmpty()).toList();
  }

  void check(ReleasePackage one, Actor actor) {
    refusal(one, actor)
        .ifPresent(refusal -> {
          throw refusal;
        });
  }

  private Optional<Refusal> refusal(ReleasePackage one, Actor actor) {
    if (roles.stream().noneMatch(actor::is)) {
      return Optional.of(Refusal.forbidden("您的角色不能执行“" + label + "”。"));
    }
    if (!one.state().isOpen()) {
      return Optional.of(Refusal.illegalTransition(label, one.state().label()));
    }
    if (this == WAIVE && one.openedBy().id().equals(actor.id())) {
      return Optional.of(new Refusal(ItemCode.SAME_PERSON, "组包人不能批准缺项。"));
    }
    return Optional.empty();
  }
}
