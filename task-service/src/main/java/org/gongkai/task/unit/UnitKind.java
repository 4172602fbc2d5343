package org.gongkai.task.unit;

import java.util.EnumSet;
import java.util.Set;

/** What a unit is; some kinds govern a territory, the others belong to one that does. */
public enum UnitKind {
  GOVERNMENT,
  DEPARTMENT,
  TOWNSHIP,
  SUBDISTRICT,
  VILLAGE,
  COMMUNITY,
  INSTITUTION,
  ZONE,
  PARTY_ORGAN;

  private static final Set<UnitKind> GOVERNED = EnumSet.of(DEPARTMENT, INSTITUTION, PARTY_ORGAN);

  /** Whether it governs a territory of its own. */
  public boolean governs() {
    return !GOVERNED.contains(this);
  }

  /** Whether it is a level of the state of its own, so that it stands below a higher one. */
  boolean isTerritory() {
    return governs() && this != ZONE;
  }
}
