package org.gongkai.disclosure.item;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;

/**
 * What a person may do with an item. The same rule answers what is allowed and refuses what is not;
 * that the item belongs to the person's units is checked before.
 */
public enum Action {
  EDIT("修改", Role.DRAFTER),
  SUBMIT("提交审核", Role.DRAFTER),
  APPROVE("通过", Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER),
  RETURN("退回", Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER),
  PUBLISH("发布", Role.SIGNER, Role.OFFICE),
  SCHEDULE("定时发布", Role.SIGNER, Role.OFFICE),
  UNSCHEDULE("取消定时发布", Role.SIGNER, Role.OFFICE),
  CORRECT("更正", Role.DRAFTER),
  DISCARD("放弃更正", Role.DRAFTER, Role.OFFICE),
  REPEAL("废止", Role.SIGNER, Role.OFFICE),
  EXPIRE("宣布失效", Role.SIGNER, Role.OFFICE),
  REASSESS("评估公开属性", Role.REVIEWER, Role.SIGNER, Role.OFFICE),
  VERIFY("核验", Role.DRAFTER, Role.FIRST_REVIEWER, Role.OFFICE),
  ARCHIVE("归档", Role.OFFICE),
  RESTORE("恢复", Role.OFFICE),
  WITHDRAW("撤下", Role.SIGNER, Role.OFFICE);

  private final String label;
  private final Set<Role> roles;

  Action(String label, Role first, Role... more) {
    this.label = label;
    this.roles = EnumSet.of(first, more);
  }

  /** The word of paths, views and the audit trail: {@code approve}. */
  @JsonValue
  public String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the person may do next, in the order of an item's life. */
  public static List<Action> allowed(Item item, Actor actor) {
    return Stream.of(values()).filter(it -> it.refusal(item, actor).isEmpty()).toList();
  }

  void check(Item item, Actor actor) {
    refusal(item, actor)
        .ifPresent(refusal -> {
          throw refusal;
        });
  }

  private Optional<Refusal> refusal(Item item, Actor actor) {
    if (!isReviewing(item) && roles.stream().noneMatch(actor::is)) {
      return Optional.of(Refusal.forbidden("您的角色不能执行“" + label + "”。"));
    }
    if (item.isReserved() || !applies(item)) {
      return Optional.of(Refusal.illegalTransition(label, item.state().described()));
    }
    if ((this == PUBLISH || this == SCHEDULE) && Reassessing.isRestricted(item)) {
      return Optional.of(new Refusal(ItemCode.NOT_PROACTIVE, "公开属性不是主动公开，不能发布。"));
    }
    if (this == REASSESS && item.isAuthor(actor.id())) {
      return Optional.of(new Refusal(ItemCode.SAME_PERSON, "拟稿人不能评估自己稿件的公开属性。"));
    }
    return this == APPROVE || this == RETURN ? stageRefusal(item, actor) : Optional.empty();
  }

  /** The flow of the item says who may. */
  private boolean isReviewing(Item item) {
    return (this == APPROVE || this == RETURN) && item.stage() != null;
  }

  private boolean applies(Item item) {
    ItemState state = item.state();
    return switch (this) {
      case EDIT -> state.isInProgress();
      case SUBMIT -> state == ItemState.DRAFT;
      case APPROVE, RETURN -> item.stage() != null;
      case PUBLISH -> state == ItemState.APPROVED;
      case SCHEDULE -> state == ItemState.APPROVED && item.schedule() == null;
      case UNSCHEDULE -> item.schedule() != null;
      case REPEAL, EXPIRE -> item.isPublic() && !item.isEnded() && state != ItemState.ARCHIVED;
      case REASSESS -> Reassessing.applies(item);
      case VERIFY -> item.isPublic() && state != ItemState.ARCHIVED;
      case ARCHIVE -> state == ItemState.PUBLISHED && item.isPublic() && item.stage() == null;
      case RESTORE -> state == ItemState.ARCHIVED;
      case CORRECT -> state == ItemState.PUBLISHED && item.stage() == null;
      case DISCARD -> item.isCorrection();
      case WITHDRAW -> item.edition() != null && item.withdrawal() == null;
    };
  }

  private Optional<Refusal> stageRefusal(Item item, Actor actor) {
    ReviewFlow.Stage stage = item.review().rules().stage(Objects.requireNonNull(item.stage()));
    if (stage.roles().stream().noneMatch(actor::is)) {
      return Optional.of(Refusal.forbidden("当前环节为" + stage.label() + "，不由您的角色办理。"));
    }
    if (this == APPROVE && item.isAuthor(actor.id())) {
      return Optional.of(new Refusal(ItemCode.SAME_PERSON, "拟稿人不能审核自己的稿件。"));
    }
    if (this == APPROVE && item.hasApproved(actor.id())) {
      return Optional.of(new Refusal(ItemCode.SAME_PERSON, "同一人不能审核两次，三审须由三人办理。"));
    }
    if (this == APPROVE && Reviews.hasCoRead(item, actor.id())) {
      return Optional.of(new Refusal(ItemCode.SAME_PERSON, "会看人和把关人不能再审核同一稿件。"));
    }
    return Optional.empty();
  }
}
