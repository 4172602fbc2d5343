package org.gongkai.task.unit;

/** Level of administration (层级), from the State Council to the village, the highest first. */
public enum UnitLevel {
  STATE,
  PROVINCE,
  CITY,
  COUNTY,
  TOWNSHIP,
  VILLAGE;

  /** Whether this level governs the other. */
  public boolean isAbove(UnitLevel other) {
    return compareTo(other) < 0;
  }
}
