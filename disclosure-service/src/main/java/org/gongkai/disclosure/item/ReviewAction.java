package org.gongkai.disclosure.item;

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

/** What a person may do with an item beside its plain way; the same rule answers and refuses. */
public enum ReviewAction {
  IMPORTANCE("标记重要", Role.DRAFTER, Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER, Role.OFFICE),
  CO_READ(
      "会看",
      Role.FIRST_REVIEWER,
      Role.REVIEWER,
      Role.SIGNER,
      Role.OFFICE,
      Role.LEADER,
      Role.SUPERVISOR),
  GATEKEEP(
      "把关",
      Role.FIRST_REVIEWER,
      Role.REVIEWER,
      Role.SIGNER,
      Role.OFFICE,
      Role.LEADER,
      Role.SUPERVISOR),
  PUBLISH_EMERGENCY("紧急发布", Role.SIGNER, Role.REVIEWER, Role.LEADER, Role.OFFICE);

  private final String label;
  private final Set<Role> roles;

  ReviewAction(String label, Role first, Role... more) {
    this.label = label;
    this.roles = EnumSet.of(first, more);
  }

  /** The word of paths, views and the audit trail. */
  @JsonValue
  public String verb() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<ReviewAction> allowed(Item item, Actor actor) {
    return Stream.of(values()).filter(it -> it.refusal(item, actor).isEmpty()).toList();
  }

  void check(Item item, Actor actor) {
    refusal(item, actor)
        .ifPresent(refusal -> {
          throw refusal;
        });
  }

  private Optional<Refusal> refusal(Item item, Actor actor) {
    if (roles.stream().noneMatch(actor::is)) {
      return Optional.of(Refusal.forbidden("您的角色不能执行“" + label + "”。"));
    }
    if (item.isReserved() || !applies(item)) {
      return Optional.of(Refusal.illegalTransition(label, item.state().described()));
    }
    return switch (this) {
      case IMPORTANCE -> Optional.empty();
      case CO_READ, GATEKEEP -> Importance.refusal(item, this, actor);
      case PUBLISH_EMERGENCY -> Emergencies.refusal(item, actor);
    };
  }

  private boolean applies(Item item) {
    ItemState state = item.state();
    return switch (this) {
      case IMPORTANCE -> state.isInProgress();
      case CO_READ, GATEKEEP ->
          item.review().important() && (item.stage() != null || state == ItemState.APPROVED);
      case PUBLISH_EMERGENCY -> state.compareTo(ItemState.APPROVED) < 0;
    };
  }
}
