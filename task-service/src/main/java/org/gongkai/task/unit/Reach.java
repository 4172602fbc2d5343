package org.gongkai.task.unit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Whose affairs a member of staff sees and handles among the units of one moment: the own unit and
 * those below; the offices that look after a territory see the whole of it.
 */
public record Reach(Actor actor, UnitTree tree) {

  private static final Set<Role> OVERSEEING =
      EnumSet.of(Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.SYSTEM);

  /** 403 for somebody without any role. */
  public static Mono<Reach> of(Actor actor, Units units) {
    return actor.roles().isEmpty()
        ? Mono.error(() -> Refusal.forbidden("您的角色没有权限执行此操作。"))
        : units.tree().map(tree -> new Reach(actor, tree));
  }

  /** The unit below which everything lies that the actor sees. */
  public String root() {
    boolean leads = actor.is(Role.LEADER) && tree.isAuthority(actor.unit());
    return leads || isOffice() || actor.roles().stream().anyMatch(OVERSEEING::contains)
        ? territory()
        : actor.unit();
  }

  /** The unit whose territory the actor works for. */
  public String territory() {
    return tree.authority(actor.unit());
  }

  /**
   * The unit below which the actor decides: the territory, but for the office of a department that
   * is not the authority's own only that department.
   */
  public String domain() {
    return actor.is(Role.OFFICE) ? tree.officeOf(actor.unit()) : territory();
  }

  /** Whether the actor is of the office that looks after the whole territory. */
  public boolean isOffice() {
    return actor.is(Role.OFFICE) && tree.isOffice(actor.unit());
  }

  /** The same reach; 403 unless the actor is of the territory's own office. */
  public Reach requireOffice() {
    if (!isOffice()) {
      throw Refusal.forbidden("只有本地区政务公开主管部门的公开办可以执行此操作。");
    }
    return this;
  }

  public boolean reads(String unit) {
    return tree.isWithin(unit, root());
  }

  /** The given unit or, without one, {@link #root}; 403 outside the reach. */
  public String rootOr(@Nullable String unit) {
    return unit == null ? root() : requireReads(unit);
  }

  /** The unit itself; 403 outside the reach. */
  public String requireReads(String unit) {
    if (!reads(unit)) {
      throw Refusal.forbidden("该单位不在您可以查看的范围内。");
    }
    return unit;
  }

  /**
   * Whether the actor acts for the unit: the territory's office in all of it, others at home and
   * below.
   */
  public boolean handles(String unit) {
    return tree.isWithin(unit, actor.is(Role.OFFICE) ? tree.officeOf(actor.unit()) : actor.unit());
  }

  /** The unit itself; 403 unless the actor acts for it. */
  public String requireHandles(String unit) {
    if (!handles(unit)) {
      throw Refusal.forbidden("只能办理本单位及下级单位的事项。");
    }
    return unit;
  }

  /** The unit and all above it, by which a record is found from any of them. */
  public List<String> above(String unit) {
    return tree.pathOf(unit);
  }
}
