package org.gongkai.task.problem;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.unit.UnitTree;
import org.jspecify.annotations.Nullable;

/**
 * What one person may see and decide of supervision: the staff of an authority see its whole
 * territory, everybody else the own unit and those below; what an authority has issued is decided
 * by its own office and supervisors, and answered by the unit itself, or by who has taken over from
 * it.
 */
public record Oversight(UnitTree tree, Actor actor) {

  /** The unit below which the person may read. */
  public String scope() {
    if (actor.roles().isEmpty()) {
      throw Refusal.forbidden("您的角色没有权限执行此操作。");
    }
    return seesTerritory() ? authority() : actor.unit();
  }

  /**
   * Whether the person's role looks after a whole territory; who leads a department, or belongs to
   * the office of one that is not the authority's own, does not.
   */
  public boolean seesTerritory() {
    return decides()
        || actor.is(Role.LEADER) && tree.isAuthority(actor.unit())
        || actor.is(Role.AUDITOR);
  }

  /** 403 unless the person's role looks after a whole territory. */
  public Oversight requireTerritory() {
    if (!seesTerritory()) {
      throw Refusal.forbidden("只有本地区政务公开工作机构、监督机构、领导和审计人员可以查看。");
    }
    return this;
  }

  /** The authority that the person works for. */
  public String authority() {
    return tree.authority(actor.unit());
  }

  /** The scope that a list covers: the one asked for, if the person may read it, or all. */
  public String scope(@Nullable String asked) {
    return asked == null ? scope() : requireRead(asked);
  }

  /**
   * What a list covers, by the units under which things are kept: the scope, and with it the units
   * elsewhere that are no more and whose work has come into it.
   */
  public List<String> scopes(@Nullable String asked) {
    String scope = scope(asked);
    return Stream.concat(Stream.of(scope), tree.takenOver(scope).stream()).toList();
  }

  /** 403 unless the person may read about the unit. */
  public String requireRead(String unit) {
    if (!tree.isWithin(unit, scope()) && !tree.isWithin(answering(unit), scope())) {
      throw Refusal.forbidden("该单位不属于您可以查看的范围。");
    }
    return unit;
  }

  /** Whether the person may decide on what the authority has issued. */
  public boolean oversees(String issuer) {
    return decides() && tree.isWithin(issuer, authority());
  }

  private boolean decides() {
    return actor.is(Role.SUPERVISOR) || actor.is(Role.OFFICE) && tree.isOffice(actor.unit());
  }

  /** 403 unless the person may decide on what the authority has issued. */
  public void requireOversees(String issuer) {
    actor.require(Role.OFFICE, Role.SUPERVISOR);
    if (!oversees(issuer)) {
      throw Refusal.forbidden("该事项由所在地区的政务公开主管部门或监督机构办理。");
    }
  }

  /** Whether the person answers for the unit: its handlers and its own office. */
  public boolean answersFor(String unit) {
    return (actor.is(Role.HANDLER) || actor.is(Role.OFFICE))
        && actor.unit().equals(answering(unit));
  }

  private String answering(String unit) {
    return tree.heir(unit).orElse(unit);
  }

  /** 403 unless the person answers for the unit. */
  public void requireAnswersFor(String unit) {
    actor.require(Role.HANDLER, Role.OFFICE);
    if (!answersFor(unit)) {
      throw Refusal.forbidden("只能办理本单位的事项。");
    }
  }
}
