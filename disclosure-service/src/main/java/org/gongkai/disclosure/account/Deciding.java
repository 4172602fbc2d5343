package org.gongkai.disclosure.account;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.disclosure.unit.UnitTree;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Who may do what with an account, and why not. */
final class Deciding {

  /** Whoever files and reports for a unit. */
  static final Role[] KEEPERS = {
    Role.DRAFTER, Role.FIRST_REVIEWER, Role.REVIEWER, Role.SIGNER, Role.OFFICE
  };

  private static final Role[] SUPERVISORS = {Role.OFFICE, Role.REVIEWER, Role.SIGNER};

  private Deciding() {}

  static boolean mayRead(Account account, UnitTree tree, Actor actor) {
    String waitsAt = account.waitsAt();
    String supervisor = account.profile().supervisor();
    return tree.isWithin(account.profile().sponsor(), actor.unit())
        || supervisor != null && tree.isWithin(supervisor, actor.unit())
        || waitsAt != null && tree.isWithin(waitsAt, actor.unit());
  }

  static boolean mayFile(Account account, UnitTree tree, Actor actor) {
    return tree.isWithin(account.profile().sponsor(), actor.unit()) && hasAny(actor, KEEPERS);
  }

  /** Null when the actor may decide on the filing that waits. */
  static @Nullable String obstacle(Account account, UnitTree tree, Actor actor) {
    Filing filing = account.underWay();
    String waitsAt = account.waitsAt();
    if (filing == null || waitsAt == null) {
      return "没有正在办理的备案。";
    }
    if (!tree.isWithin(tree.heir(waitsAt), actor.unit())) {
      return "该备案由其他单位审批。";
    }
    boolean role = filing.isAtLast() ? actor.is(Role.OFFICE) : hasAny(actor, SUPERVISORS);
    if (!role) {
      return filing.isAtLast() ? "备案由政务公开办审批。" : "您的角色不能审批备案。";
    }
    return filing.hasTouched(actor.id()) ? "不能审批本人提交或已经审批过的备案。" : null;
  }

  static void requireDecider(Account account, UnitTree tree, Actor actor) {
    account.requireUnderWay("审批备案");
    String obstacle = obstacle(account, tree, actor);
    if (obstacle != null) {
      throw Refusal.forbidden(obstacle);
    }
  }

  static List<String> allowed(Account account, UnitTree tree, Actor actor) {
    List<String> allowed = new ArrayList<>();
    boolean keeper = mayFile(account, tree, actor);
    if (account.underWay() == null) {
      for (FilingType type : FilingType.values()) {
        if (keeper && type.mayFollow(account.state())) {
          allowed.add("file:" + type);
        }
      }
    } else {
      if (obstacle(account, tree, actor) == null) {
        allowed.addAll(List.of("approve", "return"));
      }
      if (keeper) {
        allowed.add("withdraw");
      }
    }
    if (keeper && account.state().isRun()) {
      allowed.add("report");
    }
    return allowed;
  }

  private static boolean hasAny(Actor actor, Role... roles) {
    for (Role role : roles) {
      if (actor.is(role)) {
        return true;
      }
    }
    return false;
  }
}
