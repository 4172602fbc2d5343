package org.gongkai.task.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a unit to be.
 *
 * @param tree as it is
 * @param next as it would be
 */
record UnitChange(String id, UnitContent content, UnitTree tree, UnitTree next) {

  /** The refusals of units that are put together, by their place in the list. */
  static Map<Integer, Refusal> problems(List<Units.Proposed> proposed, UnitTree tree, Actor actor) {
    UnitTree next = tree.with(proposed);
    Map<Integer, Refusal> problems = new LinkedHashMap<>();
    for (int place = 0; place < proposed.size(); place++) {
      Units.Proposed one = proposed.get(place);
      try {
        new UnitChange(one.id(), one.content(), tree, next).check(actor);
      } catch (Refusal refused) {
        problems.put(place, refused);
      }
    }
    return problems;
  }

  /**
   * 403 unless the unit and its new place are the actor's own or below; 422 when what it refers to
   * is unknown or leads back to it, or when its place is not one for such a unit.
   */
  void check(Actor actor) {
    if (!isAllowed(actor.unit())) {
      throw Refusal.forbidden("只能维护本单位及下级单位。");
    }
    List<FieldProblem> problems = new ArrayList<>();
    checkParent(problems);
    refer("/competentUnitId", "主管部门", content.competentUnitId(), problems);
    refer("/successorId", "承接单位", content.successorId(), problems);
    if (content.successorId() != null && leadsBack()) {
      problems.add(new FieldProblem("/successorId", "承接单位最终又由本单位承接"));
    }
    if (content.validFrom() != null
        && content.validTo() != null
        && content.validTo().isBefore(content.validFrom())) {
      problems.add(new FieldProblem("/validTo", "失效日期早于生效日期"));
    }
    if (!problems.isEmpty()) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "提交的内容有误，请按提示修改。", problems);
    }
  }

  private void checkParent(List<FieldProblem> problems) {
    String parent = content.parentId();
    if (parent == null) {
      return;
    }
    Unit above = next.find(parent).orElse(null);
    if (above == null) {
      problems.add(new FieldProblem("/parentId", "上级单位不存在"));
    } else if (parent.equals(id) || next.isWithin(parent, id)) {
      problems.add(new FieldProblem("/parentId", "上级单位不能是本单位或其下级单位"));
    } else if (!standsAbove(above.content())) {
      problems.add(new FieldProblem("/parentId", "上级单位的层级必须高于本单位"));
    }
  }

  /** A department stands at its government's level or below; a territory stands below another. */
  private boolean standsAbove(UnitContent above) {
    return content.kind().isTerritory()
        ? above.kind().governs() && above.level().isAbove(content.level())
        : !content.level().isAbove(above.level());
  }

  private void refer(
      String pointer, String what, @Nullable String other, List<FieldProblem> problems) {
    if (other == null) {
      return;
    }
    if (other.equals(id)) {
      problems.add(new FieldProblem(pointer, what + "不能是本单位"));
    } else if (next.find(other).isEmpty()) {
      problems.add(new FieldProblem(pointer, what + "不存在"));
    }
  }

  private boolean leadsBack() {
    return next.successors(String.valueOf(content.successorId())).anyMatch(id::equals);
  }

  /** An administrator may change the own unit but not move it elsewhere. */
  private boolean isAllowed(String own) {
    String parent = content.parentId();
    if (id.equals(own)) {
      String place = tree.find(id).map(unit -> unit.content().parentId()).orElse(null);
      return Objects.equals(place, parent);
    }
    boolean mine = tree.find(id).isEmpty() || tree.isWithin(id, own);
    return mine
        && parent != null
        && (tree.isWithin(parent, own)
            || next.isWithin(parent, own)
            || next.find(parent).isEmpty());
  }
}
