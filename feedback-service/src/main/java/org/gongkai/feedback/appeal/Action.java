package org.gongkai.feedback.appeal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;

/**
 * What happens to an appeal. The same rule answers what is allowed and refuses what is not; that
 * the appeal belongs to the person's units is checked before.
 */
public enum Action {
  /** Done by the citizen, never by an official. */
  RECEIVE("收到", Set.of()),
  /** Done by the service when the calendar has changed, never by a person. */
  RESCHEDULE("期限重算", Set.of()),
  ASSIGN("交办", Set.of(Role.OFFICE)),
  REPLY("答复", Set.of(Role.HANDLER)),
  APPROVE_REPLY("答复审核通过", Set.of(Role.REVIEWER, Role.SIGNER)),
  RETURN_REPLY("退回答复", Set.of(Role.REVIEWER, Role.SIGNER)),
  PUBLISH_RESULT("公开结果", Set.of(Role.OFFICE));

  private final String label;
  private final Set<Role> roles;

  Action(String label, Set<Role> roles) {
    this.label = label;
    this.roles = roles;
  }

  /** The word of paths, views and the audit trail: {@code approve-reply}. */
  @JsonValue
  public String verb() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The Chinese name shown to people. */
  public String label() {
    return label;
  }

  /** What the person may do next, in the order of an appeal's life. */
  public static List<Action> allowed(Appeal appeal, Actor actor) {
    return Stream.of(values()).filter(it -> it.refusal(appeal, actor).isEmpty()).toList();
  }

  void check(Appeal appeal, Actor actor) {
    refusal(appeal, actor)
        .ifPresent(refusal -> {
          throw refusal;
        });
  }

  private Optional<Refusal> refusal(Appeal appeal, Actor actor) {
    if (roles.stream().noneMatch(actor::is)) {
      return Optional.of(Refusal.forbidden("您的角色不能执行“" + label + "”。"));
    }
    if (!applies(appeal)) {
      return Optional.of(Refusal.illegalTransition(label, appeal.standing()));
    }
    return switch (this) {
      case REPLY -> refusal(!appeal.isHandledBy(actor), Refusal.forbidden("只有承办单位的办理人员可以答复。"));
      case APPROVE_REPLY, RETURN_REPLY ->
          refusal(
              appeal.isRepliedBy(actor.id()),
              new Refusal(AppealCode.SAME_PERSON, "答复须由拟稿人以外的人员审核。"));
      case PUBLISH_RESULT ->
          refusal(
              !appeal.publicConsent(), new Refusal(AppealCode.NO_CONSENT, "留言人不同意公开，不能公开办理结果。"));
      case RECEIVE, RESCHEDULE, ASSIGN -> Optional.empty();
    };
  }

  private boolean applies(Appeal appeal) {
    AppealState state = appeal.state();
    return switch (this) {
      case RECEIVE, RESCHEDULE -> false;
      case ASSIGN -> state == AppealState.RECEIVED;
      case REPLY -> state == AppealState.ASSIGNED;
      case APPROVE_REPLY, RETURN_REPLY -> state == AppealState.REPLY_REVIEW;
      case PUBLISH_RESULT -> state == AppealState.ANSWERED && appeal.publication() == null;
    };
  }

  private static Optional<Refusal> refusal(boolean refused, Refusal why) {
    return refused ? Optional.of(why) : Optional.empty();
  }
}
