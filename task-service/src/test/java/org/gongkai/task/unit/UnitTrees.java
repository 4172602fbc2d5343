package org.gongkai.task.unit;

/** Trees for the tests of other features. */
public final class UnitTrees {

  private UnitTrees() {}

  /** The government of the demo county, its office and a township. */
  public static UnitTree wangchuan() {
    return UnitTree.of(UnitExamples.twoCounties());
  }
}
