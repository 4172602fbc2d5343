package org.gongkai.task.problem;

/** How much a problem matters (严重程度). */
public enum Severity {
  /** 一般. */
  MINOR("一般"),
  /** 较重. */
  MAJOR("较重"),
  /** 严重. */
  CRITICAL("严重");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
