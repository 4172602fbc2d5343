package org.gongkai.task.circular;

/** What a circular is for (通报类型). */
public enum CircularKind {
  INSPECTION_RESULT("检查情况通报"),
  CRITICISM("通报批评"),
  PRAISE("通报表扬");

  private final String label;

  CircularKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
