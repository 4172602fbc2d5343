package org.gongkai.task.accountability;

/** How far an accountability case has come. */
public enum CaseState {
  OPEN("调查中"),
  DECIDED("已决定"),
  APPEALED("申诉中"),
  CONCLUDED("已终结");

  private final String label;

  CaseState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
