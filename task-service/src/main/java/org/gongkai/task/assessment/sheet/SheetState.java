package org.gongkai.task.assessment.sheet;

/** How far a score sheet has come. */
public enum SheetState {
  COMPUTED("计算中，尚未公布"),
  /** The unit sees it and may contest one line. */
  PUBLISHED_TO_UNITS("已向单位公布"),
  FINAL("已确定");

  private final String label;

  SheetState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
