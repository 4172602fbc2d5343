package org.gongkai.task.lookback;

/** How far a look-back has come. */
public enum LookBackState {
  OPEN("核查中"),
  FINISHED("已完成");

  private final String label;

  LookBackState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
