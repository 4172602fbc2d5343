package org.gongkai.task.circular;

/** How far a circular has come. */
public enum CircularState {
  DRAFT("起草"),
  REVIEWED("已审核"),
  ISSUED("已印发");

  private final String label;

  CircularState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
