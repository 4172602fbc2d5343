package org.gongkai.task.unit;

import java.util.List;
import java.util.Optional;

/** The active units at and below one unit, in the order of their ids, as registers list them. */
public record Territory(String root, List<Member> members) {

  /**
   * A unit.
   *
   * @param isInstitution a school, hospital, utility or the like, below a competent department
   * @param governs a government, township or zone, which governs a territory of its own
   */
  public record Member(String id, String name, boolean isInstitution, boolean governs) {

    static Member of(Unit unit) {
      UnitContent content = unit.content();
      boolean institution = content.kind() == UnitKind.INSTITUTION;
      return new Member(unit.id(), content.name(), institution, content.kind().governs());
    }
  }

  public Territory {
    members = List.copyOf(members);
  }

  public static Territory of(UnitTree tree, String root) {
    return new Territory(
        root,
        tree.list(null, null, null, Integer.MAX_VALUE).stream()
            .filter(unit -> tree.isActive(unit.id()))
            .filter(unit -> tree.isWithin(unit.id(), root))
            .map(Member::of)
            .toList());
  }

  /** The unit's member of this territory, if it is one. */
  public Optional<Member> member(String unit) {
    return members.stream().filter(member -> member.id().equals(unit)).findFirst();
  }
}
