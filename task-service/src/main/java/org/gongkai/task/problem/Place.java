package org.gongkai.task.problem;

import java.util.List;
import org.gongkai.platform.problem.CommonCode;
import org.gongkai.platform.problem.Refusal;
import org.gongkai.task.unit.UnitTree;

/**
 * Where in the tree of units something stands.
 *
 * @param scopes the unit itself, the one above it, and so on up to the root
 * @param issuer the authority that the unit answers to: of the unit above; a root answers to itself
 */
public record Place(List<String> scopes, String issuer) {

  public Place {
    scopes = List.copyOf(scopes);
  }

  /** Of a known unit; 422 INVALID_CONTENT when there is none of that id. */
  public static Place of(String unit, UnitTree tree) {
    if (tree.name(unit) == null) {
      throw new Refusal(CommonCode.INVALID_CONTENT, "没有编号为 " + unit + " 的单位。");
    }
    List<String> path = tree.pathOf(unit);
    return new Place(path, tree.authority(path.size() > 1 ? path.get(1) : unit));
  }
}
