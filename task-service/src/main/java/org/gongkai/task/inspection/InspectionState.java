package org.gongkai.task.inspection;

/** How far an inspection has come. */
public enum InspectionState {
  PLANNED("已部署"),
  DRAWN("检查中"),
  FINISHED("已完成");

  private final String label;

  InspectionState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
