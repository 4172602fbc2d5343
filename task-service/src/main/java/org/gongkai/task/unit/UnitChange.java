package org.gongkai.task.unit;

import java.util.List;
import java.util.Objects;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.FieldProblem;
import org.gongkai.platform.problem.Refusal;

/** What somebody wants a unit to be, beside the tree as it is. */
record UnitChange(String id, UnitContent content, UnitTree tree) {

  /**
   * 403 unless the unit and its new place are the actor's own or below; 422 when the parent is
   * unknown or stands below the unit itself.
   */
  void check(Actor actor) {
    String parent = content.parentId();
    if (!isAllowed(actor.unit())) {
      throw Refusal.forbidden("只能维护本单位及下级单位。");
    }
    if (parent == null) {
      return;
    }
    if (tree.find(parent).isEmpty()) {
      throw refused("上级单位不存在");
    }
    if (tree.isWithin(parent, id)) {
      throw refused("上级单位不能是本单位或其下级单位");
    }
  }

  /** An administrator may change the own unit but not move it elsewhere. */
  private boolean isAllowed(String own) {
    String parent = content.parentId();
    if (id.equals(own)) {
      String place = tree.find(id).map(unit -> unit.content().parentId()).orElse(null);
      return Objects.equals(place, parent);
    }
    boolean mine = tree.find(id).isEmpty() || tree.isWithin(id, own);
    return mine && parent != null && (tree.isWithin(parent, own) || tree.find(parent).isEmpty());
  }

  private static Refusal refused(String reason) {
    return new Refusal(
        CommonCode.INVALID_CONTENT,
        "提交的内容有误，请按提示修改。",
        List.of(new FieldProblem("/parentId", reason)));
  }
}
