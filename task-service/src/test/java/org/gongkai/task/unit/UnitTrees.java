package org.gongkai.task.unit;

import java.util.Map;

/** Trees for the tests of other features. */
public final class UnitTrees {

  private UnitTrees() {}

  /** The government of the demo county, its office and a township. */
  public static UnitTree wangchuan() {
    return UnitExamples.tree(UnitExamples.twoCounties());
  }

  /** What names mean in the demo county. */
  public static NameBook names() {
    return new NameBook(wangchuan(), "wangchuan", Map.of());
  }
}
