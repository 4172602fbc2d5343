package org.gongkai.disclosure.duty;

/** How a duty stands. */
public enum Light {
  /** Owed, with time left. */
  GREEN("正常"),
  /** Due soon, or to be looked at by a person. */
  YELLOW("预警"),
  /** Overdue. */
  RED("逾期");

  private final String label;

  Light(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
