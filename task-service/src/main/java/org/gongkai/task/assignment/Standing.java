package org.gongkai.task.assignment;

import java.util.Arrays;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.unit.UnitTree;

/** What somebody may do with assignments, by role and by the place of the own unit in the tree. */
public record Standing(Actor actor, UnitTree tree) {

  /** A unit is spoken for by its own staff and by that of the units above it. */
  public boolean worksFor(String unitId) {
    return hasAny(Role.HANDLER, Role.OFFICE) && tree.isWithin(unitId, actor.unit());
  }

  /**
   * The office of a territory decides on all that belongs to a plan of that territory, the office
   * of a department on plans of that department.
   */
  public boolean isOfficeOf(String planUnit) {
    return actor.is(Role.OFFICE) && tree.isWithin(planUnit, tree.officeOf(actor.unit()));
  }

  /** The office, and for passed-on parts also the unit that has passed them on. */
  public boolean checks(Assignment assignment) {
    return isOfficeOf(assignment.planUnit())
        || assignment.origin().kind() == AssignmentOrigin.Kind.CASCADED
            && worksFor(assignment.supervisor());
  }

  /**
   * Staff see their own unit and what is below it, and what their unit has passed on; the office,
   * supervisors, auditors and the leaders of the authority itself see all of their territory.
   */
  public boolean sees(Assignment assignment) {
    return seesUnit(assignment.unitId())
        || isWide() && isInTerritory(assignment.planUnit())
        || isStaff() && tree.isWithin(assignment.supervisor(), actor.unit());
  }

  public boolean seesUnit(String unitId) {
    return isStaff() && (tree.isWithin(unitId, actor.unit()) || isWide() && isInTerritory(unitId));
  }

  /** Whether all of a plan's unit and the units below it may be seen. */
  public boolean seesTerritory(String planUnit) {
    return isWide() && isInTerritory(planUnit);
  }

  /**
   * A unit passes work on to what is below it, and a department also to the townships of its
   * territory and what is below them, which it guides.
   */
  boolean guides(String unitId, String other) {
    String territory = tree.authority(unitId);
    boolean below = tree.isWithin(other, unitId);
    boolean townships = tree.isWithin(other, territory) && !tree.authority(other).equals(territory);
    return tree.isActive(other) && !other.equals(unitId) && (below || townships);
  }

  void requireWorksFor(String unitId) {
    if (!worksFor(unitId)) {
      throw Refusal.forbidden("只能办理本单位及下级单位的任务。");
    }
  }

  void requireChecks(Assignment assignment) {
    if (!checks(assignment)) {
      throw Refusal.forbidden("该任务不由您所在的单位核查。");
    }
  }

  void requireOfficeOf(String planUnit) {
    if (!isOfficeOf(planUnit)) {
      throw Refusal.forbidden("该计划不属于您所在的地区。");
    }
  }

  public void requireSeesUnit(String unitId) {
    if (!seesUnit(unitId)) {
      throw Refusal.forbidden("该单位不在您可以查看的范围内。");
    }
  }

  private boolean isInTerritory(String unitId) {
    return tree.isWithin(unitId, tree.authority(actor.unit()));
  }

  private boolean isStaff() {
    return !actor.roles().isEmpty();
  }

  private boolean isWide() {
    return hasAny(Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN, Role.SYSTEM)
        || actor.is(Role.OFFICE) && tree.isOffice(actor.unit())
        || actor.is(Role.LEADER) && tree.isAuthority(actor.unit());
  }

  private boolean hasAny(Role... roles) {
    return Arrays.stream(roles).anyMatch(actor::is);
  }
}
